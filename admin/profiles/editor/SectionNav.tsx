import { useEffect, useState } from 'react';
import { styled } from '@mui/material/styles';
import { useTranslate } from 'ra-core';
import {
  LANGUAGE_NAMES,
  LANGUAGES,
  SECTION_KEYS,
  sectionOf,
  type Content,
  type SectionKey,
} from '../../../templates/profile/index.ts';
import { problemsOf } from '../content/problems.ts';
import { progressOf, type Progress } from '../content/progress.ts';
import { useLabel } from '../language.ts';
import { useForm } from './context.tsx';
import { jumpTo } from './jump.ts';

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
    color: theme.palette.text.primary,
    width: '100%',
    display: 'flex',
    alignItems: 'center',
    gap: 8,
    padding: '5px 8px',
    borderRadius: 6,
    cursor: 'pointer',
    '&:hover': { background: theme.palette.action.hover },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: -2 },
    '&[aria-current="true"]': { background: theme.palette.action.selected, fontWeight: 600 },
  },
  '& .name': { flexGrow: 1, minWidth: 0 },
  '& .wrong': { color: theme.palette.error.main, fontWeight: 700 },
}));

const Dot = styled('span')(({ theme }) => ({
  width: 9,
  height: 9,
  borderRadius: '50%',
  flex: 'none',
  border: `1.5px solid ${theme.palette.text.disabled}`,
  '&[data-is="part"]': {
    borderColor: theme.palette.warning.dark,
    background: `linear-gradient(90deg, ${theme.palette.warning.dark} 50%, transparent 50%)`,
  },
  '&[data-is="whole"]': {
    borderColor: theme.palette.success.main,
    background: theme.palette.success.main,
  },
}));

const PAUSE = 250;

/** The content as it stands once the typing pauses: overviews need not follow every key. */
export function useContent(): Content {
  const { store } = useForm();
  const [content, setContent] = useState(store.content);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = () => setContent(store.content);
    settle();
    const stop = store.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(settle, PAUSE);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [store]);
  return content;
}

/** The sections, with how far each is written in English and in Malay. Goes to the one that is picked, or tells `onPick`. */
export function SectionNav({ onPick }: { onPick?(section: SectionKey): void }) {
  const translate = useTranslate();
  const pick = useLabel();
  const content = useContent();
  const current = useCurrentSection();
  const word = (progress: Progress) => translate(`profiles.progress.${progress}`);
  return (
    <nav aria-label={translate('profiles.editor.sections')}>
      <List>
        {SECTION_KEYS.map((key) => {
          const progress = progressOf(content, key);
          const wrong = problemsOf(key, content[key]).length > 0;
          const label = pick(sectionOf(key).label);
          return (
            <li key={key}>
              <button
                type="button"
                aria-current={current === key}
                aria-label={`${label}: ${LANGUAGES.map((each) => `${LANGUAGE_NAMES[each]} ${word(progress[each])}`).join(', ')}`}
                onClick={() => (onPick ?? jumpTo)(key)}
              >
                <span className="name">{label}</span>
                {wrong && <span className="wrong">!</span>}
                <span style={{ display: 'flex', gap: 3 }} aria-hidden>
                  {LANGUAGES.map((each) => (
                    <Dot
                      key={each}
                      data-is={progress[each]}
                      title={`${LANGUAGE_NAMES[each]}: ${word(progress[each])}`}
                    />
                  ))}
                </span>
              </button>
            </li>
          );
        })}
      </List>
    </nav>
  );
}

/** The section that is being read: the last one that begins in the upper part of the window. */
function useCurrentSection(): SectionKey | undefined {
  const [current, setCurrent] = useState<SectionKey>();
  useEffect(() => {
    let waiting = false;
    const look = () => {
      waiting = false;
      const limit = 220;
      setCurrent(
        SECTION_KEYS.findLast(
          (key) =>
            (document.getElementById(`section-${key}`)?.getBoundingClientRect().top ?? 1e9) < limit,
        ),
      );
    };
    const onScroll = () => {
      if (!waiting) requestAnimationFrame(look);
      waiting = true;
    };
    look();
    window.addEventListener('scroll', onScroll, { passive: true, capture: true });
    return () => window.removeEventListener('scroll', onScroll, { capture: true });
  }, []);
  return current;
}
