import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { Alert, Box, Button, CircularProgress, Typography } from '@mui/material';
import { styled } from '@mui/material/styles';
import { useTranslate } from 'ra-core';
import {
  sectionOf,
  SECTION_KEYS,
  type Language,
  type SectionKey,
} from '../../../templates/profile/index.ts';
import { CompareTools, type Mode } from './CompareTools.tsx';
import { areasOf, regionsOf, wordsByHeading, type Measure, type Region } from './marks.ts';
import { MarkedPage, type Mark } from './MarkedPage.tsx';
import type { Print } from './pdf.ts';
import { usePrint } from './usePrint.ts';
import { useWords } from '../words.ts';

export interface ComparePagesProps {
  /** Where the prints are; `before` is null where there is nothing to compare to. */
  before: string | null;
  after: string;
  language: Language;
  names: { before: string; after: string };
  /** The sections that changed: what they draw is marked as a whole. */
  changed: readonly SectionKey[];
}

/** Sections that say part of what they say in a drawing. */
const DRAWN: readonly SectionKey[] = ['scores', 'salaryBands', 'ladder'];
const ZOOMS = [1, 1.35, 1.8, 2.5];
const GAP = 16;

/** Two prints beside each other, with what differs marked on both. */
export default function ComparePages(props: ComparePagesProps) {
  const { before, after, language, names, changed } = props;
  const translate = useTranslate();
  const { failure: say } = useWords();
  const [round, setRound] = useState(0);
  const [old, now] = [usePrint(before, say, round), usePrint(after, say, round)];
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [mode, setMode] = useState<Mode>('side');
  const [zoom, setZoom] = useState(0);
  const [current, setCurrent] = useState<number | null>(null);
  const [overlay, setOverlay] = useState(50);
  const oldPrint = before !== null && old.is === 'ready' ? old.print : null;
  const nowPrint = now.is === 'ready' ? now.print : null;
  const found = useMemo(
    () => (nowPrint && oldPrint ? marksOf(oldPrint, nowPrint, changed, language) : NONE),
    [oldPrint, nowPrint, changed, language],
  );
  const failure = [before === null ? null : old, now].find((state) => state?.is === 'failed');
  const ready = nowPrint !== null && (before === null || oldPrint !== null);
  const narrow = width > 0 && width < 620;
  const shown: Mode = before === null ? 'after' : mode;
  const sideBySide = shown === 'side' && !narrow;
  const full = Math.max(width - 2 * GAP, 200);
  const one = sideBySide ? (full - GAP) / 2 : Math.min(full, 820);
  const pageWidth = Math.floor(one * ZOOMS[zoom]!);

  const goTo = (by: 1 | -1) => {
    const total = found.regions.length;
    if (total === 0) return;
    const next = current === null ? (by > 0 ? 0 : total - 1) : (current + by + total) % total;
    setCurrent(next);
    const marks = [...frame.current!.querySelectorAll(`[data-region="${next}"]`)];
    (marks.find((each) => each.closest('[data-side="after"]')) ?? marks[0])?.scrollIntoView({
      block: 'center',
      inline: 'nearest',
    });
  };

  const count = Math.max(nowPrint?.pages.length ?? 0, oldPrint?.pages.length ?? 0);
  const side = (which: 'before' | 'after', index: number, opacity?: number) => {
    const print = which === 'before' ? oldPrint : nowPrint;
    const page = print?.pages[index];
    if (!page || !print)
      return <Absent style={{ width: pageWidth }}>{translate('review.pages.noPage')}</Absent>;
    return (
      <MarkedPage
        page={page}
        width={pageWidth}
        side={which}
        opacity={opacity}
        marks={found[which].filter((mark) => mark.page === index)}
        current={current}
        label={[
          before === null ? '' : names[which],
          translate('profiles.preview.page', { page: index + 1, pages: print.pages.length }),
        ]
          .filter(Boolean)
          .join(': ')}
      />
    );
  };

  return (
    <>
      <CompareTools
        alone={before === null}
        mode={shown}
        onMode={setMode}
        overlay={overlay}
        onOverlay={setOverlay}
        names={names}
        zoom={zoom}
        zooms={ZOOMS.length}
        onZoom={setZoom}
        regions={ready ? found.regions.length : null}
        current={current}
        onGo={goTo}
      />
      {failure?.is === 'failed' && (
        <Alert
          severity="warning"
          sx={{ m: 2 }}
          action={
            <Button color="inherit" size="small" onClick={() => setRound(round + 1)}>
              {translate('profiles.preview.again')}
            </Button>
          }
        >
          {translate('profiles.preview.failed')} {failure.message}
        </Alert>
      )}
      <Scroller
        ref={frame}
        tabIndex={0}
        role="region"
        aria-label={translate('review.pages.title')}
        aria-busy={!ready && !failure}
      >
        {!ready && !failure && (
          <Box sx={{ display: 'grid', placeItems: 'center', minHeight: 320 }}>
            <CircularProgress size={28} aria-label={translate('profiles.preview.drawing')} />
          </Box>
        )}
        {ready &&
          width > 0 &&
          Array.from({ length: count }, (_, index) => (
            <Row key={index} data-side-by-side={sideBySide || undefined}>
              {shown === 'side' && (
                <div>
                  <Caption>{names.before}</Caption>
                  {side('before', index)}
                </div>
              )}
              {shown === 'overlay' ? (
                <Stack>
                  {side('before', index)}
                  <div className="above">{side('after', index, overlay / 100)}</div>
                </Stack>
              ) : (
                <div>
                  <Caption>{names.after}</Caption>
                  {side('after', index)}
                </div>
              )}
            </Row>
          ))}
      </Scroller>
    </>
  );
}

