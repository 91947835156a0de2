import { Box } from '@mui/material';
import { styled } from '@mui/material/styles';
import { useTranslate } from 'ra-core';
import type { Path } from '../../../templates/profile/index.ts';
import { diffWords } from '../content/diffWords.ts';
import { isItems } from '../content/merge.ts';
import { readable } from '../content/readable.ts';
import { useInterfaceLanguage } from '../language.ts';
import { useForm, useObservable } from './context.tsx';

const Words = styled('div')(({ theme }) => ({
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  fontSize: '0.875rem',
  lineHeight: 1.5,
  '& ins': {
    textDecoration: 'none',
    background: theme.palette.mode === 'dark' ? '#1f4d2b' : '#d3f0da',
    borderBottom: `2px solid ${theme.palette.success.main}`,
  },
  '& del': {
    background: theme.palette.mode === 'dark' ? '#5a2323' : '#fbdcdc',
  },
}));

interface DifferingProps {
  path: Path;
  /** What stood there; left out, only `value` is shown. */
  base?: unknown;
  value: unknown;
}

/** A value of the content in words; a text with what was changed in it since `base`. */
export function Differing({ path, base, value }: DifferingProps) {
  const translate = useTranslate();
  const language = useInterfaceLanguage();
  const names = useObservable(useForm().names);
  if (typeof value === 'string' && typeof base === 'string' && value && base) {
    return (
      <Words>
        {diffWords(base, value).map(({ is, text }, index) =>
          is === 'same' ? (
            text
          ) : is === 'added' ? (
            <ins key={index}>{text}</ins>
          ) : (
            <del key={index}>{text}</del>
          ),
        )}
      </Words>
    );
  }
  const isItem = base !== undefined && (value === null || base === null);
  const lines = readable(path, value, names, language);
  if (lines.length === 0) {
    const gone = isItem && typeof base === 'object' && base !== null;
    return (
      <Words>
        <i>{translate(gone ? 'live.conflict.removed' : 'live.conflict.empty')}</i>
      </Words>
    );
  }
  return (
    <Words>
      {isItems(value) && isItems(base) && (
        <Box component="i" sx={{ display: 'block', color: 'text.secondary' }}>
          {translate('live.conflict.order')}
        </Box>
      )}
      {lines.map(({ label, text }, index) => (
        <div key={index}>
          {label && <b>{label}: </b>}
          {text}
        </div>
      ))}
    </Words>
  );
}
