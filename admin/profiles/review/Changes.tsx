import { Box, Chip, Paper, Typography } from '@mui/material';
import { styled } from '@mui/material/styles';
import { useTranslate } from 'ra-core';
import {
  LANGUAGE_NAMES,
  LANGUAGE_TAGS,
  LANGUAGES,
  SECTION_KEYS,
  sectionOf,
  type Content,
  type Language,
  type Path,
  type Text,
} from '../../../templates/profile/index.ts';
import { bySection, type ChangeAt } from '../content/changes.ts';
import { crumbs } from '../content/crumbs.ts';
import { diffWords } from '../content/diffWords.ts';
import { getAt } from '../content/paths.ts';
import { readable } from '../content/readable.ts';
import type { Names } from '../editor/context.tsx';
import { useInterfaceLanguage, useLabel } from '../language.ts';
import type { Change } from '../types.ts';

interface ChangesProps {
  changes: readonly Change[];
  before: Content | undefined;
  after: Content;
  names: Names;
}

const Words = styled('div')(({ theme }) => ({
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  fontSize: '0.9375rem',
  lineHeight: 1.55,
  '& ins': {
    textDecoration: 'none',
    background: theme.palette.mode === 'dark' ? '#1f4d2b' : '#d3f0da',
    borderBottom: `2px solid ${theme.palette.success.main}`,
  },
  '& del': {
    background: theme.palette.mode === 'dark' ? '#5a2323' : '#fbdcdc',
    color: theme.palette.text.secondary,
  },
}));

const Columns = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))',
  gap: '8px 20px',
});

/** What differs between two contents: field by field, section by section, both languages beside each other. */
export function Changes({ changes, before, after, names }: ChangesProps) {
  const translate = useTranslate();
  const pick = useLabel();
  const groups = bySection(changes);
  const changed = new Set<string>(groups.map(({ section }) => section));
  const unchanged = SECTION_KEYS.filter((key) => !changed.has(key));
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      {groups.map(({ section, places }) => (
        <Paper
          key={section}
          variant="outlined"
          component="section"
          sx={{ p: 2 }}
          aria-labelledby={`changes-${section}`}
        >
          <Typography id={`changes-${section}`} component="h2" sx={{ fontWeight: 700, mb: 1 }}>
            {pick(sectionOf(section).label)}
          </Typography>
          <Box sx={{ display: 'grid', gap: 2 }}>
            {places.map((place) => (
              <Place
                key={place.is === 'text' ? place.path : `${place.path} ${place.change.kind}`}
                place={place}
                before={before}
                after={after}
                names={names}
              />
            ))}
          </Box>
        </Paper>
      ))}
      {unchanged.length > 0 && groups.length > 0 && (
        <Box component="details" sx={{ px: 0.5 }}>
          <Typography component="summary" color="text.secondary" sx={{ cursor: 'pointer' }}>
            {translate('profiles.review.unchanged', { smart_count: unchanged.length })}
          </Typography>
          <Typography color="text.secondary" variant="body2" sx={{ mt: 0.5 }}>
            {unchanged.map((key) => pick(sectionOf(key).label)).join(' · ')}
          </Typography>
        </Box>
      )}
    </Box>
  );
}

