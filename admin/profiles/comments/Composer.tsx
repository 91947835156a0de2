import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { Alert, Box, Button, Paper, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { TextArea } from '../fields/look.tsx';
import { hidden } from '../hidden.ts';
import type { Person } from '../types.ts';
import { useWords } from '../words.ts';
import type { Words } from './api.ts';
import { useComments } from './context.tsx';
import { MOST_CHARACTERS } from './types.ts';
import { mentionBefore, usePeople, withMention } from './useMentions.ts';

interface ComposerProps {
  label: string;
  action: string;
  /** What is there already, when a comment is written anew. */
  start?: { body: string; mentions: readonly Person[] };
  autoFocus?: boolean;
  onSend(words: Words): Promise<void>;
  onCancel(): void;
}

/** Where a comment is written. `@` offers people, chosen by arrow keys and Enter; Ctrl+Enter sends, Esc leaves. */
export function Composer({ label, action, start, autoFocus, onSend, onCancel }: ComposerProps) {
  const translate = useTranslate();
  const words = useWords();
  const { profile } = useComments();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [body, setBody] = useState(start?.body ?? '');
  const [picked, setPicked] = useState<readonly Person[]>(start?.mentions ?? []);
  const [caret, setCaret] = useState(0);
  const [dismissed, setDismissed] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const before = mentionBefore(body, caret);
  const typed = before !== null && before !== dismissed ? before : null;
  const people = usePeople(profile, typed);
  const offered = typed !== null && people.length > 0;
  const at = Math.min(active, people.length - 1);

  const follow = () => setCaret(field.current?.selectionStart ?? 0);
  const pick = (person: Person) => {
    const next = withMention(body, caret, typed ?? '', person.name);
    // The caret stands behind the name before the next key arrives.
    flushSync(() => {
      setBody(next.text);
      setPicked([...picked.filter((each) => each.id !== person.id), person]);
      setDismissed(person.name);
      setActive(0);
      setCaret(next.caret);
    });
    field.current?.focus();
    field.current?.setSelectionRange(next.caret, next.caret);
  };
  const send = async () => {
    if (busy || body.trim() === '') return;
    setBusy(true);
    setFailure(null);
    try {
      const mentions = picked.filter(({ name }) => body.includes(`@${name}`));
      await onSend({ body: body.trim(), mentions: mentions.map((each) => each.id) });
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (offered) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) {
        event.preventDefault();
        setActive((at + step + people.length) % people.length);
        return;
      }
      if (event.key === 'Enter' || event.key === 'Tab') {
        event.preventDefault();
        pick(people[at]!);
        return;
      }
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      if (offered) setDismissed(typed);
      else onCancel();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void send();
    }
  };
  const near = body.length > MOST_CHARACTERS * 0.9;

  return (
    <Box
      component="form"
      sx={{ position: 'relative' }}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <label htmlFor={id} style={hidden}>
        {label}
      </label>
      <TextArea
        id={id}
        ref={field}
        autoFocus={autoFocus}
        value={body}
        maxLength={MOST_CHARACTERS}
        placeholder={translate('comments.placeholder')}
        aria-autocomplete="list"
        aria-controls={offered ? `${id}-people` : undefined}
        aria-activedescendant={offered ? `${id}-${people[at]!.id}` : undefined}
        style={{ minHeight: '5.2em', fontSize: '0.9375rem' }}
        onChange={(event) => {
          setBody(event.target.value);
          setCaret(event.target.selectionStart);
          setActive(0);
        }}
        onSelect={follow}
        onKeyDown={onKeyDown}
      />
      {offered && (
        <Paper
          id={`${id}-people`}
          role="listbox"
          aria-label={translate('comments.peopleList')}
          variant="outlined"
          sx={{
            position: 'absolute',
            zIndex: 3,
            left: 8,
            right: 8,
            py: 0.5,
            borderRadius: 1.5,
            boxShadow: '0 12px 32px rgba(20,30,40,.16)',
          }}
        >
          {people.map((person, index) => (
            <Box
              key={person.id}
              id={`${id}-${person.id}`}
              role="option"
              aria-selected={index === at}
              onMouseDown={(event) => {
                event.preventDefault();
                pick(person);
              }}
              sx={{
                px: 1.5,
                py: 0.75,
                cursor: 'pointer',
                fontSize: '0.9375rem',
                bgcolor: index === at ? 'action.selected' : undefined,
                '&:hover': { bgcolor: 'action.hover' },
              }}
            >
              {person.name}
            </Box>
          ))}
        </Paper>
      )}
      <div role="status" style={hidden}>
        {offered && translate('comments.people', { smart_count: people.length })}
      </div>
      {failure !== null && (
        <Alert severity="error" sx={{ mt: 1 }}>
          {words.failure(failure)}
        </Alert>
      )}
      <Box sx={{ display: 'flex', gap: 1, mt: 1, alignItems: 'center' }}>
        <Button
          type="submit"
          size="small"
          variant="contained"
          disabled={busy || body.trim() === ''}
          title="Ctrl+Enter"
        >
          {action}
        </Button>
        <Button size="small" color="inherit" disabled={busy} title="Esc" onClick={onCancel}>
          {translate('ra.action.cancel')}
        </Button>
        {near && (
          <Typography variant="body2" color="textSecondary" sx={{ ml: 'auto' }}>
            {translate('comments.count', { length: body.length, max: MOST_CHARACTERS })}
          </Typography>
        )}
      </Box>
    </Box>
  );
}
