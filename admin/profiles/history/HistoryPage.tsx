import { useState } from 'react';
import { Alert, Box, Button, Paper, Skeleton, Stack, Typography } from '@mui/material';
import { LinkBase, useNavigate, useNotify, useParams, useTranslate } from 'ra-core';
import { LANGUAGE_NAMES } from '../../../templates/profile/languages.ts';
import { Page } from '../../layout/Page.tsx';
import { profilesApi } from '../api.ts';
import { PrintButtons } from '../preview/PrintButtons.tsx';
import { SheetPanel } from '../preview/SheetPanel.tsx';
import { StateChip } from '../StateChip.tsx';
import { TransitionDialog } from '../TransitionDialog.tsx';
import type { Person, ProfileDetail, RevisionRow } from '../types.ts';
import { useLoad } from '../useLoad.ts';
import { useWords } from '../words.ts';
import { CompareTwo } from './CompareTwo.tsx';

/** Every version that a profile has had, newest first. */
export default function HistoryPage() {
  const { id = '' } = useParams<{ id: string }>();
  const translate = useTranslate();
  const words = useWords();
  const profile = useLoad(id, (signal) => profilesApi.get(id, signal));
  const revisions = useLoad(id, (signal) => profilesApi.revisions(id, signal));
  const error = profile.error ?? revisions.error;
  if (error) return <Alert severity="error">{words.failure(error)}</Alert>;
  if (!profile.data || !revisions.data) {
    return <Skeleton variant="rounded" height={360} aria-busy="true" />;
  }
  const name = words.titleOf(profile.data.title);
  const rows = revisions.data.toSorted((a, b) => b.number - a.number);
  return (
    <Page
      title={translate('profiles.history.title', { name })}
      back={{ to: '/profiles', label: translate('resources.profiles.name', { smart_count: 2 }) }}
      width="narrow"
      actions={
        <>
          {profile.data.published && (
            <Button component={LinkBase} to={`/profiles/${id}/show`}>
              {translate('profiles.actions.show')}
            </Button>
          )}
          {profile.data.draft && (
            <Button variant="outlined" component={LinkBase} to={`/profiles/${id}`}>
              {translate('profiles.actions.edit')}
            </Button>
          )}
        </>
      }
    >
      {profile.data.reasons.restore === 'state' && (
        <Typography variant="body2" color="text.secondary" sx={{ mb: 2 }}>
          {translate('profiles.history.restoreBlocked')}
        </Typography>
      )}
      {rows.length === 0 && (
        <Typography color="text.secondary">{translate('profiles.history.empty')}</Typography>
      )}
      <Box
        component="ol"
        sx={{ listStyle: 'none', m: 0, p: 0, borderLeft: 2, borderColor: 'divider', ml: 0.75 }}
      >
        {rows.map((row) => (
          <RevisionEntry key={row.number} profile={profile.data!} row={row} />
        ))}
      </Box>
      <CompareTwo profile={profile.data} rows={rows} />
    </Page>
  );
}

function RevisionEntry({ profile, row }: { profile: ProfileDetail; row: RevisionRow }) {
  const translate = useTranslate();
  const words = useWords();
  const navigate = useNavigate();
  const notify = useNotify();
  const [viewing, setViewing] = useState(false);
  const [asking, setAsking] = useState(false);
  const open = profile.draft?.number === row.number;
  const says = (key: string, iso: string | null, who?: Person | null) =>
    iso &&
    translate(`profiles.history.${key}`, {
      date: words.moment(iso),
      name: who?.name ?? translate('profiles.somebody'),
    });
  const events = [
    row.basedOn !== null && translate('profiles.history.basedOn', { number: row.basedOn }),
    says('created', row.createdAt, row.createdBy),
    says('submitted', row.submittedAt, row.submittedBy),
    says('approved', row.approvedAt, row.approvedBy),
    says('published', row.publishedAt),
    says('superseded', row.supersededAt),
    says('retired', row.retiredAt),
  ].filter((each): each is string => Boolean(each));
  return (
    <Box component="li" sx={{ position: 'relative', pl: 3, pb: 2.5 }}>
      <Box
        aria-hidden
        sx={{
          position: 'absolute',
          left: -7,
          top: 8,
          width: 12,
          height: 12,
          borderRadius: '50%',
          bgcolor: row.state === 'published' ? 'success.main' : 'background.paper',
          border: 2,
          borderColor: row.state === 'published' ? 'success.main' : 'text.disabled',
        }}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Typography component="h2" sx={{ fontWeight: 700 }}>
          {translate('profiles.version', { number: row.number })}
        </Typography>
        <StateChip state={row.state} />
        <Typography variant="body2" color="text.secondary">
          {row.languages.map((each) => LANGUAGE_NAMES[each]).join(', ')}
        </Typography>
      </Box>
      <Typography variant="body2">{words.titleOf(row.title)}</Typography>
      <Typography variant="body2" color="text.secondary" component="div">
        {events.map((each) => (
          <div key={each}>{each}</div>
        ))}
      </Typography>
      {row.note && (
        <Typography variant="body2" sx={{ fontStyle: 'italic', whiteSpace: 'pre-wrap', mt: 0.5 }}>
          “{row.note}”
        </Typography>
      )}
      <Stack direction="row" spacing={1} sx={{ mt: 0.5, ml: -0.5 }}>
        {row.languages.length > 0 && (
          <Button size="small" aria-expanded={viewing} onClick={() => setViewing(!viewing)}>
            {translate(viewing ? 'profiles.history.hide' : 'profiles.history.view')}
          </Button>
        )}
        {!open && profile.abilities.restore && (
          <Button size="small" onClick={() => setAsking(true)}>
            {translate('profiles.actions.restore')}
          </Button>
        )}
      </Stack>
      {viewing && (
        <Paper variant="outlined" sx={{ height: '80dvh', mt: 1 }}>
          <SheetPanel
            profile={profile.id}
            revision={open ? 'draft' : row.number}
            languages={row.languages}
          >
            {(language) =>
              !open && (
                <PrintButtons profile={profile.id} revision={row.number} language={language} />
              )
            }
          </SheetPanel>
        </Paper>
      )}
      {asking && (
        <TransitionDialog
          title={translate('profiles.history.restoreTitle', { number: row.number })}
          action={translate('profiles.actions.restore')}
          onClose={() => setAsking(false)}
          onConfirm={async () => {
            await profilesApi.change(profile.id, `revisions/${row.number}/restore`);
            notify('profiles.history.restored', { type: 'success' });
            navigate(`/profiles/${profile.id}`);
          }}
        >
          {translate('profiles.history.restoreHelp')}
        </TransitionDialog>
      )}
    </Box>
  );
}
