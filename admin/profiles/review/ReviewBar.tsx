import type { ReactNode, RefObject } from 'react';
import { hidden } from '../hidden.ts';
import { Box, Button, IconButton, Tooltip, Typography } from '@mui/material';
import Before from '@mui/icons-material/KeyboardArrowUp';
import Next from '@mui/icons-material/KeyboardArrowDown';
import Pages from '@mui/icons-material/AutoStoriesOutlined';
import { useTranslate } from 'ra-core';
import { Key } from './KeysDialog.tsx';
import { PAGES_ID } from './PagesCompared.tsx';

/** Where there is little room, the short of it. */
const shortOrLong = (short: string, long: string): ReactNode => (
  <>
    <Box component="span" sx={{ display: { sm: 'none' } }}>
      {short}
    </Box>
    <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
      {long}
    </Box>
  </>
);

function toPages(): void {
  const target = document.getElementById(PAGES_ID);
  target?.scrollIntoView({ block: 'start' });
  target?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
}

interface ReviewBarProps {
  frame: RefObject<HTMLDivElement | null>;
  current: number;
  total: number;
  /** A first version has sections to go through, no changes. */
  first: boolean;
  keys: boolean;
  go(by: 1 | -1): void;
  onHelp(): void;
  /** Whether the printed pages stand below. */
  pages: boolean;
  /** The decision, at the other end. */
  children?: ReactNode;
}

/** Stays in sight: where the reader is among the changes, how to get on, and the decision. */
export function ReviewBar(props: ReviewBarProps) {
  const { frame, current, total, first, keys, go, onHelp, pages, children } = props;
  const translate = useTranslate();
  return (
    <Box
      ref={frame}
      role="toolbar"
      aria-label={translate('review.bar')}
      sx={(theme) => ({
        position: 'sticky',
        top: 60,
        zIndex: 5,
        mx: { xs: -2, sm: -3, md: 0 },
        mb: 2.5,
        px: { xs: 2, sm: 3, md: 2 },
        py: 1,
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        alignItems: 'center',
        justifyContent: 'space-between',
        bgcolor: 'background.paper',
        border: `1px solid ${theme.palette.divider}`,
        borderRadius: { xs: 0, md: '0 0 12px 12px' },
        boxShadow: '0 6px 16px rgb(0 0 0 / 5%)',
      })}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
        <Tooltip title={translate('review.keys.previous')}>
          <span>
            <IconButton
              disabled={total === 0}
              aria-label={translate(first ? 'review.previousSection' : 'review.keys.previous')}
              aria-keyshortcuts={keys ? 'p k' : undefined}
              onClick={() => go(-1)}
            >
              <Before />
            </IconButton>
          </span>
        </Tooltip>
        <Tooltip title={translate('review.keys.next')}>
          <span>
            <IconButton
              disabled={total === 0}
              aria-label={translate(first ? 'review.nextSection' : 'review.keys.next')}
              aria-keyshortcuts={keys ? 'n j' : undefined}
              onClick={() => go(1)}
            >
              <Next />
            </IconButton>
          </span>
        </Tooltip>
        <Typography
          role="status"
          sx={{ fontVariantNumeric: 'tabular-nums', fontWeight: 650, px: 0.5 }}
        >
          {first
            ? translate('review.sections', { smart_count: total })
            : current > 0
              ? shortOrLong(
                  `${current} / ${total}`,
                  translate('review.changeOf', { index: current, total }),
                )
              : translate('profiles.review.changes', { smart_count: total })}
        </Typography>
        <Box
          component="button"
          type="button"
          onClick={onHelp}
          sx={{
            display: { xs: 'none', sm: 'inline-flex' },
            alignItems: 'center',
            gap: 0.5,
            border: 0,
            borderRadius: 1,
            bgcolor: 'transparent',
            cursor: 'pointer',
            font: 'inherit',
            fontSize: '0.8125rem',
            color: 'text.secondary',
            p: 0.75,
          }}
        >
          {keys && (
            <>
              <Key>n</Key>
              <Key>p</Key>
            </>
          )}
          <Key>?</Key>
          <span style={hidden}>{translate('review.keys.title')}</span>
        </Box>
        {pages && (
          <Button
            size="small"
            aria-label={translate('review.pages.title')}
            onClick={toPages}
            sx={{ ml: { sm: 1 }, minWidth: 40, gap: 1 }}
          >
            <Pages fontSize="small" aria-hidden />
            <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
              {translate('review.pages.title')}
            </Box>
          </Button>
        )}
      </Box>
      {children}
    </Box>
  );
}
