import {
  memo,
  type CSSProperties,
  type KeyboardEventHandler,
  type PointerEventHandler,
  type TouchEventHandler,
} from 'react';
import { useMediaQuery } from '@mui/material';
import { styled, type Theme } from '@mui/material/styles';
import BottomIcon from '@mui/icons-material/KeyboardArrowDown';
import CloseIcon from '@mui/icons-material/Close';
import DragIcon from '@mui/icons-material/DragIndicator';
import MoreIcon from '@mui/icons-material/MoreVert';
import TopIcon from '@mui/icons-material/VerticalAlignTop';
import UpIcon from '@mui/icons-material/KeyboardArrowUp';
import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { useTranslate } from 'ra-core';
import { inLanguage } from '../../../templates/profile/languages.ts';
import { usePackWords } from '../words.ts';
import type { Chosen } from './order.ts';

export type Move = 'up' | 'down' | 'top' | 'bottom' | 'remove' | 'more';

/** The list: its rows are plain elements that it gives their look, so that three hundred are light. */
export const Rows = styled('ol')(({ theme }) => ({
  listStyle: 'none',
  margin: '0 -8px',
  padding: 0,
  overflowY: 'auto',
  overflowX: 'hidden',
  minHeight: 0,
  flexGrow: 1,
  position: 'relative',
  '& > li': {
    display: 'flex',
    alignItems: 'center',
    gap: 2,
    minHeight: 46,
    padding: '2px 4px 2px 0',
    borderRadius: 8,
    background: theme.palette.background.paper,
  },
  '& > li:hover': { background: theme.palette.action.hover },
  '& > li[data-lifted=true]': {
    background: theme.palette.background.paper,
    boxShadow: theme.shadows[6],
    zIndex: 1,
    position: 'relative',
  },
  '& .number': {
    flex: 'none',
    width: '1.9em',
    textAlign: 'right',
    color: theme.palette.text.secondary,
    fontSize: '0.8125rem',
    fontVariantNumeric: 'tabular-nums',
  },
  '& .text': { flex: '1 1 auto', minWidth: 0, paddingInline: 6, lineHeight: 1.35 },
  '& .name': { display: 'block', fontWeight: 600, fontSize: '0.9375rem', overflowWrap: 'anywhere' },
  '& .facts': {
    display: 'block',
    color: theme.palette.text.secondary,
    fontSize: '0.8125rem',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  '& .fault': {
    display: 'block',
    color: theme.palette.error.main,
    fontSize: '0.8125rem',
    fontWeight: 600,
  },
  '& button': {
    flex: 'none',
    display: 'grid',
    placeItems: 'center',
    width: 26,
    height: 32,
    padding: 0,
    border: 0,
    borderRadius: 6,
    background: 'none',
    color: theme.palette.text.secondary,
    cursor: 'pointer',
    '&:hover': { color: theme.palette.primary.main, background: theme.palette.action.selected },
    '&[aria-disabled=true]': { opacity: 0.3, cursor: 'default' },
    '& svg': { fontSize: 19 },
  },
  '& .handle': { cursor: 'grab', touchAction: 'none', height: 40, width: 24 },
  '& .handle:active': { cursor: 'grabbing' },
  '@media (pointer: coarse)': {
    '& > li': { minHeight: 52, userSelect: 'none', WebkitTouchCallout: 'none' },
    '& button': { width: 40, height: 44 },
    '& .handle': { width: 36, height: 48 },
  },
}));

interface ChosenRowProps {
  profile: Chosen;
  index: number;
  count: number;
  fault: string;
  onMove(id: string, move: Move, button: HTMLElement): void;
}

/** One chosen profile: a handle to drag it by, its place and name, and what else can be done with it. */
export const ChosenRow = memo(function ChosenRow(props: ChosenRowProps) {
  const { profile, index, count, fault, onMove } = props;
  const translate = useTranslate();
  const words = usePackWords();
  const {
    attributes,
    listeners,
    setNodeRef,
    setActivatorNodeRef,
    transform,
    transition,
    isDragging,
  } = useSortable({
    id: profile.id,
    attributes: { roleDescription: translate('packs.order.role') },
  });
  const style: CSSProperties = {
    transform: CSS.Translate.toString(transform),
    transition,
  };
  return (
    <li
      ref={setNodeRef}
      style={style}
      data-id={profile.id}
      data-lifted={isDragging}
      onTouchStart={listeners?.['onTouchStart'] as TouchEventHandler}
    >
      <button
        type="button"
        className="handle"
        data-move="handle"
        ref={setActivatorNodeRef}
        {...attributes}
        onPointerDown={listeners?.['onPointerDown'] as PointerEventHandler}
        onKeyDown={listeners?.['onKeyDown'] as KeyboardEventHandler}
        aria-label={translate('packs.order.handle', { name: words.text(profile.title) })}
      >
        <DragIcon aria-hidden />
      </button>
      <RowBody profile={profile} index={index} count={count} fault={fault} onMove={onMove} />
    </li>
  );
});

const ICONS = { up: UpIcon, down: BottomIcon, top: TopIcon, remove: CloseIcon, more: MoreIcon };

/** Apart from what follows the pointer, so that a drag draws nothing else anew. */
const RowBody = memo(function RowBody({ profile, index, count, fault, onMove }: ChosenRowProps) {
  const translate = useTranslate();
  const words = usePackWords();
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'), { noSsr: true });
  const name = words.text(profile.title);
  const isOff = (move: Move) =>
    (index === 0 && (move === 'up' || move === 'top')) || (index === count - 1 && move === 'down');
  return (
    <>
      <span className="number">{index + 1}</span>
      <span className="text">
        <span className="name">{name}</span>
        {profile.cluster && (
          <span className="facts">{inLanguage(profile.cluster, words.language)}</span>
        )}
        {fault && <span className="fault">{fault}</span>}
      </span>
      {(narrow ? (['more'] as const) : (['up', 'down', 'top', 'remove'] as const)).map((move) => {
        const Icon = ICONS[move];
        const label = translate(`packs.order.${move}`);
        return (
          <button
            key={move}
            type="button"
            data-move={move}
            title={label}
            aria-label={`${label}: ${name}`}
            aria-disabled={isOff(move) || undefined}
            {...(move === 'more' ? { 'aria-haspopup': 'menu' as const } : {})}
            onClick={(event) => {
              if (!isOff(move)) onMove(profile.id, move, event.currentTarget);
            }}
          >
            <Icon aria-hidden />
          </button>
        );
      })}
    </>
  );
});
