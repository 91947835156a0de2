import { useState } from 'react';
import { Alert, Box, Button, Paper, Skeleton, Stack, Tooltip, Typography } from '@mui/material';
import { LinkBase, useNotify, useParams, useTranslate } from 'ra-core';
import { warningLabels, wholeLanguages } from '../../../templates/profile/completeness.ts';
import { LANGUAGE_NAMES, sectionOf } from '../../../templates/profile/index.ts';
import { Page } from '../../layout/Page.tsx';
import { profilesApi } from '../api.ts';
import type { Names } from '../editor/context.tsx';
import { useLabel } from '../language.ts';
import { SheetPanel } from '../preview/SheetPanel.tsx';
import { TransitionDialog } from '../TransitionDialog.tsx';
import type { Change, Draft, ProfileDetail } from '../types.ts';
import { useLoad } from '../useLoad.ts';
import { useWords } from '../words.ts';
import { Changes } from './Changes.tsx';

const REASONS = ['contributor', 'state', 'role'];
const short = (seal: string) => `${seal.slice(0, 4)} ${seal.slice(4, 8)} ${seal.slice(8, 12)}`;

/** What a submitted draft would change, and the decision about it. */
export default function ReviewPage() {
  const { id = '' } = useParams<{ id: string }>();
  const translate = useTranslate();
  const words = useWords();
  const profile = useLoad(`${id}`, (signal) => profilesApi.get(id, signal));
  const [published, setPublished] = useState<number | null>(null);
  const { data } = profile;
  const draft = data?.draft;
  const base = data?.published?.number ?? 0;
  const changes = useLoad(
    draft ? `${id} ${base} ${draft.number} ${draft.version}` : null,
    (signal) => profilesApi.compare(id, base, 'draft', signal),
  );
  const error = profile.error ?? changes.error;

  if (error) return <Alert severity="error">{words.failure(error)}</Alert>;
  if (!data) return <Skeleton variant="rounded" height={360} aria-busy="true" />;
  const name = words.titleOf(data.title);
  if (published !== null || !draft || draft.state !== 'in_review') {
    return (
      <Page title={name} width="narrow">
        <Alert severity={published === null ? 'info' : 'success'} sx={{ mb: 2 }}>
          {published === null
            ? translate('profiles.review.notInReview')
            : translate('profiles.review.approved', { number: published })}
        </Alert>
        <Stack direction="row" spacing={1}>
          {data.published && (
            <Button variant="contained" component={LinkBase} to={`/profiles/${id}/show`}>
              {translate(published === null ? 'profiles.actions.show' : 'profiles.review.toPrint')}
            </Button>
          )}
          <Button component={LinkBase} to={`/profiles/${id}/history`}>
            {translate('profiles.actions.history')}
          </Button>
        </Stack>
      </Page>
    );
  }
  return (
    <Review
      profile={data}
      draft={draft}
      changes={changes.data}
      onDecided={(next, approved) => {
        if (approved) setPublished(draft.number);
        profile.set(next);
      }}
    />
  );
}

interface ReviewProps {
  profile: ProfileDetail;
  draft: Draft;
  changes: readonly Change[] | undefined;
  onDecided(profile: ProfileDetail, approved: boolean): void;
}

