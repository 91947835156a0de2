import { useState } from 'react';
import { Box, Chip } from '@mui/material';
import { styled } from '@mui/material/styles';
import MoreHoriz from '@mui/icons-material/MoreHoriz';
import { useTranslate } from 'ra-core';
import {
  LANGUAGE_NAMES,
  LANGUAGE_TAGS,
  LANGUAGES,
  type Language,
  type Path,
  type Text,
} from '../../../templates/profile/index.ts';
import { diffWords, type Stretch } from '../content/diffWords.ts';
import { Name, Pair, Words } from './look.tsx';
import { useSides } from './sides.ts';

/** Beyond this an unchanged stretch is folded to its ends. */
const LONG = 420;
const ENDS = 130;

type Texts = Partial<Text> | null | undefined;

interface TextRowProps {
  path: Path;
  label?: string;
  before?: Texts;
  after?: Texts;
  /** It is there to be read, not beside something that changed. */
  plain?: boolean;
}

/** One text in both languages, side by side, word by word where it changed. `before` and `after` alike: as it is. */
export function TextRow({ path, label, before, after, plain = false }: TextRowProps) {
  return (
    <div>
      {label && <Name>{label}</Name>}
      <Pair>
        {LANGUAGES.map((language) => (
          <OneLanguage
            key={language}
            path={path}
            language={language}
            before={before?.[language] ?? ''}
            after={after?.[language] ?? ''}
            plain={plain}
          />
        ))}
      </Pair>
    </div>
  );
}

interface OneLanguageProps {
  path: Path;
  language: Language;
  before: string;
  after: string;
  plain: boolean;
}

function OneLanguage({ path, language, before, after, plain }: OneLanguageProps) {
  const translate = useTranslate();
  const { translations } = useSides();
  const state = translations?.[path]?.[language];
  const same = before === after;
  return (
    <div>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', minHeight: 22 }}>
        <Tongue>{LANGUAGE_NAMES[language]}</Tongue>
        {(state === 'missing' || state === 'stale') && (
          <Chip
            size="small"
            variant="outlined"
            color="warning"
            sx={{ height: 20, fontSize: '0.75rem' }}
            label={translate(`review.${state}`)}
            title={translate(`profiles.text.${state}Why`)}
          />
        )}
      </Box>
      <Words lang={LANGUAGE_TAGS[language]} data-same={(same && !plain) || undefined}>
        {before === '' && after === '' ? (
          <i>{translate('profiles.review.nothing')}</i>
        ) : (
          <Stretches stretches={diffWords(before, after)} whole={same} />
        )}
      </Words>
    </div>
  );
}

/** Text with what went and what came; unchanged stretches are folded unless it is the `whole` that is asked for. */
function Stretches({ stretches, whole }: { stretches: readonly Stretch[]; whole: boolean }) {
  return stretches.map(({ is, text }, index) => {
    if (is === 'added') return <ins key={index}>{text}</ins>;
    if (is === 'removed') return <del key={index}>{text}</del>;
    if (whole && text.length <= 3 * LONG) return text;
    return (
      <Folded
        key={index}
        text={text}
        head={whole || index > 0 ? ENDS : 0}
        tail={index < stretches.length - 1 ? ENDS : 0}
      />
    );
  });
}

/** A long stretch that did not change: its ends, and the rest on demand. */
function Folded({ text, head, tail }: { text: string; head: number; tail: number }) {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  if (open || text.length <= LONG) return text;
  const start = text.slice(0, head).replace(/\s+\S*$/u, ' ');
  const end = tail === 0 ? '' : text.slice(-tail).replace(/^\S*\s+/u, ' ');
  return (
    <>
      {start}
      <More type="button" aria-label={translate('review.unfold')} onClick={() => setOpen(true)}>
        <MoreHoriz aria-hidden sx={{ fontSize: 16, display: 'block' }} />
      </More>
      {end}
    </>
  );
}

const Tongue = styled('span')(({ theme }) => ({
  fontSize: '0.75rem',
  letterSpacing: '0.02em',
  color: theme.palette.text.secondary,
}));

const More = styled('button')(({ theme }) => ({
  font: 'inherit',
  display: 'inline-block',
  verticalAlign: 'middle',
  minWidth: 32,
  minHeight: 24,
  margin: '0 4px',
  padding: '0 8px',
  border: `1px solid ${theme.palette.divider}`,
  borderRadius: 999,
  background: theme.palette.background.paper,
  color: theme.palette.text.secondary,
  cursor: 'pointer',
  '&:hover': { background: theme.palette.action.hover },
}));
