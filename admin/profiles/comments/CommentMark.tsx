import { styled } from '@mui/material/styles';
import { useTranslate } from 'ra-core';
import type { Path } from '../../../templates/profile/index.ts';
import { useMarks } from './context.tsx';

const Mark = styled('button')(({ theme }) => ({
  font: 'inherit',
  fontSize: '0.75rem',
  fontWeight: 700,
  lineHeight: 1,
  display: 'inline-flex',
  flex: 'none',
  alignItems: 'center',
  alignSelf: 'center',
  justifyContent: 'center',
  gap: 3,
  minWidth: 24,
  height: 24,
  margin: '-4px 0',
  padding: '0 5px',
  border: 0,
  borderRadius: 12,
  cursor: 'pointer',
  color: theme.palette.text.secondary,
  background: 'none',
  '& svg': { width: 15, height: 15, fill: 'none', stroke: 'currentColor', strokeWidth: 1.8 },
  '&:hover': { background: theme.palette.action.hover, color: theme.palette.primary.main },
  '&[data-count]': { background: '#fdf0d5', color: '#6b4400' },
  '&[data-count]:hover': { background: '#f8e0ad' },
  '&[data-quiet]': { opacity: 0 },
  // Where a field is at hand, so is the way to comment on it.
  'div:hover > &[data-quiet], div:focus-within > &[data-quiet], &[data-quiet]:hover': {
    opacity: 1,
  },
  '@media (hover: none)': { '&[data-quiet]': { opacity: 0.55 } },
}));

interface CommentMarkProps {
  path: Path;
  /** What stands at the path, for those who cannot see where the mark is. */
  label: string;
  /** Counts everything below the path, and is always in sight. */
  whole?: boolean;
}

/**
 * The comments at a place: how many are open, and the way to them. Without any it shows where the pointer or the focus
 * is; keyboards have a shortcut for it, so that it is no stop of its own between hundreds of fields.
 */
export function CommentMark({ path, label, whole = false }: CommentMarkProps) {
  const translate = useTranslate();
  const marks = useMarks();
  if (!marks) return null;
  const count = marks.counts.get(whole ? `section:${path}` : path) ?? 0;
  const quiet = count === 0 && !whole;
  const name =
    count > 0
      ? translate('comments.mark', { smart_count: count, place: label })
      : translate('comments.addTo', { place: label });
  return (
    <Mark
      type="button"
      data-comments={path}
      data-count={count > 0 ? count : undefined}
      data-quiet={quiet ? '' : undefined}
      tabIndex={quiet ? -1 : 0}
      aria-hidden={quiet}
      aria-label={name}
      title={name}
      onClick={() => marks.show(path)}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d="M3 4.5h14v9.5H9l-4 3v-3H3z" strokeLinejoin="round" />
      </svg>
      {count > 0 && count}
    </Mark>
  );
}