function Review({ profile, draft, changes, onDecided }: ReviewProps) {
  const translate = useTranslate();
  const words = useWords();
  const pick = useLabel();
  const notify = useNotify();
  const [dialog, setDialog] = useState<'approve' | 'request' | null>(null);
  const base = profile.published?.number;
  const name = words.titleOf(draft.content.title);
  const languages = wholeLanguages(draft.content);
  const reason = profile.reasons.approve;
  return (
    <Page
      title={translate('profiles.review.title', { name })}
      back={{ to: `/profiles/${profile.id}`, label: name }}
      lead={<Facts draft={draft} base={base} />}
      actions={
        <Stack spacing={0.75} sx={{ alignItems: { xs: 'flex-start', sm: 'flex-end' } }}>
          <Stack direction="row" spacing={1}>
            {profile.abilities.requestChanges && (
              <Button variant="outlined" color="warning" onClick={() => setDialog('request')}>
                {translate('profiles.actions.requestChanges')}
              </Button>
            )}
            <Button
              variant="contained"
              color="success"
              disabled={!profile.abilities.approve || !draft.seal || !changes}
              onClick={() => setDialog('approve')}
            >
              {translate('profiles.actions.approve')}
            </Button>
          </Stack>
          {draft.seal && (
            <Tooltip title={translate('profiles.review.sealHelp')}>
              <Typography variant="body2" color="text.secondary" tabIndex={0}>
                {translate('profiles.review.seal')} <code>{short(draft.seal)}</code>
              </Typography>
            </Tooltip>
          )}
        </Stack>
      }
    >
      {!profile.abilities.approve && reason && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {translate('profiles.review.cannot')}{' '}
          {translate(`profiles.review.reasons.${REASONS.includes(reason) ? reason : 'other'}`, {
            reason,
          })}
        </Alert>
      )}
      {draft.note && (
        <Alert severity="info" icon={false} sx={{ mb: 2, whiteSpace: 'pre-wrap' }}>
          <b>{draft.noteBy?.name ?? draft.submittedBy?.name}:</b> {draft.note}
        </Alert>
      )}
      {draft.warnings.length > 0 && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          <ul style={{ margin: 0, paddingLeft: 18 }}>
            {draft.warnings.map(({ code, sections }) => (
              <li key={code}>
                {warningLabels[code] ? pick(warningLabels[code]) : code}
                {sections.length > 0 &&
                  `: ${sections.map((key) => pick(sectionOf(key).label)).join(', ')}`}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          gridTemplateColumns: {
            xs: 'minmax(0,1fr)',
            lg: 'minmax(0,1fr) clamp(360px, 36vw, 620px)',
          },
          alignItems: 'start',
        }}
      >
        <div>
          {changes ? (
            <>
              <Typography component="p" variant="subtitle1" sx={{ mb: 1 }}>
                {changes.length === 0
                  ? translate('profiles.review.noChanges')
                  : translate('profiles.review.changes', { smart_count: changes.length })}
              </Typography>
              <Changes
                changes={changes}
                before={profile.published?.content}
                after={draft.content}
                names={profile.references as Names}
              />
            </>
          ) : (
            <Skeleton variant="rounded" height={300} />
          )}
        </div>
        <Paper
          variant="outlined"
          sx={{
            position: { lg: 'sticky' },
            top: 64,
            height: { xs: '75dvh', lg: 'calc(100dvh - 84px)' },
          }}
        >
          <SheetPanel
            profile={profile.id}
            revision="draft"
            languages={languages}
            version={draft.version}
          />
        </Paper>
      </Box>
      {dialog === 'approve' && (
        <TransitionDialog
          title={translate('profiles.review.approveTitle', { number: draft.number })}
          note={{ label: translate('profiles.review.noteOptional') }}
          action={translate('profiles.actions.approve')}
          colour="success"
          onClose={() => setDialog(null)}
          onConfirm={async (note) => {
            const next = await profilesApi.change(profile.id, 'approve', {
              seal: draft.seal,
              ...(note ? { note } : {}),
            });
            setDialog(null);
            onDecided(next, true);
          }}
        >
          <Typography sx={{ fontWeight: 600 }}>{name}</Typography>
          <Typography>
            {translate('profiles.review.approveHelp', {
              seal: short(draft.seal ?? ''),
              languages:
                languages.map((each) => LANGUAGE_NAMES[each]).join(', ') ||
                translate('profiles.review.approveNone'),
            })}{' '}
            {base && translate('profiles.review.approveReplaces', { number: base })}
          </Typography>
        </TransitionDialog>
      )}
      {dialog === 'request' && (
        <TransitionDialog
          title={translate('profiles.review.requestTitle')}
          note={{
            label: translate('profiles.review.note'),
            help: translate('profiles.review.requestHelp'),
            required: true,
          }}
          action={translate('profiles.actions.requestChanges')}
          colour="warning"
          onClose={() => setDialog(null)}
          onConfirm={async (note) => {
            const next = await profilesApi.change(profile.id, 'request-changes', { note });
            notify('profiles.review.requested', { type: 'success' });
            onDecided(next, false);
          }}
        />
      )}
    </Page>
  );
}

/** Which version this is, and who brought it here. */
function Facts({ draft, base }: { draft: Draft; base: number | undefined }) {
  const translate = useTranslate();
  const words = useWords();
  const people = [
    draft.submittedBy &&
      translate('profiles.review.submitted', {
        name: draft.submittedBy.name,
        date: words.moment(draft.submittedAt),
      }),
    draft.contributors.length > 0 &&
      translate('profiles.review.contributors', {
        names: draft.contributors.map((each) => each.name).join(', '),
      }),
  ];
  return (
    <>
      {base
        ? translate('profiles.review.against', { number: draft.number, base })
        : translate('profiles.review.first', { number: draft.number })}
      <Typography variant="body2">{people.filter(Boolean).join(' · ')}</Typography>
    </>
  );
}
