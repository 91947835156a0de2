import { useState, type ReactNode } from 'react';
import { Box, Button, Chip, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useWords } from '../words.ts';
import { commentsApi } from './api.ts';
import { Composer } from './Composer.tsx';
import { useComments } from './context.tsx';
import type { Said } from './types.ts';

/** One person's words, which they may change or take back. */
export function Saying({
  said,
  revision,
  onSaid,
}: {
  said: Said;
  /** Said where it is not the one that is being worked on. */
  revision?: number | undefined;
  onSaid(message: string): void;
}) {
  const translate = useTranslate();
  const words = useWords();
  const { profile, take, reload } = useComments();
  const [editing, setEditing] = useState(false);
  const [asking, setAsking] = useState(false);
  const remove = async () => {
    await commentsApi.remove(profile, said.id).catch(() => undefined);
    onSaid(translate('comments.wasDeleted'));
    reload();
  };
  if (editing) {
    return (
      <Composer
        autoFocus
        label={translate('comments.label')}
        action={translate('comments.save')}
        start={said}
        onCancel={() => setEditing(false)}
        onSend={async (sent) => {
          take(await commentsApi.edit(profile, said.id, sent));
          setEditing(false);
        }}
      />
    );
  }
  return (
    <div>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: '2px 8px', alignItems: 'center' }}>
        <Typography component="span" sx={{ fontSize: '0.875rem', fontWeight: 700 }}>
          {said.author?.name ?? said.guest}
        </Typography>
        {said.guest !== null && (
          <Chip size="small" label={translate('comments.guest')} sx={{ height: 20 }} />
        )}
        <Typography component="span" color="textSecondary" sx={{ fontSize: '0.8125rem' }}>
          {[
            words.moment(said.createdAt),
            said.editedAt && translate('comments.edited'),
            revision && translate('comments.revision', { number: revision }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Typography>
      </Box>
      <Typography
        component="div"
        sx={{ fontSize: '0.9375rem', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
      >
        {said.deletedAt ? (
          <i>{translate('comments.deleted')}</i>
        ) : (
          withNames(
            said.body,
            said.mentions.map(({ name }) => `@${name}`),
          )
        )}
      </Typography>
      {(said.abilities.edit || said.abilities.delete) && (
        <Box sx={{ display: 'flex', gap: 0.5, ml: -1 }}>
          {asking ? (
            <>
              <Typography variant="body2" sx={{ ml: 1, alignSelf: 'center' }}>
                {translate('comments.deleteAsk')}
              </Typography>
              <Small autoFocus colour="error" onClick={() => void remove()}>
                {translate('comments.delete')}
              </Small>
              <Small onClick={() => setAsking(false)}>{translate('ra.action.cancel')}</Small>
            </>
          ) : (
            <>
              {said.abilities.edit && (
                <Small onClick={() => setEditing(true)}>{translate('comments.edit')}</Small>
              )}
              {said.abilities.delete && (
                <Small onClick={() => setAsking(true)}>{translate('comments.delete')}</Small>
              )}
            </>
          )}
        </Box>
      )}
    </div>
  );
}

function Small(props: {
  children: string;
  colour?: 'error';
  autoFocus?: boolean;
  onClick(): void;
}) {
  return (
    <Button
      size="small"
      color={props.colour ?? 'inherit'}
      autoFocus={props.autoFocus}
      onClick={props.onClick}
      sx={{ minHeight: 26, py: 0, px: 1, fontWeight: 400, fontSize: '0.8125rem', minWidth: 0 }}
    >
      {props.children}
    </Button>
  );
}

/** A text in which the names of whoever is mentioned stand out. */
function withNames(body: string, names: readonly string[]): ReactNode[] {
  const parts: ReactNode[] = [];
  let rest = body;
  while (rest !== '') {
    const found = names
      .map((name) => ({ name, at: rest.indexOf(name) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at || b.name.length - a.name.length)[0];
    if (!found) break;
    parts.push(rest.slice(0, found.at), <b key={parts.length}>{found.name}</b>);
    rest = rest.slice(found.at + found.name.length);
  }
  return [...parts, rest];
}
