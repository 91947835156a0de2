import { useId, useRef, useState } from 'react';
import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Typography,
} from '@mui/material';
import { useNotify, useTranslate } from 'ra-core';
import { useFaults } from '../profiles/useFaults.ts';
import { useWords } from '../profiles/words.ts';
import { importFile, type ImportReport } from './api.ts';
import { Report } from './Report.tsx';

interface ImportDialogProps {
  /** The one profile that the file is about; null for whichever it names. */
  profile: string | null;
  onClose(): void;
  /** After something was taken over. */
  onApplied(): void;
  /** Before the server is asked: what is typed here is saved first. */
  before?(): Promise<unknown>;
}

/** A translator's file: first what would become of it, then, once told to, the change. */
export function ImportDialog({ profile, onClose, onApplied, before }: ImportDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const words = useWords();
  const faults = useFaults();
  const title = useId();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [failure, setFailure] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);

  const run = async (chosen: File, dryRun: boolean) => {
    setBusy(true);
    setFailure([]);
    try {
      await before?.();
      const found = await importFile(profile, chosen, { dryRun, skipConflicts: !dryRun });
      if (dryRun) return setReport(found);
      notify('translations.file.applied', { type: 'success' });
      onApplied();
      onClose();
    } catch (error) {
      const errors = faults(error);
      setReport(null);
      setFailure(errors.length > 0 ? errors : [words.failure(error)]);
    } finally {
      setBusy(false);
    }
  };
  const choose = (chosen: File | undefined) => {
    if (!chosen) return;
    setFile(chosen);
    void run(chosen, true);
  };
  const sum = (outcome: 'changed' | 'confirmed' | 'conflict') =>
    report?.profiles.reduce((all, { counts }) => all + counts[outcome], 0) ?? 0;
  const news = sum('changed') + sum('confirmed');
  return (
    <Dialog open fullWidth maxWidth="md" aria-labelledby={title} onClose={onClose}>
      <DialogTitle id={title}>{translate('translations.file.importTitle')}</DialogTitle>
      <DialogContent {...(report ? { tabIndex: 0, role: 'region', 'aria-labelledby': title } : {})}>
        {!report && (
          <Typography color="textSecondary">{translate('translations.file.importLead')}</Typography>
        )}
        <Box role="status">
          {busy && !report && (
            <Typography sx={{ mt: 2 }}>{translate('translations.file.reading')}</Typography>
          )}
          {report && news === 0 && sum('conflict') === 0 && (
            <Alert severity="info">{translate('translations.file.nothingNew')}</Alert>
          )}
        </Box>
        {failure.length > 0 && (
          <Alert severity="error" sx={{ mt: 2 }}>
            {file?.name}
            <ul style={{ margin: '4px 0 0', paddingLeft: 18 }}>
              {failure.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          </Alert>
        )}
        {report && file && <Report name={file.name} report={report} />}
        <input
          ref={input}
          type="file"
          accept=".xlsx,.xlf,.xliff"
          hidden
          aria-label={translate('translations.file.choose')}
          onChange={(event) => {
            choose(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('translations.file.close')}</Button>
        <Button
          variant={report ? 'text' : 'contained'}
          disabled={busy}
          onClick={() => input.current?.click()}
        >
          {translate(`translations.file.${file ? 'other' : 'choose'}`)}
        </Button>
        {report && news > 0 && (
          <Button variant="contained" disabled={busy} onClick={() => void run(file!, false)}>
            {translate(`translations.file.${sum('conflict') > 0 ? 'applyRest' : 'apply'}`)}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
