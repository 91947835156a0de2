import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Box, Button, Typography } from '@mui/material';
import { styled } from '@mui/material/styles';
import { useTranslate } from 'ra-core';
import { useWords } from '../words.ts';
import { commentsApi } from './api.ts';
import { Composer } from './Composer.tsx';
import { useComments } from './context.tsx';
import { Saying } from './Saying.tsx';
import { isOpen } from './threads.ts';
import type { Thread } from './types.ts';

const Card = styled('li')(({ theme }) => ({
  listStyle: 'none',
  border: `1px solid ${theme.palette.divider}`,
  borderRadius: 10,
  background: theme.palette.background.paper,
  padding: '12px 14px 8px',
  '&:focus': { outline: 'none' },
  '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
  '&[data-resolved="true"]': { background: theme.palette.background.default },
  '& .place': {
    font: 'inherit',
    fontSize: '0.8125rem',
    fontWeight: 700,
    lineHeight: 1.35,
    color: theme.palette.primary.main,
    textAlign: 'left',
    border: 0,
    padding: '2px 0',
    background: 'none',
    cursor: 'pointer',
    '&:hover': { textDecoration: 'underline' },
  },
  '& blockquote': {
    margin: '6px 0 8px',
    padding: '1px 0 1px 10px',
    borderLeft: `3px solid ${theme.palette.divider}`,
    color: theme.palette.text.secondary,
    fontSize: '0.8125rem',
    lineHeight: 1.45,
    overflowWrap: 'anywhere',
    display: '-webkit-box',
    WebkitLineClamp: 4,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
  '& .replies': {
    margin: '8px 0 0',
    padding: '0 0 0 12px',
    borderLeft: `2px solid ${theme.palette.divider}`,
    display: 'grid',
    gap: 8,
  },
}));

interface ThreadCardProps {
  thread: Thread;
  /** Where it stands, in words. */
  place: string;
  /** The revision that is being worked on. */
  revision: number;
  target: boolean;
  onJump(): void;
  /** Told to a screen reader. */
  onSaid(message: string): void;
}

/** A thread: where it stands and what stood there, what was said, and what can be done about it. */
export function ThreadCard({ thread, place, revision, target, onJump, onSaid }: ThreadCardProps) {
  const translate = useTranslate();
  const words = useWords();
  const { profile, take, reload } = useComments();
  const [replying, setReplying] = useState(false);
  const [busy, setBusy] = useState(false);
  const card = useRef<HTMLLIElement>(null);
  const answer = useRef<HTMLButtonElement>(null);
  const { position } = thread;
  const gone = thread.where === 'gone';

  useEffect(() => {
    if (!target) return;
    card.current?.scrollIntoView({ block: 'nearest' });
    card.current?.focus({ preventScroll: true });
  }, [target]);

  const settle = async (verb: 'resolve' | 'reopen') => {
    setBusy(true);
    try {
      take(await commentsApi.settle(profile, thread.id, verb));
      onSaid(translate(verb === 'resolve' ? 'comments.wasResolved' : 'comments.wasReopened'));
    } catch {
      reload();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Card
      ref={card}
      tabIndex={-1}
      data-thread={thread.id}
      data-resolved={!isOpen(thread)}
      aria-label={place}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: '4px 8px', alignItems: 'baseline' }}>
        {thread.path === null || gone ? (
          <Typography component="span" sx={{ fontSize: '0.8125rem', fontWeight: 700 }}>
            {place}
          </Typography>
        ) : (
          <button
            type="button"
            className="place"
            aria-label={translate('comments.goTo', { place })}
            onClick={onJump}
          >
            {place}
          </button>
        )}
        {gone && <Note colour="warning">{translate('comments.gone')}</Note>}
        {position && (
          <Note colour="info">
            {translate('comments.moved', { from: position.from + 1, to: position.to + 1 })}
          </Note>
        )}
        {thread.changed && <Note colour="info">{translate('comments.changed')}</Note>}
      </Box>
      {thread.quote && <blockquote title={translate('comments.stood')}>{thread.quote}</blockquote>}
      <Saying
        said={thread}
        revision={thread.revision === revision ? undefined : thread.revision}
        onSaid={onSaid}
      />
      {thread.replies.length > 0 && (
        <div className="replies">
          {thread.replies.map((reply) => (
            <Saying key={reply.id} said={reply} onSaid={onSaid} />
          ))}
        </div>
      )}
      {thread.resolvedAt && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {translate('comments.resolvedBy', {
            name: thread.resolvedBy?.name ?? '',
            date: words.moment(thread.resolvedAt),
          })}
        </Typography>
      )}
      {replying ? (
        <Box sx={{ mt: 1.25, mb: 0.5 }}>
          <Composer
            autoFocus
            label={translate('comments.replyLabel')}
            action={translate('comments.reply')}
            onCancel={() => {
              setReplying(false);
              requestAnimationFrame(() => answer.current?.focus());
            }}
            onSend={async (sent) => {
              take(await commentsApi.add(profile, { ...sent, replyTo: thread.id }));
              setReplying(false);
              onSaid(translate('comments.said'));
              requestAnimationFrame(() => answer.current?.focus());
            }}
          />
        </Box>
      ) : (
        <Box sx={{ display: 'flex', gap: 0.5, mt: 0.5, ml: -1 }}>
          <Button ref={answer} size="small" onClick={() => setReplying(true)}>
            {translate('comments.reply')}
          </Button>
          <Button
            size="small"
            disabled={busy}
            aria-label={
              isOpen(thread)
                ? translate('comments.resolveOf', {
                    name: thread.author?.name ?? thread.guest ?? '',
                  })
                : undefined
            }
            onClick={() => void settle(isOpen(thread) ? 'resolve' : 'reopen')}
          >
            {translate(isOpen(thread) ? 'comments.resolve' : 'comments.reopen')}
          </Button>
        </Box>
      )}
    </Card>
  );
}

function Note({ colour, children }: { colour: 'warning' | 'info'; children: ReactNode }) {
  return (
    <Typography
      component="span"
      sx={{ fontSize: '0.75rem', fontWeight: 600, color: `${colour}.main` }}
    >
      {children}
    </Typography>
  );
}
