import { useEffect, useState } from 'react';
import { Alert, Button, Skeleton, Stack } from '@mui/material';
import { LinkBase, useParams, useTranslate } from 'ra-core';
import type { Path } from '../../../templates/profile/index.ts';
import { Page } from '../../layout/Page.tsx';
import { ApprovedBanner } from '../../schedule/DatedBanner.tsx';
import { profilesApi } from '../api.ts';
import { CommentsProvider } from '../comments/context.tsx';
import { ChangeComments, WithComments } from '../comments/ReviewComments.tsx';
import type { Comparison, Draft, ProfileDetail } from '../types.ts';
import { useLoad } from '../useLoad.ts';
import { useWords } from '../words.ts';
import { DecisionBar } from './DecisionBar.tsx';
import { PagesCompared } from './PagesCompared.tsx';
import { ReviewBody } from './ReviewBody.tsx';
import { ReviewFacts, ReviewNotes } from './ReviewFacts.tsx';
import { useSidesOf } from './useComparison.ts';

/** What a submitted draft would change, and the decision about it. */
export default function ReviewPage() {
  const { id = '' } = useParams<{ id: string }>();
  const translate = useTranslate();
  const words = useWords();
  const profile = useLoad(id, (signal) => profilesApi.get(id, signal));
  const comparison = useLoad(id, (signal) =>
    profilesApi.comparison(id, 'published', 'draft', signal),
  );
  const [published, setPublished] = useState<number | null>(null);
  const { data } = profile;
  const draft = data?.draft;
  const inReview = draft?.state === 'in_review';
  const overtaken =
    inReview && comparison.data !== undefined && comparison.data.to.seal !== draft.seal;
  // Submitted anew between the two answers: what is decided about must be what is shown.
  const { reload: loadProfile } = profile;
  const { reload: compare } = comparison;
  useEffect(() => {
    if (!overtaken) return;
    loadProfile();
    compare();
  }, [overtaken, loadProfile, compare]);
  const error = profile.error ?? (inReview && published === null ? comparison.error : undefined);

  if (error) return <Alert severity="error">{words.failure(error)}</Alert>;
  if (!data) return <Skeleton variant="rounded" height={360} aria-busy="true" />;
  const name = words.titleOf(data.title);
  if (published !== null || !draft || !inReview) {
    return (
      <Page title={name} width="narrow">
        {draft?.state === 'approved' && draft.publishAt ? (
          <ApprovedBanner profile={data} draft={draft} onChanged={profile.set} />
        ) : (
          <Alert severity={published === null ? 'info' : 'success'} sx={{ mb: 2 }}>
            {published === null
              ? translate('profiles.review.notInReview')
              : translate('profiles.review.approved', { number: published })}
          </Alert>
        )}
        <Stack direction="row" spacing={1}>
          {data.published && (
            <Button variant="contained" component={LinkBase} to={`/profiles/${id}/show`}>
              {translate(published === null ? 'profiles.actions.show' : 'profiles.review.toPrint')}
            </Button>
          )}
          {draft?.state === 'approved' && (
            <Button component={LinkBase} to="/schedule">
              {translate('schedule.actions.open')}
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
    <CommentsProvider profile={data.id}>
      <Review
        profile={data}
        draft={draft}
        comparison={overtaken ? undefined : comparison.data}
        onDecided={(next, approved) => {
          if (approved && next.draft === null) setPublished(draft.number);
          profile.set(next);
        }}
      />
    </CommentsProvider>
  );
}

interface ReviewProps {
  profile: ProfileDetail;
  draft: Draft;
  comparison: Comparison | undefined;
  onDecided(profile: ProfileDetail, approved: boolean): void;
}

const aside = (path: Path) => <ChangeComments path={path} />;

function Review({ profile, draft, comparison, onDecided }: ReviewProps) {
  const translate = useTranslate();
  const words = useWords();
  const name = words.titleOf(draft.content.title);
  const shown = useSidesOf(comparison, { translations: draft.translations, aside });
  return (
    <Page
      title={translate('profiles.review.title', { name })}
      back={{ to: `/profiles/${profile.id}`, label: name }}
      lead={<ReviewFacts profile={profile} draft={draft} />}
    >
      <ReviewNotes profile={profile} draft={draft} comparison={comparison} />
      <WithComments profile={profile} draft={draft}>
        {shown && comparison ? (
          <ReviewBody
            {...shown}
            nothing={translate('profiles.review.noChanges')}
            pages={<PagesCompared profile={profile.id} comparison={comparison} draft />}
          >
            <DecisionBar profile={profile} draft={draft} ready onDecided={onDecided} />
          </ReviewBody>
        ) : (
          <Skeleton variant="rounded" height={300} aria-busy="true" />
        )}
      </WithComments>
    </Page>
  );
}
