import { Alert, Box, Chip, Typography } from '@mui/material';
import { styled } from '@mui/material/styles';
import { useTranslate } from 'ra-core';
import { LANGUAGE_TAGS, otherLanguage, type Language } from '../../templates/profile/index.ts';
import { DiffText } from '../profiles/fields/DiffText.tsx';
import { useLabel } from '../profiles/language.ts';
import { Words } from '../profiles/review/look.tsx';
import { useWords } from '../profiles/words.ts';
import type { ImportReport, Judgement, Outcome } from './api.ts';

const OUTCOMES: readonly Outcome[] = ['changed', 'confirmed', 'conflict', 'left-out', 'unchanged'];

/** What a file would do, profile by profile: conflicts first, then what changes. */
export function Report({ name, report }: { name: string; report: ImportReport }) {
  const translate = useTranslate();
  const words = useWords();
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      {report.profiles.map(({ profile, title, to, counts, texts }) => {
        const conflicts = texts.filter(({ outcome }) => outcome === 'conflict');
        const rest = texts.filter(({ outcome }) => outcome !== 'conflict');
        return (
          <section key={profile} aria-label={words.titleOf(title)}>
            <Typography variant="h3" sx={{ fontSize: '1.0625rem', fontWeight: 700 }}>
              {words.titleOf(title)}
            </Typography>
            <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
              {name}
            </Typography>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, mb: 2 }}>
              {OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) => (
                <Chip
                  key={outcome}
                  size="small"
                  variant="outlined"
                  color={
                    outcome === 'conflict'
                      ? 'error'
                      : outcome === 'changed' || outcome === 'confirmed'
                        ? 'success'
                        : 'default'
                  }
                  label={translate(`translations.file.counts.${outcome}`, {
                    smart_count: counts[outcome],
                  })}
                />
              ))}
            </Box>
            {conflicts.length > 0 && (
              <Alert severity="warning" variant="outlined" sx={{ mb: 2 }}>
                {translate('translations.file.conflictLead')}
              </Alert>
            )}
            <Items>
              {conflicts.map((text) => (
                <li key={text.path}>
                  <Where text={text} />
                  <Conflict text={text} to={to} />
                </li>
              ))}
              {rest.map((text) => (
                <li key={text.path}>
                  <Where text={text} />
                  {text.outcome === 'changed' && (
                    <Difference
                      before={text.current?.target ?? ''}
                      after={text.yours ?? ''}
                      language={to}
                    />
                  )}
                </li>
              ))}
            </Items>
          </section>
        );
      })}
    </Box>
  );
}

function Where({ text }: { text: Judgement }) {
  const translate = useTranslate();
  const pick = useLabel();
  const place = text.section
    ? [pick(text.section), text.part && pick(text.part)].filter(Boolean).join(' · ')
    : text.path;
  const said = text.reason
    ? translate(`translations.file.reason.${text.reason}`)
    : text.outcome === 'changed'
      ? ''
      : translate(`translations.file.counts.${text.outcome}`, { smart_count: 1 }).replace(
          /^1 /,
          '',
        );
  return (
    <Typography variant="body2" sx={{ mb: 0.5 }}>
      <b>{place}</b>
      {said && (
        <Box component="span" sx={{ ml: 1, color: text.reason ? 'error.main' : 'text.secondary' }}>
          {said}
        </Box>
      )}
    </Typography>
  );
}

/** The text as it was exported, as it is in the file, and as it is now; with its source, where that changed. */
function Conflict({ text, to }: { text: Judgement; to: Language }) {
  const translate = useTranslate();
  const sides = [
    ['base', text.base?.target],
    ['yours', text.yours],
    ['current', text.current?.target],
  ] as const;
  const { base, current } = text;
  return (
    <>
      {base && current && base.source !== current.source && (
        <Difference before={base.source} after={current.source} language={otherLanguage(to)} />
      )}
      <Sides>
        {sides.map(([side, value]) => (
          <div key={side}>
            <dt>{translate(`translations.file.${side}`)}</dt>
            <Words as="dd" lang={LANGUAGE_TAGS[to]} sx={{ m: 0, fontSize: '0.875rem' }}>
              {value ? value : <i>{translate('translations.file.none')}</i>}
            </Words>
          </div>
        ))}
      </Sides>
    </>
  );
}

function Difference(props: { before: string; after: string; language: Language }) {
  return (
    <Words lang={LANGUAGE_TAGS[props.language]} sx={{ fontSize: '0.875rem' }}>
      <DiffText before={props.before} after={props.after} />
    </Words>
  );
}

const Items = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& > li': { padding: '10px 0', borderTop: `1px solid ${theme.palette.divider}` },
}));

const Sides = styled('dl')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: '8px 20px',
  margin: '6px 0 0',
  [theme.breakpoints.up('sm')]: { gridTemplateColumns: 'repeat(3, minmax(0, 1fr))' },
  '& dt': { fontSize: '0.8125rem', fontWeight: 600, color: theme.palette.text.secondary },
}));
