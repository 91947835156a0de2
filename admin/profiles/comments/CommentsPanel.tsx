import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import {
  Alert,
  Box,
  Button,
  IconButton,
  Skeleton,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from '@mui/material';
import Close from '@mui/icons-material/Close';
import { useTranslate } from 'ra-core';
import type { Path } from '../../../templates/profile/index.ts';
import { crumbs } from '../content/crumbs.ts';
import type { Names } from '../editor/context.tsx';
import { hidden } from '../hidden.ts';
import { useInterfaceLanguage } from '../language.ts';
import { commentsApi } from './api.ts';
import { Composer } from './Composer.tsx';
import { useComments } from './context.tsx';
import { ThreadCard } from './ThreadCard.tsx';
import { inOrder, isAt, isOpen } from './threads.ts';

export interface CommentsPanelProps {
  /** What is being worked on first, then what stood before: places are named by what is found there. */
  contents: readonly unknown[];
  names: Names;
  /** The revision that is being worked on: comments on another one say so. */
  revision: number;
  /** The open ones are a list of things to do: somebody asked for changes. */
  todo?: boolean;
  onJump(path: Path): void;
  /** What has to happen before a comment is sent, such as saving what it is about. */
  beforeSend?(): Promise<unknown>;
}

/** Everything that was said, in the order of the form; the open threads first. */
export function CommentsPanel({
  contents,
  names,
  revision,
  todo,
  onJump,
  beforeSend,
}: CommentsPanelProps) {
  const translate = useTranslate();
  const language = useInterfaceLanguage();
  const title = useId();
  const list = useRef<HTMLDivElement>(null);
  const {
    profile,
    threads,
    failed,
    reload,
    take,
    setShown,
    composing,
    compose,
    stopComposing,
    target,
    setTarget,
  } = useComments();
  const [which, setWhich] = useState<'open' | 'resolved'>('open');
  const [said, setSaid] = useState('');
  const all = inOrder(threads ?? []);
  const open = all.filter(isOpen);
  const resolved = all.filter((thread) => !isOpen(thread));
  const aimed = all.find(
    (thread) =>
      target !== null && (thread.id === target || thread.replies.some(({ id }) => id === target)),
  );
  const aim = aimed ?? open.find((thread) => target !== null && isAt(thread.path, target));
  const shown = which === 'open' ? open : resolved;

  // A thread that was asked for is on the list that is shown.
  const hiddenAim = aimed && !shown.includes(aimed) ? (isOpen(aimed) ? 'open' : 'resolved') : null;
  useEffect(() => {
    if (hiddenAim) setWhich(hiddenAim);
  }, [hiddenAim]);

  const placeOf = (path: Path | null): string => {
    if (path === null) return translate('comments.whole');
    const [section, ...rest] = crumbs(path, contents, names, language);
    return [section, ...rest].join(' · ');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    setShown(false);
    stopComposing(true);
  };
  return (
    <Box
      component="aside"
      aria-labelledby={title}
      onKeyDown={onKeyDown}
      sx={{
        height: '100%',
        display: 'flex',
        flexDirection: 'column',
        bgcolor: 'background.default',
        border: { lg: 1 },
        borderColor: { lg: 'divider' },
        borderRadius: { lg: 1.25 },
        overflow: 'hidden',
      }}
    >
      <Box
        sx={{
          p: 1.25,
          pl: 2,
          bgcolor: 'background.paper',
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
          <Typography id={title} component="h2" variant="h2" sx={{ flexGrow: 1 }}>
            {todo && open.length > 0
              ? translate('comments.todo', { smart_count: open.length })
              : translate('comments.title')}
          </Typography>
          <IconButton
            size="small"
            aria-label={translate('comments.close')}
            onClick={() => {
              setShown(false);
              stopComposing(true);
            }}
          >
            <Close />
          </IconButton>
        </Box>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mt: 0.75, flexWrap: 'wrap' }}>
          <ToggleButtonGroup
            size="small"
            exclusive
            value={which}
            aria-label={translate('comments.title')}
            onChange={(_, value: 'open' | 'resolved' | null) => value && setWhich(value)}
          >
            {(['open', 'resolved'] as const).map((each) => (
              <ToggleButton
                key={each}
                value={each}
                sx={{ py: 0.25, px: 1.25, textTransform: 'none' }}
              >
                {translate(`comments.${each}`)} {(each === 'open' ? open : resolved).length}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          <Button size="small" sx={{ ml: 'auto' }} onClick={() => compose(null)}>
            {translate('comments.onWhole')}
          </Button>
        </Box>
      </Box>
      <Box
        ref={list}
        sx={{
          flexGrow: 1,
          overflowY: 'auto',
          p: 1.5,
          display: 'grid',
          gap: 1.25,
          alignContent: 'start',
        }}
      >
        {composing !== undefined && (
          <Box
            key={composing ?? ''}
            sx={{
              bgcolor: 'background.paper',
              border: 1,
              borderColor: 'primary.main',
              borderRadius: 1.25,
              p: 1.5,
            }}
          >
            <Typography sx={{ fontSize: '0.8125rem', fontWeight: 700, mb: 1 }}>
              {translate('comments.on', { place: placeOf(composing) })}
            </Typography>
            <Composer
              autoFocus
              label={translate('comments.on', { place: placeOf(composing) })}
              action={translate('comments.send')}
              onCancel={() => stopComposing(true)}
              onSend={async (words) => {
                await beforeSend?.();
                const thread = await commentsApi.add(profile, { ...words, path: composing });
                take(thread);
                setWhich('open');
                setSaid(translate('comments.said'));
                stopComposing(true);
              }}
            />
          </Box>
        )}
        {failed && (
          <Alert
            severity="error"
            action={<Button onClick={reload}>{translate('comments.again')}</Button>}
          >
            {translate('comments.failed')}
          </Alert>
        )}
        {threads === null && !failed && <Skeleton variant="rounded" height={96} />}
        {threads !== null && shown.length === 0 && composing === undefined && (
          <Box sx={{ p: 1.5, textAlign: 'center' }}>
            <Typography>
              {translate(which === 'open' ? 'comments.none' : 'comments.noneResolved')}
            </Typography>
            {which === 'open' && (
              <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
                {translate('comments.noneHelp')}
              </Typography>
            )}
          </Box>
        )}
        <ul style={{ margin: 0, padding: 0, display: 'grid', gap: 10 }}>
          {shown.map((thread) => (
            <ThreadCard
              key={thread.id}
              thread={thread}
              place={placeOf(thread.path)}
              revision={revision}
              target={thread === aim}
              onJump={() => {
                setTarget(null);
                onJump(thread.path!);
              }}
              onSaid={setSaid}
            />
          ))}
        </ul>
      </Box>
      <Typography
        variant="body2"
        color="textSecondary"
        sx={{
          px: 2,
          py: 1,
          borderTop: 1,
          borderColor: 'divider',
          display: { xs: 'none', lg: 'block' },
        }}
      >
        {translate('comments.shortcut')}
      </Typography>
      <div role="status" style={hidden}>
        {said}
      </div>
    </Box>
  );
}
