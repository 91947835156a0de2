import { useEffect, useState } from 'react';
import { Alert, Box, Button, Link, Paper, Skeleton, Typography } from '@mui/material';
import { LinkBase, useNavigate, useNotify, useParams, useTranslate } from 'ra-core';
import { Page } from '../../layout/Page.tsx';
import { ApprovedBanner, EndBanner } from '../../schedule/DatedBanner.tsx';
import { profilesApi } from '../api.ts';
import { unplacedOf } from '../editor/unplaced.ts';
import { FreshnessPanel } from '../freshness/FreshnessPanel.tsx';
import { OwnerLine } from '../owner/OwnerLine.tsx';
import { PrintButtons } from '../preview/PrintButtons.tsx';
import { SheetPanel } from '../preview/SheetPanel.tsx';
import { StateChip } from '../StateChip.tsx';
import type { ProfileDetail, Revision } from '../types.ts';
import { useLoad } from '../useLoad.ts';
import { useWords } from '../words.ts';
import { UnpublishDialog } from './UnpublishDialog.tsx';

/** What is published of a profile: for everybody who may sign in. */
export default function ShowPage() {
  const { id = '' } = useParams<{ id: string }>();
  const words = useWords();
  const profile = useLoad(id, (signal) => profilesApi.get(id, signal));
  if (profile.error) return <Alert severity="error">{words.failure(profile.error)}</Alert>;
  if (!profile.data) return <Skeleton variant="rounded" height={420} aria-busy="true" />;
  return <Published profile={profile.data} onChanged={profile.set} />;
}

function Published({
  profile,
  onChanged,
}: {
  profile: ProfileDetail;
  onChanged(profile: ProfileDetail): void;
}) {
  const translate = useTranslate();
  const words = useWords();
  const notify = useNotify();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  useEffect(() => void unplacedOf(profile.id, profile.published !== null), [profile]);
  const edit = async () => {
    try {
      if (!profile.draft) await profilesApi.openDraft(profile.id);
      navigate(`/profiles/${profile.id}`);
    } catch (error) {
      notify(words.failure(error), { type: 'error' });
    }
  };
  const { published, draft, abilities } = profile;
  const name = words.titleOf(profile.title);
  const address = new URL(`/careers/${profile.slug}`, window.location.origin).href;
  return (
    <Page
      title={name}
      back={{ to: '/profiles', label: translate('resources.profiles.name', { smart_count: 2 }) }}
      lead={
        <>
          {published && <Facts published={published} />}
          {abilities.check && <OwnerLine profile={profile} onChanged={onChanged} />}
        </>
      }
      actions={
        <>
          {(draft !== null || abilities.openDraft) && (
            <Button variant="outlined" onClick={() => void edit()}>
              {translate('profiles.actions.edit')}
            </Button>
          )}
          <Button component={LinkBase} to={`/profiles/${profile.id}/history`}>
            {translate('profiles.actions.history')}
          </Button>
          {abilities.unpublish && (
            <Button color="error" onClick={() => setAsking(true)}>
              {translate('profiles.actions.unpublish')}
            </Button>
          )}
        </>
      }
    >
      {published?.unpublishAt && (
        <EndBanner profile={profile} published={published} onChanged={onChanged} />
      )}
      {draft?.state === 'approved' && draft.publishAt && (
        <ApprovedBanner profile={profile} draft={draft} onChanged={onChanged} />
      )}
      {draft && draft.state !== 'approved' && (
        <Alert severity="info" sx={{ mb: 2 }} icon={false}>
          {translate('profiles.show.draftOpen')} <StateChip state={draft.state} />
        </Alert>
      )}
      {published ? (
        <>
          <Paper
            variant="outlined"
            sx={{ p: 1.5, mb: 2, display: 'flex', flexWrap: 'wrap', gap: '4px 24px' }}
          >
            <Typography variant="body2" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
              {translate('profiles.show.address')}:{' '}
              <Link href={address} target="_blank" rel="noopener">
                {address}
              </Link>
            </Typography>
            {published.code && (
              <Typography variant="body2" color="text.secondary">
                {translate('profiles.show.code', { code: published.code })}
              </Typography>
            )}
          </Paper>
          {abilities.check && (
            <Box id="freshness" sx={{ mb: 2, '&:empty': { display: 'none' } }}>
              <FreshnessPanel profile={profile.id} may />
            </Box>
          )}
          <Paper
            variant="outlined"
            sx={{
              height: { xs: '78dvh', md: 'calc(100dvh - 230px)' },
              minHeight: 420,
            }}
          >
            <SheetPanel
              profile={profile.id}
              revision={published.number}
              languages={published.languages}
            >
              {(choice) => (
                <PrintButtons profile={profile.id} revision={published.number} choice={choice} />
              )}
            </SheetPanel>
          </Paper>
        </>
      ) : (
        <Alert severity="info">{translate('profiles.show.notPublished')}</Alert>
      )}
      {asking && (
        <UnpublishDialog
          profile={profile}
          onClose={() => setAsking(false)}
          onDone={(next) => {
            setAsking(false);
            onChanged(next);
          }}
        />
      )}
    </Page>
  );
}

function Facts({ published }: { published: Revision }) {
  const translate = useTranslate();
  const words = useWords();
  return [
    translate('profiles.show.publishedOn', {
      number: published.number,
      date: words.date(published.publishedAt),
    }),
    published.approvedBy &&
      translate('profiles.show.approvedBy', { name: published.approvedBy.name }),
    published.breakGlass && translate('history.alone.chip'),
  ]
    .filter(Boolean)
    .join(' · ');
}
