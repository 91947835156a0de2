import { type ReactNode } from 'react';
import { Box, Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { Path } from '../../../templates/profile/index.ts';
import type { Names } from '../editor/context.tsx';
import type { Draft, ProfileDetail } from '../types.ts';
import { CommentsBeside } from './CommentsBeside.tsx';
import { useComments } from './context.tsx';
import { isAt, isOpen } from './threads.ts';

/** What is said about a change, and the way to say something. */
export function ChangeComments({ path }: { path: Path }) {
  const translate = useTranslate();
  const { threads, compose, setTarget, setShown } = useComments();
  const count = (threads ?? []).filter(
    (thread) => isOpen(thread) && isAt(thread.path, path),
  ).length;
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', ml: -1 }}>
      {count > 0 && (
        <Button
          size="small"
          data-comments={path}
          sx={{
            minHeight: 28,
            py: 0,
            bgcolor: '#fdf0d5',
            color: '#6b4400',
            '&:hover': { bgcolor: '#f8e0ad' },
          }}
          onClick={() => {
            setTarget(path);
            setShown(true);
          }}
        >
          {translate('comments.open', { smart_count: count })}: {count}
        </Button>
      )}
      <Button
        size="small"
        color="inherit"
        sx={{ minHeight: 28, py: 0, fontWeight: 400, color: 'text.secondary' }}
        onClick={() => compose(path)}
      >
        {translate('comments.send')}
      </Button>
    </Box>
  );
}

/** A review with its comments beside it. */
export function WithComments({
  profile,
  draft,
  children,
}: {
  profile: ProfileDetail;
  draft: Draft;
  children: ReactNode;
}) {
  const { shown } = useComments();
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 3,
        gridTemplateColumns: {
          xs: 'minmax(0,1fr)',
          lg: shown ? 'minmax(0,1fr) 380px' : 'minmax(0,1fr)',
        },
      }}
    >
      <Box sx={{ minWidth: 0 }}>{children}</Box>
      <Box
        sx={{
          display: { xs: 'contents', lg: shown ? 'block' : 'none' },
          position: 'sticky',
          top: 72,
          height: 'calc(100dvh - 88px)',
        }}
      >
        <CommentsBeside
          contents={[draft.content, profile.published?.content]}
          names={profile.references as Names}
          version={draft.version}
          revision={draft.number}
          onJump={showChange}
        />
      </Box>
    </Box>
  );
}

/** Goes to what changed at `path`, or to the nearest thing around it. */
function showChange(path: Path): void {
  const steps = path.split('.');
  for (let length = steps.length; length > 0; length -= 1) {
    const at = steps.slice(0, length).join('.');
    const target =
      document.querySelector<HTMLElement>(`[data-change="${CSS.escape(at)}"]`) ??
      document.getElementById(`review-${at}`);
    if (!target) continue;
    if (target instanceof HTMLDetailsElement) target.open = true;
    target.scrollIntoView({ block: 'start' });
    const focusable =
      target instanceof HTMLDetailsElement ? target.querySelector('summary') : target;
    focusable?.focus({ preventScroll: true });
    return;
  }
}
