import { useId, useState, type FormEvent } from 'react';
import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
  TextField,
} from '@mui/material';
import { useTranslate } from 'ra-core';
import { catalogueLabels } from '../../../templates/profile/catalogue.ts';
import {
  LANGUAGE_NAMES,
  LANGUAGE_TAGS,
  LANGUAGES,
  type ReferenceKind,
} from '../../../templates/profile/index.ts';
import { HttpError } from '../../providers/http.ts';
import { createEntry, type Entry } from '../api.ts';
import { useInterfaceLanguage, useLabel } from '../language.ts';
import { useFaults } from '../useFaults.ts';
import { useWords } from '../words.ts';

interface AddEntryDialogProps {
  kind: ReferenceKind;
  /** What was searched for: the first suggestion for the name. */
  name: string;
  onClose(): void;
  onAdded(entry: Entry): void;
}

/** Adds an entry to the catalogue without leaving the form. A name that exists already gives the entry that has it. */
export function AddEntryDialog({ kind, name, onClose, onAdded }: AddEntryDialogProps) {
  const translate = useTranslate();
  const pick = useLabel();
  const words = useWords();
  const faults = useFaults();
  const language = useInterfaceLanguage();
  const title = useId();
  const [names, setNames] = useState({ en: '', ms: '', [language]: name });
  const [country, setCountry] = useState('MY');
  const [issuer, setIssuer] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const written = LANGUAGES.some((each) => names[each].trim() !== '');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (!written || busy) return;
    setBusy(true);
    setFailure(null);
    try {
      onAdded(
        await createEntry(kind, {
          name: { en: names.en.trim(), ms: names.ms.trim() },
          ...(kind === 'universities' ? { country: country.trim().toUpperCase() } : {}),
          ...(kind === 'certifications' && issuer.trim() ? { issuer: issuer.trim() } : {}),
        }),
      );
    } catch (error) {
      const existing =
        error instanceof HttpError ? (error.body.existing as Entry | undefined) : undefined;
      if (existing) {
        onAdded(existing);
        return;
      }
      setBusy(false);
      setFailure(faults(error)[0] ?? words.failure(error));
    }
  };

  return (
    <Dialog
      open
      onClose={busy ? undefined : onClose}
      fullWidth
      maxWidth="xs"
      aria-labelledby={title}
    >
      <form onSubmit={(event) => void submit(event)}>
        <DialogTitle id={title}>
          {translate('profiles.reference.addTitle', { kind: pick(catalogueLabels[kind].one) })}
        </DialogTitle>
        <DialogContent>
          <Stack spacing={2} sx={{ pt: 1 }}>
            {LANGUAGES.map((each) => (
              <TextField
                key={each}
                label={`${translate('profiles.reference.name')}, ${LANGUAGE_NAMES[each]}`}
                value={names[each]}
                autoFocus={each === language}
                slotProps={{ htmlInput: { lang: LANGUAGE_TAGS[each], maxLength: 200 } }}
                onChange={(event) => setNames({ ...names, [each]: event.target.value })}
              />
            ))}
            {kind === 'universities' && (
              <TextField
                label={translate('profiles.reference.country')}
                helperText={translate('profiles.reference.countryHelp')}
                value={country}
                slotProps={{ htmlInput: { maxLength: 2, style: { textTransform: 'uppercase' } } }}
                onChange={(event) => setCountry(event.target.value)}
              />
            )}
            {kind === 'certifications' && (
              <TextField
                label={translate('profiles.reference.issuer')}
                value={issuer}
                slotProps={{ htmlInput: { maxLength: 160 } }}
                onChange={(event) => setIssuer(event.target.value)}
              />
            )}
            {failure && <Alert severity="error">{failure}</Alert>}
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={busy}>
            {translate('ra.action.cancel')}
          </Button>
          <Button type="submit" variant="contained" disabled={!written || busy}>
            {translate('ra.action.add')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
