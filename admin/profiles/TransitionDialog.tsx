import { useId, useState, type FormEvent, type ReactNode } from 'react';
import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  TextField,
} from '@mui/material';
import { useTranslate } from 'ra-core';
import { useFaults } from './useFaults.ts';
import { useWords } from './words.ts';

interface TransitionDialogProps {
  title: string;
  children?: ReactNode;
  /** Asks for a note; `required`: nothing happens without one. */
  note?: { label: string; help?: string; required?: boolean };
  action: string;
  /** Something is still missing: nothing happens yet. */
  blocked?: boolean;
  colour?: 'primary' | 'error' | 'warning' | 'success';
  onClose(): void;
  /** Does it; what it throws is shown, and the dialog stays. */
  onConfirm(note: string): Promise<void>;
}

/** Asks once more before a revision takes a step, and says why it could not. */
export function TransitionDialog(props: TransitionDialogProps) {
  const {
    title,
    children,
    note,
    action,
    colour = 'primary',
    blocked = false,
    onClose,
    onConfirm,
  } = props;
  const translate = useTranslate();
  const words = useWords();
  const faults = useFaults();
  const id = useId();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<{ message: string; errors: string[] } | null>(null);
  const lacking = blocked || (note?.required === true && text.trim() === '');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || lacking) return;
    setBusy(true);
    setFailure(null);
    try {
      await onConfirm(text.trim());
    } catch (error) {
      const errors = faults(error);
      setFailure({
        message: errors.length > 0 ? translate('said.problems.invalid') : words.failure(error),
        errors,
      });
      setBusy(false);
    }
  };

  return (
    <Dialog open onClose={busy ? undefined : onClose} fullWidth maxWidth="sm" aria-labelledby={id}>
      <form onSubmit={(event) => void submit(event)}>
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent>
          {children}
          {note && (
            <TextField
              label={note.label}
              helperText={note.help}
              required={note.required}
              multiline
              minRows={3}
              fullWidth
              autoFocus
              margin="normal"
              value={text}
              slotProps={{ htmlInput: { maxLength: 2000 } }}
              onChange={(event) => setText(event.target.value)}
            />
          )}
          {failure && (
            <Alert severity="error" sx={{ mt: 1 }}>
              {failure.message}
              {failure.errors.length > 0 && (
                <ul style={{ margin: '4px 0 0', paddingLeft: 18 }}>
                  {failure.errors.map((each) => (
                    <li key={each}>{each}</li>
                  ))}
                </ul>
              )}
            </Alert>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={busy}>
            {translate('ra.action.cancel')}
          </Button>
          <Button type="submit" variant="contained" color={colour} disabled={busy || lacking}>
            {action}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
