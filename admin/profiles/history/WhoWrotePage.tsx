import { useMemo, useState } from 'react';
import { Alert, Box, Chip, Paper, Skeleton, Typography } from '@mui/material';
import { useParams, useTranslate } from 'ra-core';
import {
  LANGUAGE_NAMES,
  LANGUAGE_TAGS,
  LANGUAGES,
  sectionOf,
  type Content,
  type Text,
} from '../../../templates/profile/index.ts';
import { Page } from '../../layout/Page.tsx';
import { profilesApi } from '../api.ts';
import { crumbs } from '../content/crumbs.ts';
import { getAt } from '../content/paths.ts';
import { readable } from '../content/readable.ts';
import type { Names } from '../editor/context.tsx';
import { useInterfaceLanguage, useLabel } from '../language.ts';
import { useLoad } from '../useLoad.ts';
import { useWords } from '../words.ts';
import { historyApi, type Written } from './api.ts';
import { writersIn, writtenPlaces, type Blame, type Writer, type WrittenPlace } from './blame.ts';

/** A version to be read, with whoever wrote each text and value beside it. */
export default function WhoWrotePage() {
  const { id = '', number = '' } = useParams<{ id: string; number: string }>();
  const translate = useTranslate();
  const words = useWords();
  const [only, setOnly] = useState<string | null>(null);
  const found = useLoad(`${id} ${number}`, async (signal) => {
    const [revision, blame] = await Promise.all([
      profilesApi.revision(id, Number(number), signal),
      historyApi.blame(id, Number(number), signal),
    ]);
    return { revision, blame };
  });
  const sections = useMemo(
    () => found.data && writtenPlaces(found.data.revision.content, found.data.blame),
    [found.data],
  );
  if (found.error) return <Alert severity="error">{words.failure(found.error)}</Alert>;
  if (!found.data || !sections) {
    return <Skeleton variant="rounded" height={360} aria-busy="true" />;
  }
  const { revision, blame } = found.data;
  const writers = writersIn(blame);
  return (
    <Page
      title={translate('history.blame.title', {
        name: words.titleOf(revision.content.title),
        number: revision.number,
      })}
      lead={translate('history.blame.lead')}
      back={{ to: `/profiles/${id}/history`, label: translate('history.blame.back') }}
      width="narrow"
    >
      {sections.length === 0 && <Typography>{translate('history.blame.empty')}</Typography>}
      <Writers writers={writers} only={only} onOnly={setOnly} />
      <Box sx={{ display: 'grid', gap: 2 }}>
        {sections.map(({ section, places }) => (
          <WrittenPart
            key={section}
            places={places.filter((place) => only === null || isBy(place, blame, only))}
            heading={section}
            content={revision.content}
            blame={blame}
            names={(revision.references ?? {}) as Names}
            only={only}
          />
        ))}
      </Box>
    </Page>
  );
}

const pathsOf = ({ path, isText }: WrittenPlace): string[] =>
  isText ? LANGUAGES.map((language) => `${path}.${language}`) : [path];

const isBy = (place: WrittenPlace, blame: Blame, writer: string): boolean =>
  pathsOf(place).some((path) => blame[path] && (blame[path].author?.id ?? '') === writer);

interface WritersProps {
  writers: readonly Writer[];
  only: string | null;
  onOnly(writer: string | null): void;
}

/** Everybody who wrote in it; each narrows the page down to what they wrote. */
function Writers({ writers, only, onOnly }: WritersProps) {
  const translate = useTranslate();
  if (writers.length < 2) return null;
  const chip = (id: string | null, label: string) => (
    <Chip
      key={id ?? 'all'}
      label={label}
      component="button"
      clickable
      aria-pressed={only === id}
      color={only === id ? 'primary' : 'default'}
      variant={only === id ? 'filled' : 'outlined'}
      onClick={() => onOnly(id)}
    />
  );
  return (
    <Box
      role="group"
      aria-label={translate('history.blame.people')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2.5 }}
    >
      {chip(null, translate('history.blame.all'))}
      {writers.map(({ id, name, fields }) =>
        chip(
          id,
          `${name || translate('history.blame.nobody')} · ${translate('history.blame.fields', { smart_count: fields })}`,
        ),
      )}
    </Box>
  );
}

interface WrittenPartProps {
  heading: Parameters<typeof sectionOf>[0];
  places: readonly WrittenPlace[];
  content: Content;
  blame: Blame;
  names: Names;
  only: string | null;
}

function WrittenPart({ heading, places, content, blame, names, only }: WrittenPartProps) {
  const pick = useLabel();
  const language = useInterfaceLanguage();
  if (places.length === 0) return null;
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-labelledby={`written-${heading}`}
      sx={{ p: { xs: 2, sm: 2.5 } }}
    >
      <Typography id={`written-${heading}`} component="h2" variant="h2" sx={{ mb: 1.5 }}>
        {pick(sectionOf(heading).label)}
      </Typography>
      <Box sx={{ display: 'grid', gap: 2 }}>
        {places.map((place) => {
          const [, ...label] = crumbs(place.path, [content], names, language);
          return (
            <div key={place.path}>
              {label.length > 0 && (
                <Typography component="h3" variant="body2" sx={{ fontWeight: 600, mb: 0.25 }}>
                  {label.join(' · ')}
                </Typography>
              )}
              {place.isText ? (
                <TextIn place={place} content={content} blame={blame} only={only} />
              ) : (
                <>
                  <Typography sx={{ overflowWrap: 'anywhere' }}>
                    {readable(place.path, getAt(content, place.path), names, language)
                      .map(({ text }) => text)
                      .join(', ')}
                  </Typography>
                  <By written={blame[place.path]!} />
                </>
              )}
            </div>
          );
        })}
      </Box>
    </Paper>
  );
}

/** A text in its languages beside each other, the ones that others wrote stepping back. */
function TextIn({
  place,
  content,
  blame,
  only,
}: Pick<WrittenPartProps, 'content' | 'blame' | 'only'> & { place: WrittenPlace }) {
  const text = getAt(content, place.path) as Text;
  return (
    <Box
      sx={{
        display: 'grid',
        gap: '12px 24px',
        gridTemplateColumns: { xs: 'minmax(0,1fr)', sm: 'repeat(2, minmax(0,1fr))' },
      }}
    >
      {LANGUAGES.map((language) => {
        const written = blame[`${place.path}.${language}`];
        if (!written) return <Box key={language} sx={{ display: { xs: 'none', sm: 'block' } }} />;
        const theirs = only !== null && (written.author?.id ?? '') !== only;
        return (
          <div key={language}>
            <Typography variant="overline" color="text.secondary" component="div">
              {LANGUAGE_NAMES[language]}
            </Typography>
            <Typography
              lang={LANGUAGE_TAGS[language]}
              color={theirs ? 'text.secondary' : 'text.primary'}
              sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontSize: '0.9375rem' }}
            >
              {text[language]}
            </Typography>
            <By written={written} />
          </div>
        );
      })}
    </Box>
  );
}

function By({ written: { author, at, revision } }: { written: Written }) {
  const translate = useTranslate();
  const words = useWords();
  return (
    <Typography variant="body2" color="text.secondary" sx={{ mt: 0.25, fontSize: '0.8125rem' }}>
      <Box component="span" sx={{ fontWeight: 600, color: 'info.main' }}>
        {author?.name ?? translate('history.blame.nobody')}
      </Box>
      {`, ${words.moment(at)} · ${translate('history.blame.revision', { number: revision })}`}
    </Typography>
  );
}
