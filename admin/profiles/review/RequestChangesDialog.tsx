import { useState } from 'react';
import { Checkbox, FormControlLabel, FormGroup, FormLabel, Typography } from '@mui/material';
import { useNotify, useTranslate } from 'ra-core';
import { profilesApi } from '../api.ts';
import { useComments } from '../comments/context.tsx';
import { gathered, inOrder, isOpen } from '../comments/threads.ts';
import type { Thread } from '../comments/types.ts';
import { crumbs } from '../content/crumbs.ts';
import type { Names } from '../editor/context.tsx';
import { useInterfaceLanguage } from '../language.ts';
import { TransitionDialog } from '../TransitionDialog.tsx';
import type { Draft, ProfileDetail } from '../types.ts';

interface RequestChangesDialogProps {
  profile: ProfileDetail;
  draft: Draft;
  onClose(): void;
  onRequested(profile: ProfileDetail): void;
}

/** As long as the server takes a note. */
const LONGEST = 2000;

/** Sends the draft back to its writers, with what should be different: the open comments, and whatever else there is to say. */
export function RequestChangesDialog(props: RequestChangesDialogProps) {
  const { profile, draft, onClose, onRequested } = props;
  const translate = useTranslate();
  const notify = useNotify();
  const language = useInterfaceLanguage();
  const { threads } = useComments();
  const open = inOrder(threads ?? []).filter((thread) => isOpen(thread) && !thread.deletedAt);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const ticked = open.filter(({ id }) => !left.has(id));
  const placeOf = ({ path }: Thread): string =>
    path === null
      ? translate('comments.whole')
      : crumbs(
          path,
          [draft.content, profile.published?.content],
          profile.references as Names,
          language,
        ).join(' · ');
  const lineOf = (thread: Thread): string => `• ${placeOf(thread)}: ${short(thread.body)}`;
  return (
    <TransitionDialog
      title={translate('profiles.review.requestTitle')}
      note={{
        label: translate(ticked.length > 0 ? 'comments.noteOptional' : 'profiles.review.note'),
        help: translate('profiles.review.requestHelp'),
        required: ticked.length === 0,
      }}
      action={translate('profiles.actions.requestChanges')}
      colour="warning"
      onClose={onClose}
      onConfirm={async (words) => {
        const note = gathered(
          words,
          ticked.map(lineOf),
          (count) => translate('comments.more', { count }),
          LONGEST,
        );
        const next = await profilesApi.change(profile.id, 'request-changes', { note });
        notify('profiles.review.requested', { type: 'success' });
        onRequested(next);
      }}
    >
      {open.length > 0 && (
        <FormGroup role="group" aria-labelledby="gather" sx={{ mb: 1 }}>
          <FormLabel id="gather" sx={{ fontWeight: 700, color: 'text.primary' }}>
            {translate('comments.gather')}
          </FormLabel>
          <Typography variant="body2" color="textSecondary" sx={{ mb: 0.5 }}>
            {translate('comments.gatherHelp')}
          </Typography>
          {open.map((thread) => (
            <FormControlLabel
              key={thread.id}
              sx={{ alignItems: 'flex-start', mr: 0, py: 0.25 }}
              control={
                <Checkbox
                  size="small"
                  checked={!left.has(thread.id)}
                  onChange={(_, checked) => {
                    const next = new Set(left);
                    if (checked) next.delete(thread.id);
                    else next.add(thread.id);
                    setLeft(next);
                  }}
                  sx={{ mt: -0.5 }}
                />
              }
              label={
                <>
                  <Typography component="span" sx={{ fontSize: '0.8125rem', fontWeight: 700 }}>
                    {placeOf(thread)}
                  </Typography>
                  <Typography
                    component="span"
                    sx={{ display: 'block', fontSize: '0.9375rem', overflowWrap: 'anywhere' }}
                  >
                    {short(thread.body)}{' '}
                    <Typography component="span" variant="body2" color="textSecondary">
                      {thread.author?.name ?? thread.guest}
                    </Typography>
                  </Typography>
                </>
              }
            />
          ))}
        </FormGroup>
      )}
    </TransitionDialog>
  );
}

/** A comment on one line. */
const short = (body: string): string => {
  const characters = [...body.replace(/\s+/g, ' ')];
  return characters.length <= 240 ? characters.join('') : `${characters.slice(0, 239).join('')}…`;
};
