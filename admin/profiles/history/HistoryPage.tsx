import { Alert, Box, Button, Paper, Skeleton, Typography } from '@mui/material';
import { LinkBase, useParams, useTranslate } from 'ra-core';
import { Page } from '../../layout/Page.tsx';
import { useCan } from '../../providers/useSession.ts';
import { profilesApi } from '../api.ts';
import { useLoad } from '../useLoad.ts';
import { useWords } from '../words.ts';
import { historyApi, type Step } from './api.ts';
import { CompareTwo } from './CompareTwo.tsx';
import { RevisionCard } from './RevisionCard.tsx';
import { StepEntry } from './Steps.tsx';

/** Every version that a profile has had, newest first, with what happened to each. */
export default function HistoryPage() {
  const { id = '' } = useParams<{ id: string }>();
  const translate = useTranslate();
  const words = useWords();
  const can = useCan();
  const profile = useLoad(id, (signal) => profilesApi.get(id, signal));
  const revisions = useLoad(id, (signal) => profilesApi.revisions(id, signal));
  const seesSteps = can('profiles.readDrafts');
  const timeline = useLoad(seesSteps ? id : null, (signal) => historyApi.timeline(id, signal));
  const error = profile.error ?? revisions.error ?? timeline.error;
  if (error) return <Alert severity="error">{words.failure(error)}</Alert>;
  if (!profile.data || !revisions.data || timeline.loading) {
    return <Skeleton variant="rounded" height={360} aria-busy="true" />;
  }
  const name = words.titleOf(profile.data.title);
  const rows = revisions.data.toSorted((a, b) => b.number - a.number);
  const open = profile.data.draft?.number;
  const records = new URLSearchParams({ filter: JSON.stringify({ subjectId: id }) });
  return (
    <Page
      title={translate('profiles.history.title', { name })}
      back={{ to: '/profiles', label: translate('resources.profiles.name', { smart_count: 2 }) }}
      width="narrow"
      actions={
        <>
          {can('audit.read') && (
            <Button component={LinkBase} to={`/audit?${records}`}>
              {translate('history.records')}
            </Button>
          )}
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
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2 }}>
        {rows.map((row, index) => (
          <RevisionCard
            key={row.number}
            profile={profile.data!}
            row={row}
            steps={timeline.data?.filter(({ revision }) => revision === row.number)}
            startsOpen={index === 0 || row.number === open}
          />
        ))}
      </Box>
      <About steps={timeline.data?.filter(({ revision }) => revision === null) ?? []} />
      <CompareTwo profile={profile.data} rows={rows} />
    </Page>
  );
}

/** What happened to the profile and to no version of it. */
function About({ steps }: { steps: readonly Step[] }) {
  const translate = useTranslate();
  if (steps.length === 0) return null;
  return (
    <Paper component="section" variant="outlined" sx={{ p: { xs: 2, sm: 2.5 }, mt: 2 }}>
      <Typography component="h2" variant="h2" sx={{ mb: 1.5 }}>
        {translate('history.about')}
      </Typography>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {steps.map((step) => (
          <StepEntry key={step.id} step={step} />
        ))}
      </Box>
    </Paper>
  );
}
