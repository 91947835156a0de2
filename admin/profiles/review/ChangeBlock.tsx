import { Box, Chip, Typography } from '@mui/material';
import { styled } from '@mui/material/styles';
import { useTranslate } from 'ra-core';
import {
  inLanguage,
  sectionOf,
  type Label,
  type Path,
  type SectionKey,
  type Text,
} from '../../../templates/profile/index.ts';
import type { ReferenceFact } from '../../../templates/profile/catalogue.ts';
import { getAt, sectionOfPath } from '../content/paths.ts';
import { fieldAt } from '../content/readable.ts';
import { useInterfaceLanguage, useLabel } from '../language.ts';
import { itemNoun, nouns } from '../sections/nouns.ts';
import type { Block, Part } from './blocks.ts';
import { Name, Places, Words } from './look.tsx';
import { labelAt, Reading } from './Reading.tsx';
import { itemTitle, useSides } from './sides.ts';
import { TextRow } from './Texts.tsx';
import { Archived, Arrow, ValueChange } from './Values.tsx';

/** Where the keys jump to: one change, with its place among all. */
const Frame = styled('div')(({ theme }) => ({
  position: 'relative',
  padding: '14px 20px 16px 22px',
  scrollMarginTop: 'var(--review-top, 140px)',
  // The first of its section is shown with the section's heading above it.
  '&[data-first]': { scrollMarginTop: 'calc(var(--review-top, 140px) + 46px)' },
  '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  '&::before': {
    content: '""',
    position: 'absolute',
    insetBlock: 0,
    left: 0,
    width: 4,
    background: theme.palette.info.main,
  },
  '&[data-kind="added"]::before': { background: theme.palette.success.main },
  '&[data-kind="removed"]::before': { background: theme.palette.error.main },
  '&:focus, &[data-current]': {
    outline: `2px solid ${theme.palette.secondary.main}`,
    outlineOffset: -2,
    background: '#fffdf5',
  },
  [theme.breakpoints.down('sm')]: { paddingInline: '16px 14px' },
}));

interface ChangeBlockProps {
  block: Block;
  /** Its place among all changes, counted from 1. */
  index: number;
  total: number;
  /** Whether it is the first of its section. */
  first: boolean;
}

/** One change: an item of a list, or a field, with all that differs in it. */
export function ChangeBlock({ block, index, total, first }: ChangeBlockProps) {
  const translate = useTranslate();
  const pick = useLabel();
  const { aside } = useSides();
  const title = useTitle(block);
  const { number, kind, moved } = block;
  const section = pick(sectionOf(sectionOfPath(block.path) as SectionKey).label);
  const shifted =
    number?.before !== undefined && number.after !== undefined && number.before !== number.after;
  const said = [
    translate('review.changeOf', { index, total }),
    [section, title].filter(Boolean).join(', '),
    kind !== 'changed' && translate(`profiles.review.kinds.${kind}`),
    shifted &&
      translate(moved ? 'review.movedFromTo' : 'review.renumberedFromTo', {
        from: number.before,
        to: number.after,
      }),
  ].filter(Boolean);
  const beside = aside?.(block.path);
  return (
    <Frame
      role="group"
      tabIndex={-1}
      data-change={block.path}
      data-kind={kind}
      data-first={first || undefined}
      aria-label={said.join('. ')}
    >
      {(title || moved || kind !== 'changed') && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1 }}>
          {number && (
            <Places data-moved={moved || undefined} aria-hidden>
              {shifted ? (
                <>
                  {number.before} <Arrow /> {number.after}
                </>
              ) : (
                (number.after ?? number.before)
              )}
            </Places>
          )}
          <Typography component="h3" sx={{ fontWeight: 650, fontSize: '0.9375rem' }}>
            {title}
          </Typography>
          {moved && (
            <Chip
              size="small"
              color="info"
              variant="outlined"
              label={translate('profiles.review.kinds.moved')}
            />
          )}
          {kind !== 'changed' && (
            <Chip
              size="small"
              variant="outlined"
              color={kind === 'added' ? 'success' : 'error'}
              label={translate(`profiles.review.kinds.${kind}`)}
            />
          )}
        </Box>
      )}
      {block.whole ? (
        <Reading path={block.path} as={kind === 'added' ? 'ins' : 'del'} />
      ) : (
        <Box sx={{ display: 'grid', gap: 1.75 }}>
          {block.parts.map((part) => (
            <OnePart key={`${part.path} ${part.is}`} part={part} block={block} />
          ))}
        </Box>
      )}
      {beside && (
        <Box component="aside" sx={{ mt: 1.5 }} aria-label={title || section}>
          {beside}
        </Box>
      )}
    </Frame>
  );
}