function Place({
  place,
  before,
  after,
  names,
}: Omit<ChangesProps, 'changes'> & { place: ChangeAt }) {
  const translate = useTranslate();
  const language = useInterfaceLanguage();
  const [, ...words] = crumbs(place.path, [after, before], names, language);
  const kind = place.is === 'value' ? place.change.kind : undefined;
  return (
    <div>
      {(words.length > 0 || (kind && kind !== 'changed')) && (
        <Typography
          component="h3"
          variant="body2"
          sx={{
            fontWeight: 600,
            mb: 0.5,
            display: 'flex',
            gap: 1,
            alignItems: 'center',
            flexWrap: 'wrap',
          }}
        >
          {words.join(' · ')}
          {kind && kind !== 'changed' && (
            <Chip
              size="small"
              variant="outlined"
              color={kind === 'added' ? 'success' : kind === 'removed' ? 'error' : 'info'}
              label={translate(`profiles.review.kinds.${kind}`)}
            />
          )}
        </Typography>
      )}
      {place.is === 'text' ? (
        <Columns>
          {LANGUAGES.map((each) => (
            <TextChange
              key={each}
              language={each}
              change={place.languages[each]}
              unchanged={(getAt(after, place.path) as Text | undefined)?.[each] ?? ''}
            />
          ))}
        </Columns>
      ) : (
        <ValueChange change={place.change} names={names} after={after} />
      )}
    </div>
  );
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

function TextChange({
  language,
  change,
  unchanged,
}: {
  language: Language;
  change: Change | undefined;
  unchanged: string;
}) {
  const translate = useTranslate();
  const stretches = change
    ? diffWords(asText(change.before), asText(change.after))
    : [{ is: 'same' as const, text: unchanged }];
  return (
    <div>
      <Typography variant="body2" color="text.secondary">
        {LANGUAGE_NAMES[language]}
      </Typography>
      <Words lang={LANGUAGE_TAGS[language]} style={change ? undefined : { opacity: 0.65 }}>
        {stretches.every(({ text }) => text === '') && (
          <i>{translate('profiles.review.nothing')}</i>
        )}
        {stretches.map(({ is, text }, index) =>
          is === 'added' ? (
            <ins key={index}>{text}</ins>
          ) : is === 'removed' ? (
            <del key={index}>{text}</del>
          ) : (
            text
          ),
        )}
      </Words>
    </div>
  );
}

function ValueChange({ change, names, after }: { change: Change; names: Names; after: Content }) {
  const translate = useTranslate();
  const language = useInterfaceLanguage();
  if (change.kind === 'moved') {
    const [first] = readable(change.path, getAt(after, change.path), names, language);
    return (
      <Typography variant="body2" color="text.secondary">
        {first && `${first.text} · `}
        {translate('profiles.review.places', {
          from: Number(change.before) + 1,
          to: Number(change.after) + 1,
        })}
      </Typography>
    );
  }
  const both = change.kind === 'changed';
  const Frame = both ? Columns : 'div';
  return (
    <Frame>
      {change.kind !== 'added' && (
        <div>
          {both && (
            <Typography variant="body2" color="text.secondary">
              {translate('profiles.review.before')}
            </Typography>
          )}
          <Words>
            <Value path={change.path} value={change.before} names={names} as="del" />
          </Words>
        </div>
      )}
      {change.kind !== 'removed' && (
        <div>
          {both && (
            <Typography variant="body2" color="text.secondary">
              {translate('profiles.review.after')}
            </Typography>
          )}
          <Words>
            <Value path={change.path} value={change.after} names={names} as="ins" />
          </Words>
        </div>
      )}
    </Frame>
  );
}

/** A value in words; texts of both languages beside each other. */
function Value({
  path,
  value,
  names,
  as: Tag,
}: {
  path: Path;
  value: unknown;
  names: Names;
  as: 'ins' | 'del';
}) {
  const translate = useTranslate();
  const language = useInterfaceLanguage();
  const lines = readable(path, value, names, language);
  if (lines.length === 0) return <i>{translate('profiles.review.nothing')}</i>;
  const show = (written: Language | undefined) =>
    lines
      .filter((line) => line.language === written)
      .map(({ label, text }, index) => (
        <div key={index}>
          {label && (
            <Typography component="span" variant="body2" color="text.secondary">
              {label}:{' '}
            </Typography>
          )}
          <Tag lang={written && LANGUAGE_TAGS[written]}>{text}</Tag>
        </div>
      ));
  return (
    <>
      {show(undefined)}
      {lines.some((line) => line.language) && (
        <Columns>
          {LANGUAGES.map((each) => (
            <div key={each}>
              <Typography variant="body2" color="text.secondary">
                {LANGUAGE_NAMES[each]}
              </Typography>
              {lines.some((line) => line.language === each) ? (
                show(each)
              ) : (
                <i>{translate('profiles.review.nothing')}</i>
              )}
            </div>
          ))}
        </Columns>
      )}
    </>
  );
}
