import { Alert, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { warningLabels } from '../../../templates/profile/completeness.ts';
import { sectionOf } from '../../../templates/profile/index.ts';
import { useLabel } from '../language.ts';
import type { Draft, ProfileDetail } from '../types.ts';
import { useWords } from '../words.ts';

const REASONS = ['contributor', 'state', 'role'];

/** Which version this is, and who brought it here. */
export function ReviewFacts({ draft, base }: { draft: Draft; base: number | undefined }) {
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

/** What the reader should know before the changes: why they cannot approve, the writer's note, warnings. */
export function ReviewNotes({ profile, draft }: { profile: ProfileDetail; draft: Draft }) {
  const translate = useTranslate();
  const pick = useLabel();
  const reason = profile.reasons.approve;
  return (
    <>
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
    </>
  );
}
