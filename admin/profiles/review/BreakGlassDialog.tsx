import { useId, useState, type FormEvent } from 'react';
import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  TextField,
  Typography,
} from '@mui/material';
import { useTranslate } from 'ra-core';
import { profilesApi } from '../api.ts';
import type { Draft, ProfileDetail } from '../types.ts';
import { useWords } from '../words.ts';

interface BreakGlassDialogProps {
  profile: ProfileDetail;
  draft: Draft;
  onClose(): void;
  onApproved(profile: ProfileDetail): void;
}

const LEAST = 10;
const plain = (words: string) => words.trim().toLowerCase();

/** Approving one's own work where nobody else can: told in full, with a reason, and confirmed by typing. */
export function BreakGlassDialog({ profile, draft, onClose, onApproved }: BreakGlassDialogProps) {
  const translate = useTranslate();
  const words = useWords();
  const id = useId();
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const phrase = translate('history.alone.phrase');
  const ready = reason.trim().length >= LEAST && plain(typed) === plain(phrase);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || !ready) return;
    setBusy(true);
    setFailure(null);
    try {
      onApproved(
        await profilesApi.change(profile.id, 'approve', {
          seal: draft.seal,
          breakGlass: { reason: reason.trim() },
        }),
      );
    } catch (error) {
      setFailure(words.failure(error));
      setBusy(false);
    }
  };

  return (
    <Dialog
      open
      onClose={busy ? undefined : onClose}
      fullWidth
      maxWidth="sm"
      aria-labelledby={id}
      aria-describedby={`${id}-why`}
    >
      <form onSubmit={(event) => void submit(event)}>
        <DialogTitle id={id}>
          {translate('history.alone.title', { number: draft.number })}
        </DialogTitle>
        <DialogContent>
          <Typography sx={{ fontWeight: 600, mb: 1 }}>
            {words.titleOf(draft.content.title)}
          </Typography>
          <Alert severity="warning" id={`${id}-why`} sx={{ mb: 1 }}>
            {translate('history.alone.why')}
            <ul style={{ margin: '6px 0', paddingLeft: 18 }}>
              {['recorded', 'told', 'shown'].map((point) => (
                <li key={point}>{translate(`history.alone.points.${point}`)}</li>
              ))}
            </ul>
            {translate('history.alone.better')}
          </Alert>
          <TextField
            label={translate('history.alone.reasonLabel')}
            helperText={translate('history.alone.reasonHelp')}
            required
            multiline
            minRows={3}
            fullWidth
            autoFocus
            margin="normal"
            value={reason}
            slotProps={{ htmlInput: { maxLength: 2000 } }}
            onChange={(event) => setReason(event.target.value)}
          />
          <TextField
            label={translate('history.alone.confirm', { phrase })}
            required
            fullWidth
            margin="normal"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          {failure && (
            <Alert severity="error" sx={{ mt: 1 }}>
              {failure}
            </Alert>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={busy}>
            {translate('ra.action.cancel')}
          </Button>
          <Button type="submit" variant="contained" color="warning" disabled={busy || !ready}>
            {translate('history.alone.action')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
