import { useId, useState } from 'react';
import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  TextField,
} from '@mui/material';
import { useTranslate } from 'ra-core';
import { useWords } from '../../profiles/words.ts';
import type { Chosen } from './order.ts';
import { matchLines, type Matched } from './pasted.ts';
import { allProfiles } from './profiles.ts';

interface PasteDialogProps {
  onClose(): void;
  onAdd(profiles: readonly Chosen[]): void;
}

/** Takes a list of names from elsewhere; what no profile goes by is named, not dropped. */
export function PasteDialog({ onClose, onAdd }: PasteDialogProps) {
  const translate = useTranslate();
  const words = useWords();
  const title = useId();
  const [text, setText] = useState('');
  const [matched, setMatched] = useState<Matched | null>(null);
  const [failure, setFailure] = useState('');
  const [busy, setBusy] = useState(false);

  const look = async () => {
    setBusy(true);
    setFailure('');
    try {
      setMatched(matchLines(text, await allProfiles({})));
    } catch (error) {
      setFailure(words.failure(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={title}>
      <DialogTitle id={title}>{translate('packs.paste.title')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
        <TextField
          multiline
          minRows={6}
          maxRows={14}
          autoFocus
          label={translate('packs.paste.label')}
          helperText={translate('packs.paste.help')}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setMatched(null);
          }}
          slotProps={{ htmlInput: { maxLength: 100_000 } }}
          sx={{ mt: 1 }}
        />
        <Box role="status" sx={{ display: 'grid', gap: 1 }}>
          {matched && (
            <Alert severity={matched.found.length > 0 ? 'success' : 'warning'}>
              {translate('packs.paste.found', { smart_count: matched.found.length })}
            </Alert>
          )}
          {matched && matched.unknown.length > 0 && (
            <Alert severity="warning">
              {translate('packs.paste.unknown', { smart_count: matched.unknown.length })}
              <Box
                component="ul"
                sx={{ m: 0, mt: 0.5, pl: 2.25, maxHeight: 140, overflowY: 'auto' }}
                tabIndex={0}
              >
                {matched.unknown.map((line, index) => (
                  <li key={`${index} ${line}`}>{line.slice(0, 120)}</li>
                ))}
              </Box>
            </Alert>
          )}
        </Box>
        {failure && <Alert severity="error">{failure}</Alert>}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        {matched && matched.found.length > 0 ? (
          <Button variant="contained" onClick={() => onAdd(matched.found)}>
            {translate('packs.paste.add', { smart_count: matched.found.length })}
          </Button>
        ) : (
          <Button variant="contained" disabled={busy || !text.trim()} onClick={() => void look()}>
            {translate('packs.paste.look')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
