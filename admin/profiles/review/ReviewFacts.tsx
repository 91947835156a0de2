import { Alert, Link, Tooltip, Typography } from '@mui/material';
import { LinkBase, useTranslate } from 'ra-core';
import { warningLabels, wholeLanguages } from '../../../templates/profile/completeness.ts';
import {
  inLanguage,
  LANGUAGE_NAMES,
  LANGUAGES,
  sectionOf,
  type SectionKey,
} from '../../../templates/profile/index.ts';
import { sectionOfPath } from '../content/paths.ts';
import { useInterfaceLanguage, useLabel } from '../language.ts';
import type { Comparison, Draft, ProfileDetail } from '../types.ts';
import { useWords } from '../words.ts';
import { shortSeal } from './facts.ts';

const REASONS = ['contributor', 'state', 'role'];

/** Which version this is, and who brought it here. */
export function ReviewFacts({ profile, draft }: { profile: ProfileDetail; draft: Draft }) {
  const translate = useTranslate();
  const words = useWords();
  const base = profile.published?.number;
  const languages = wholeLanguages(draft.content);
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
      <Typography variant="body2">
        {languages.length > 0
          ? translate('review.moreFacts', {
              languages: languages.map((each) => LANGUAGE_NAMES[each]).join(', '),
            })
          : translate('review.publishesNone')}
        {' · '}
        <Link component={LinkBase} to={`/profiles/${profile.id}/history`}>
          {translate('review.history')}
        </Link>
      </Typography>
      {draft.seal && (
        <Tooltip title={translate('profiles.review.sealHelp')} placement="bottom-start">
          <Typography variant="body2" component="div" tabIndex={0} sx={{ width: 'fit-content' }}>
            {translate('profiles.review.seal')} <code>{shortSeal(draft.seal)}</code>
          </Typography>
        </Tooltip>
      )}
    </>
  );
}

/** What the reader should know before the changes: why they cannot approve, the writer's note, warnings. */
export function ReviewNotes({
  profile,
  draft,
  comparison,
}: {
  profile: ProfileDetail;
  draft: Draft;
  comparison: Comparison | undefined;
}) {
  const translate = useTranslate();
  const pick = useLabel();
  const language = useInterfaceLanguage();
  const behind = behindIn(draft);
  const archived = (comparison?.archived ?? []).flatMap((id) => {
    const fact = comparison!.to.references[id];
    return fact ? [inLanguage(fact.name, language)] : [];
  });
  const reason = profile.reasons.approve;
  return (
    <>
      {!profile.abilities.approve && reason && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {translate('profiles.review.cannot')}{' '}
          {translate(`profiles.review.reasons.${REASONS.includes(reason) ? reason : 'other'}`, {
            reason,
          })}{' '}
          {profile.askInstead.length > 0 &&
            translate('history.alone.ask', {
              names: profile.askInstead.map((each) => each.name).join(', '),
            })}
          {profile.abilities.breakGlass && translate('history.alone.may')}
        </Alert>
      )}
      {draft.note && (
        <Alert severity="info" icon={false} sx={{ mb: 2, whiteSpace: 'pre-wrap' }}>
          <b>{draft.noteBy?.name ?? draft.submittedBy?.name}:</b> {draft.note}
        </Alert>
      )}
      {(draft.warnings.length > 0 || behind.length > 0 || archived.length > 0) && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          <ul style={{ margin: 0, paddingLeft: 18 }}>
            {draft.warnings.map(({ code, sections }) => (
              <li key={code}>
                {warningLabels[code] ? pick(warningLabels[code]) : code}
                {sections.length > 0 &&
                  `: ${sections.map((key) => pick(sectionOf(key).label)).join(', ')}`}
              </li>
            ))}
            {behind.map(({ state, language: written, sections }) => (
              <li key={`${state} ${written}`}>
                {translate(`review.translation.${state}`, {
                  language: LANGUAGE_NAMES[written],
                  smart_count: sections.length,
                })}
                {': '}
                {[...new Set(sections)].map((key) => pick(sectionOf(key).label)).join(', ')}
              </li>
            ))}
            {archived.length > 0 && (
              <li>{translate('review.archivedNames', { names: archived.join(', ') })}</li>
            )}
          </ul>
        </Alert>
      )}
    </>
  );
}

/** The texts that lack their translation or may be behind it, by language: the section of each. */
function behindIn({ translations }: Draft) {
  return LANGUAGES.flatMap((language) =>
    (['missing', 'stale'] as const).flatMap((state) => {
      const sections = Object.entries(translations)
        .filter(([, states]) => states[language] === state)
        .map(([path]) => sectionOfPath(path) as SectionKey);
      return sections.length > 0 ? [{ language, state, sections }] : [];
    }),
  );
}
