import { useMemo, useState, type ReactNode } from 'react';
import { Box, Paper, Typography } from '@mui/material';
import { styled } from '@mui/material/styles';
import { useTranslate } from 'ra-core';
import {
  isSectionEmpty,
  SECTION_KEYS,
  sectionOf,
  type SectionKey,
} from '../../../templates/profile/index.ts';
import { useLabel } from '../language.ts';
import type { ChangedSection } from './blocks.ts';
import { ChangeBlock } from './ChangeBlock.tsx';
import { Reading } from './Reading.tsx';
import { Arrow } from './Values.tsx';
import { SidesProvider, useSides, type Sides } from './sides.ts';

export const sectionId = (key: SectionKey): string => `review-${key}`;

interface ChangesProps {
  sides: Sides;
  changed: readonly ChangedSection[];
}

/** What differs between two contents, section by section; what does not is folded below. */
export function Changes({ sides, changed }: ChangesProps) {
  const translate = useTranslate();
  const total = countChanges(changed);
  const touched = new Set(changed.map(({ section }) => section));
  const rest = SECTION_KEYS.filter((key) => !touched.has(key));
  return (
    <SidesProvider value={sides}>
      <Box sx={{ display: 'grid', gap: 2 }}>
        {changed.map((section, at) => (
          <SectionChanges
            key={section.section}
            changed={section}
            first={countChanges(changed.slice(0, at)) + 1}
            total={total}
          />
        ))}
        {rest.length > 0 && changed.length > 0 && (
          <Paper variant="outlined" component="section" aria-labelledby="review-unchanged">
            <Typography id="review-unchanged" variant="h2" sx={{ px: 2.5, pt: 2, pb: 1 }}>
              {translate('profiles.review.unchanged', { smart_count: rest.length })}
            </Typography>
            {rest.map((key) => (
              <FoldedSection key={key} section={key} />
            ))}
          </Paper>
        )}
      </Box>
    </SidesProvider>
  );
}

export const countChanges = (changed: readonly ChangedSection[]): number =>
  changed.reduce((sum, { blocks }) => sum + blocks.length, 0);

function SectionChanges({
  changed,
  first,
  total,
}: {
  changed: ChangedSection;
  first: number;
  total: number;
}) {
  const translate = useTranslate();
  const pick = useLabel();
  const { after, aside } = useSides();
  const { section, blocks, renumbered } = changed;
  const id = sectionId(section);
  const isPart = blocks.some(({ path }) => path !== section);
  const beside = isPart && aside?.(section);
  return (
    <Sheet variant="outlined" role="region" aria-labelledby={id}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1.5, px: 2.75, pt: 2, pb: 0.5 }}>
        <Typography
          id={id}
          variant="h2"
          tabIndex={-1}
          sx={{ scrollMarginTop: 'var(--review-top)' }}
        >
          {pick(sectionOf(section).label)}
        </Typography>
        <Typography variant="body2" color="text.secondary">
          {translate('profiles.review.changes', { smart_count: blocks.length })}
        </Typography>
      </Box>
      {beside && (
        <Box component="aside" sx={{ px: 2.75, pb: 1 }} aria-label={pick(sectionOf(section).label)}>
          {beside}
        </Box>
      )}
      {blocks.map((block, at) => (
        <ChangeBlock
          key={block.path}
          block={block}
          index={first + at}
          total={total}
          first={at === 0}
        />
      ))}
      {renumbered.length > 0 && (
        <Typography
          variant="body2"
          color="text.secondary"
          sx={{ px: 2.75, py: 1.25, borderTop: 1, borderColor: 'divider' }}
        >
          {translate('review.renumbered')}{' '}
          {shiftsOf(renumbered).map(({ before, after: now }) => (
            <Shift key={before}>
              {before} <Arrow /> {now}
            </Shift>
          ))}
        </Typography>
      )}
      {isPart && !isSectionEmpty(after.content, section) && (
        <Fold label={translate('review.wholeSection')}>
          <Reading path={section} />
        </Fold>
      )}
    </Sheet>
  );
}

