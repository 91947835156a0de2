import { styled } from '@mui/material/styles';
import { hidden } from '../hidden.ts';
import { useTranslate } from 'ra-core';
import {
  isSectionEmpty,
  SECTION_KEYS,
  sectionOf,
  type Content,
  type SectionKey,
} from '../../../templates/profile/index.ts';
import { useLabel } from '../language.ts';
import type { ChangedSection } from './blocks.ts';
import { sectionId } from './Changes.tsx';

interface ContentsProps {
  content: Content;
  /** Null: a first version, which is read as a whole. */
  changed: readonly ChangedSection[] | null;
}

/** The sections with how much changed in each; leads there, and opens what is folded. */
export function Contents({ content, changed }: ContentsProps) {
  const translate = useTranslate();
  const pick = useLabel();
  const counts = new Map(changed?.map(({ section, blocks }) => [section, blocks.length]));
  const shown = SECTION_KEYS.filter((key) => counts.has(key) || !isSectionEmpty(content, key));
  return (
    <nav aria-label={translate('review.contents')}>
      <List>
        {shown.map((key) => {
          const count = counts.get(key);
          const label = pick(sectionOf(key).label);
          return (
            <li key={key}>
              <button
                type="button"
                data-changed={count !== undefined || changed === null || undefined}
                onClick={() => goTo(key)}
              >
                <span>{label}</span>
                {count !== undefined && (
                  <span className="count">
                    {count}
                    <span style={hidden}>
                      {' '}
                      {translate('review.changed', { smart_count: count })}
                    </span>
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </List>
    </nav>
  );
}

function goTo(key: SectionKey): void {
  const target = document.getElementById(sectionId(key));
  if (!target) return;
  if (target instanceof HTMLDetailsElement) {
    target.open = true;
    target.querySelector('summary')?.focus({ preventScroll: true });
  } else {
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
  }
  target.scrollIntoView({ block: 'start' });
}

const List = styled('ol')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& button': {
    font: 'inherit',
    fontSize: '0.8125rem',
    lineHeight: 1.3,
    textAlign: 'left',
    border: 0,
    background: 'none',
    color: theme.palette.text.secondary,
    width: '100%',
    minHeight: 26,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: 8,
    padding: '3px 8px',
    borderRadius: 6,
    cursor: 'pointer',
    '&:hover': { background: theme.palette.action.hover },
    '&[data-changed]': { color: theme.palette.text.primary, fontWeight: 650 },
  },
  '& .count': {
    flex: 'none',
    minWidth: 22,
    textAlign: 'center',
    borderRadius: 999,
    background: theme.palette.info.main,
    color: '#fff',
    fontSize: '0.75rem',
    fontWeight: 700,
    lineHeight: '20px',
  },
}));