interface Marks {
  regions: readonly Region[];
  before: readonly Mark[];
  after: readonly Mark[];
}
const NONE: Marks = { regions: [], before: [], after: [] };

function marksOf(
  old: Print,
  now: Print,
  changed: readonly SectionKey[],
  language: Language,
): Marks {
  const headings = new Set(SECTION_KEYS.map((key) => sectionOf(key).label[language]));
  const measure = textMeasure();
  const words = {
    before: wordsByHeading(old.printed, headings, measure),
    after: wordsByHeading(now.printed, headings, measure),
  };
  const regions = regionsOf(words.before, words.after);
  const drawn = DRAWN.filter((key) => changed.includes(key));
  const sideOf = (which: 'before' | 'after'): Mark[] => [
    ...drawn.flatMap((key) =>
      areasOf(words[which].get(sectionOf(key).label[language]) ?? []).map((area) => ({
        ...area,
        region: null,
      })),
    ),
    ...regions.flatMap((region, index) =>
      region[which].map((rect) => ({ ...rect, region: index })),
    ),
  ];
  return { regions, before: sideOf('before'), after: sideOf('after') };
}

/** Any typeface will do: only how wide letters are against each other counts. */
function textMeasure(): Measure | undefined {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return undefined;
  context.font = '100px sans-serif';
  return (text) => context.measureText(text).width;
}

function useWidth(frame: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) =>
      setWidth(Math.floor(entry!.contentRect.width)),
    );
    observer.observe(frame.current!);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}

const Scroller = styled('div')(({ theme }) => ({
  overflowX: 'auto',
  background: theme.palette.action.hover,
  minHeight: 320,
  borderRadius: '0 0 12px 12px',
}));

const Row = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  gap: GAP,
  padding: GAP,
  width: 'max-content',
  minWidth: '100%',
  '&[data-side-by-side]': {
    flexDirection: 'row',
    alignItems: 'flex-start',
    justifyContent: 'center',
  },
});

const Stack = styled('div')({
  position: 'relative',
  '& > .above': { position: 'absolute', inset: 0 },
});

const Caption = (props: { children: string }) => (
  <Typography variant="body2" sx={{ fontWeight: 650, mb: 0.75 }}>
    {props.children}
  </Typography>
);

const Absent = styled('div')(({ theme }) => ({
  padding: '40px 16px',
  textAlign: 'center',
  color: theme.palette.text.secondary,
  border: `1px dashed ${theme.palette.text.disabled}`,
}));