/** Neighbours that moved by as much are told together: `4–7 → 3–6`. */
function shiftsOf(renumbered: ChangedSection['renumbered']): { before: string; after: string }[] {
  const runs: { before: number; after: number; length: number }[] = [];
  for (const { before, after } of renumbered) {
    const last = runs.at(-1);
    if (last && before === last.before + last.length && after === last.after + last.length) {
      last.length += 1;
    } else runs.push({ before, after, length: 1 });
  }
  const span = (from: number, length: number) =>
    length === 1 ? `${from}` : `${from}–${from + length - 1}`;
  return runs.map(({ before, after, length }) => ({
    before: span(before, length),
    after: span(after, length),
  }));
}

/** A section that did not change: one line, and everything in it on demand. */
function FoldedSection({ section }: { section: SectionKey }) {
  const translate = useTranslate();
  const pick = useLabel();
  const { after, aside } = useSides();
  const label = pick(sectionOf(section).label);
  const beside = aside?.(section);
  if (isSectionEmpty(after.content, section)) {
    return (
      <Typography
        id={sectionId(section)}
        variant="body2"
        color="text.secondary"
        sx={{ px: 2.5, py: 1, borderTop: 1, borderColor: 'divider' }}
      >
        {label} · {translate('profiles.review.nothing')}
        {beside}
      </Typography>
    );
  }
  return (
    <Fold id={sectionId(section)} label={label}>
      {beside && (
        <Box component="aside" sx={{ mb: 1 }} aria-label={label}>
          {beside}
        </Box>
      )}
      <Reading path={section} />
    </Fold>
  );
}

/** Opens on demand; what is inside is made when it is first opened. */
export function Fold({ id, label, children }: { id?: string; label: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <Details id={id} onToggle={(event) => setOpen((event.target as HTMLDetailsElement).open)}>
      <summary>{label}</summary>
      {open && <div className="inside">{children}</div>}
    </Details>
  );
}

/** A first version: nothing to compare it to, so it is read from beginning to end. */
export function FirstReading({ sides }: { sides: Sides }) {
  const pick = useLabel();
  const keys = useMemo(
    () => SECTION_KEYS.filter((key) => !isSectionEmpty(sides.after.content, key)),
    [sides.after.content],
  );
  return (
    <SidesProvider value={sides}>
      <Box sx={{ display: 'grid', gap: 2 }}>
        {keys.map((key) => {
          const label = pick(sectionOf(key).label);
          const beside = sides.aside?.(key);
          return (
            <Sheet
              key={key}
              variant="outlined"
              role="region"
              aria-labelledby={sectionId(key)}
              data-change={key}
              tabIndex={-1}
            >
              <Box sx={{ px: 2.75, py: 2, display: 'grid', gap: 1 }}>
                <Typography id={sectionId(key)} variant="h2">
                  {label}
                </Typography>
                <Reading path={key} />
                {beside && (
                  <Box component="aside" aria-label={label}>
                    {beside}
                  </Box>
                )}
              </Box>
            </Sheet>
          );
        })}
      </Box>
    </SidesProvider>
  );
}

const Shift = styled('span')({
  display: 'inline-flex',
  gap: 5,
  alignItems: 'center',
  marginInline: '6px',
  fontVariantNumeric: 'tabular-nums',
});

const Sheet = styled(Paper)(({ theme }) => ({
  overflow: 'hidden',
  scrollMarginTop: 'var(--review-top, 140px)',
  '&:focus, &[data-current]': {
    outline: `2px solid ${theme.palette.secondary.main}`,
    outlineOffset: -1,
  },
}));

const Details = styled('details')(({ theme }) => ({
  borderTop: `1px solid ${theme.palette.divider}`,
  scrollMarginTop: 'var(--review-top, 140px)',
  '& > summary': {
    cursor: 'pointer',
    padding: '10px 20px',
    fontSize: '0.9375rem',
    color: theme.palette.text.secondary,
    '&:hover': { background: theme.palette.action.hover },
    '&:focus-visible': { outlineOffset: -2 },
  },
  '&[open] > summary': { fontWeight: 650, color: theme.palette.text.primary },
  '& > .inside': { padding: '4px 22px 18px' },
}));
