import { useEffect, useRef } from 'react';
import { Badge, Drawer, IconButton, Tooltip, useMediaQuery, type Theme } from '@mui/material';
import Forum from '@mui/icons-material/ForumOutlined';
import { useTranslate } from 'ra-core';
import { CommentsPanel, type CommentsPanelProps } from './CommentsPanel.tsx';
import { useComments, useCommentsIfAny } from './context.tsx';
import { isOpen } from './threads.ts';

interface CommentsBesideProps extends CommentsPanelProps {
  /** Comments are placed anew when this changes. */
  version: number;
}

/** The comments while they are shown: where they are put, beside the matter; in a drawer where there is no room for that. */
export function CommentsBeside({ version, onJump, ...panel }: CommentsBesideProps) {
  const { shown, setShown, stopComposing, reload } = useComments();
  const wide = useMediaQuery((theme: Theme) => theme.breakpoints.up('lg'), { noSsr: true });
  const goal = useRef<string | null>(null);
  const first = useRef(version);
  useEffect(() => {
    if (version !== first.current) reload();
    first.current = version;
  }, [version, reload]);
  if (wide) return shown ? <CommentsPanel {...panel} onJump={onJump} /> : null;
  return (
    <Drawer
      anchor="right"
      open={shown}
      onClose={() => {
        setShown(false);
        stopComposing(false);
      }}
      slotProps={{
        paper: { sx: { width: 'min(100vw, 420px)' } },
        // Only once the cover is gone does the page scroll and take the focus.
        transition: {
          onExited: () => {
            if (goal.current) onJump(goal.current);
            goal.current = null;
          },
        },
      }}
    >
      <CommentsPanel
        {...panel}
        onJump={(path) => {
          goal.current = path;
          setShown(false);
        }}
      />
    </Drawer>
  );
}

/** Shows or hides the comments; tells how many are open. */
export function CommentsButton() {
  const translate = useTranslate();
  const comments = useCommentsIfAny();
  if (!comments) return null;
  const { threads, shown, setShown } = comments;
  const open = (threads ?? []).filter(isOpen).length;
  const name = [translate('comments.show'), open > 0 && open].filter(Boolean).join(' ');
  return (
    <Tooltip title={translate('comments.shortcut')}>
      <IconButton
        size="small"
        color={shown ? 'primary' : 'default'}
        aria-label={name}
        aria-pressed={shown}
        onClick={() => setShown(!shown)}
      >
        <Badge badgeContent={open > 0 ? open : null} color="warning" max={99}>
          <Forum />
        </Badge>
      </IconButton>
    </Tooltip>
  );
}
