import { useState } from 'react';
import { Alert, Box, Button, Skeleton, Stack } from '@mui/material';
import { LinkBase, useParams, useTranslate } from 'ra-core';
import { Page } from '../../layout/Page.tsx';
import { profilesApi } from '../api.ts';
import type { Change, Draft, ProfileDetail } from '../types.ts';
import { useLoad } from '../useLoad.ts';
import { useWords } from '../words.ts';
import { ChangesColumn } from './ChangesColumn.tsx';
import { DecisionBar } from './DecisionBar.tsx';
import { PagesColumn } from './PagesColumn.tsx';
import { ReviewFacts, ReviewNotes } from './ReviewFacts.tsx';

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
  const name = words.titleOf(draft.content.title);
  return (
    <Page
      title={translate('profiles.review.title', { name })}
      back={{ to: `/profiles/${profile.id}`, label: name }}
      lead={<ReviewFacts draft={draft} base={profile.published?.number} />}
      actions={
        <DecisionBar
          profile={profile}
          draft={draft}
          ready={changes !== undefined}
          onDecided={onDecided}
        />
      }
    >
      <ReviewNotes profile={profile} draft={draft} />
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
        <ChangesColumn profile={profile} draft={draft} changes={changes} />
        <PagesColumn profile={profile} draft={draft} />
      </Box>
    </Page>
  );
}