/** What a block is called: its item's own name, or its field's. */
function useTitle({ path, number, kind }: Block): string {
  const language = useInterfaceLanguage();
  const pick = useLabel();
  const { before, after } = useSides();
  if (!path.includes('.')) return '';
  if (!number) return labelOf(path, pick);
  const noun = nouns[sectionOfPath(path) as SectionKey]?.item ?? itemNoun;
  const own = itemTitle(path, kind === 'removed' ? before : after, language);
  return own || `${pick(noun)} ${number.after ?? number.before}`;
}

const labelOf = (path: Path, pick: (label: Label) => string): string => {
  const label = labelAt(path);
  return label ? pick(label) : '';
};

function OnePart({ part, block }: { part: Part; block: Block }) {
  const { before, after } = useSides();
  const label = useSteps(part.path, block.path);
  if (part.is === 'text') {
    return (
      <TextRow
        path={part.path}
        label={label}
        before={before && (getAt(before.content, part.path) as Text | undefined)}
        after={getAt(after.content, part.path) as Text | undefined}
      />
    );
  }
  if (part.is === 'value' && isItem(part.path)) {
    return (
      <div>
        {label && <Name>{label}</Name>}
        <Reading path={part.path} as={part.change.kind === 'removed' ? 'del' : 'ins'} />
      </div>
    );
  }
  return (
    <div>
      {label && <Name>{label}</Name>}
      {part.is === 'value' && <ValueChange path={part.path} change={part.change} />}
      {part.is === 'moved' && (
        <div>
          <Places data-moved>
            {part.from} <Arrow /> {part.to}
          </Places>
        </div>
      )}
      {part.is === 'renamed' && <Renaming {...part} />}
    </div>
  );
}

/** A catalogue entry that is called, or described, differently since. */
function Renaming({
  path,
  before,
  after,
}: {
  path: Path;
  before: ReferenceFact;
  after: ReferenceFact;
}) {
  const translate = useTranslate();
  const language = useInterfaceLanguage();
  const sides = useSides();
  const [old, now] = [before, after].map((fact) => inLanguage(fact.name, language));
  return (
    <Words>
      <Box
        component="span"
        sx={{ display: 'flex', flexWrap: 'wrap', gap: '4px 10px', alignItems: 'center' }}
      >
        {old === now ? (
          now
        ) : (
          <>
            <del>{old}</del>
            <Arrow />
            <ins>{now}</ins>
          </>
        )}
        <Chip
          size="small"
          variant="outlined"
          color="info"
          label={translate(old === now ? 'review.described' : 'review.renamed')}
        />
        {sides.archived.has(String(getAt(sides.after.content, path))) && <Archived />}
      </Box>
    </Words>
  );
}

/** What stands between a block and a place in it, in words: `Subjects · Mathematics · Lowest grade`. */
function useSteps(path: Path, block: Path): string {
  const language = useInterfaceLanguage();
  const pick = useLabel();
  const { before, after } = useSides();
  const steps = path.split('.').slice(block.split('.').length);
  return steps
    .map((_, index) => {
      const at = [block, ...steps.slice(0, index + 1)].join('.');
      if (!isItem(at)) return labelOf(at, pick);
      return itemTitle(at, after, language) || itemTitle(at, before, language);
    })
    .filter(Boolean)
    .join(' · ');
}

/** Whether a path leads to an item of a list. */
const isItem = (path: Path): boolean =>
  path.includes('.') && fieldAt(path.slice(0, path.lastIndexOf('.'))).field?.is === 'list';
