import {
  useEffect,
  useRef,
  useState,
  type CSSProperties,
  type ReactNode,
  type RefObject,
} from 'react';
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { isSectionEmpty, SECTION_KEYS } from '../../../templates/profile/index.ts';
import type { ChangedSection } from './blocks.ts';
import { Changes, countChanges, FirstReading } from './Changes.tsx';
import { Contents } from './Contents.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { ReviewBar } from './ReviewBar.tsx';
import type { Sides } from './sides.ts';
import { useChangeKeys, useKeySwitch } from './useChangeKeys.ts';

interface ReviewBodyProps {
  sides: Sides;
  /** Null: a first version, which is read as a whole. */
  changed: readonly ChangedSection[] | null;
  /** What is said where nothing differs. */
  nothing: string;
  /** The printed pages, below the differences. */
  pages?: ReactNode;
  /** Stands at the other end of the bar: the decision. */
  children?: ReactNode;
}

/** The differences with their contents and their keys, below a bar that stays in sight. */
export function ReviewBody({ sides, changed, nothing, pages, children }: ReviewBodyProps) {
  const translate = useTranslate();
  const frame = useRef<HTMLDivElement>(null);
  const [helping, setHelping] = useState(false);
  const [keys, setKeys] = useKeySwitch();
  const { current, go } = useChangeKeys(frame, { on: keys, onHelp: () => setHelping(true) });
  const total = changed ? countChanges(changed) : sectionsIn(sides);
  const [bar, below] = useBelow();
  return (
    <Box style={{ '--review-top': `${below}px` } as CSSProperties}>
      <ReviewBar
        frame={bar}
        current={current}
        total={total}
        first={changed === null}
        keys={keys}
        go={go}
        onHelp={() => setHelping(true)}
        pages={pages !== undefined}
      >
        {children}
      </ReviewBar>
      <Box
        sx={{
          display: 'grid',
          gap: { xs: 2, md: 3 },
          gridTemplateColumns: { xs: 'minmax(0,1fr)', md: '212px minmax(0,1fr)' },
          alignItems: 'start',
        }}
      >
        <Box
          sx={{
            display: { xs: 'none', md: 'block' },
            position: 'sticky',
            top: 'var(--review-top)',
            maxHeight: 'calc(100dvh - var(--review-top) - 12px)',
            overflowY: 'auto',
          }}
        >
          <Contents content={sides.after.content} changed={changed} />
        </Box>
        <Box component="details" sx={{ display: { md: 'none' } }}>
          <Typography component="summary" sx={{ fontWeight: 650, cursor: 'pointer', py: 0.5 }}>
            {translate('review.contentsOpen')}
          </Typography>
          <Contents content={sides.after.content} changed={changed} />
        </Box>
        <div ref={frame}>
          {changed === null && <FirstReading sides={sides} />}
          {changed?.length === 0 && <Typography color="text.secondary">{nothing}</Typography>}
          {changed && changed.length > 0 && <Changes sides={sides} changed={changed} />}
        </div>
      </Box>
      {pages && <Box sx={{ mt: 3 }}>{pages}</Box>}
      {helping && <KeysDialog on={keys} onSwitch={setKeys} onClose={() => setHelping(false)} />}
    </Box>
  );
}

const HEADER = 60;
const SPACE = 12;

/** How far down the window is covered by what sticks to its top: the header, and the bar that the ref is for. */
function useBelow(): [RefObject<HTMLDivElement | null>, number] {
  const bar = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(58);
  useEffect(() => {
    const observer = new ResizeObserver(() => setHeight(bar.current?.offsetHeight ?? 0));
    observer.observe(bar.current!);
    return () => observer.disconnect();
  }, []);
  return [bar, HEADER + height + SPACE];
}

const sectionsIn = ({ after }: Sides): number =>
  SECTION_KEYS.filter((key) => !isSectionEmpty(after.content, key)).length;
