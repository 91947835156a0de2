import { useRef, useState } from 'react';
import { Alert, Button, Paper, Stack, TextField } from '@mui/material';
import { useNavigate, useNotify, useTranslate } from 'ra-core';
import { Page } from '../../layout/Page.tsx';
import { profilesApi } from '../api.ts';
import { keepUnplaced } from '../editor/unplaced.ts';
import type { ImportAnswer } from '../types.ts';
import { useWords } from '../words.ts';
import { ImportFindings } from './ImportFindings.tsx';

const LIMIT = 1_000_000;
const bytes = (text: string) => new TextEncoder().encode(text).length;

/** Text of a career page in, a draft out; what was recognised and what was not is shown before anything is created. */
export default function ImportPage() {
  const translate = useTranslate();
  const words = useWords();
  const navigate = useNavigate();
  const notify = useNotify();
  const file = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [found, setFound] = useState<ImportAnswer | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const tooLarge = text.length > LIMIT / 4 && bytes(text) > LIMIT;

  const upload = async (chosen: File | undefined) => {
    if (!chosen) return;
    setFailure(null);
    if (chosen.size > LIMIT) {
      setFailure(translate('profiles.import.tooLarge'));
      return;
    }
    const content = await decode(chosen);
    if (content === undefined) setFailure(translate('profiles.import.notText'));
    else setText(content);
  };
  const run = async (dryRun: boolean) => {
    setBusy(true);
    setFailure(null);
    try {
      const answer = await profilesApi.importText(text, dryRun);
      if (dryRun) {
        setFound(answer);
        window.scrollTo({ top: 0 });
      } else {
        answer.created.forEach((id, index) =>
          keepUnplaced(id, answer.profiles[index]?.unplaced ?? []),
        );
        notify('profiles.import.created', { type: 'success' });
        navigate(answer.created.length === 1 ? `/profiles/${answer.created[0]}` : '/profiles');
        return;
      }
    } catch (error) {
      setFailure(words.failure(error));
    }
    setBusy(false);
  };

  return (
    <Page
      title={translate('profiles.import.title')}
      lead={translate('profiles.import.lead')}
      back={{ to: '/profiles/create', label: translate('profiles.create.title') }}
      width="narrow"
    >
      {failure && (
        <Alert severity="error" sx={{ mb: 2 }}>
          {failure}
        </Alert>
      )}
      {found ? (
        <>
          <ImportFindings answer={found} />
          <Stack
            direction="row"
            spacing={1}
            sx={{ mt: 2, position: 'sticky', bottom: 0, py: 1.5, bgcolor: 'background.default' }}
          >
            <Button
              variant="contained"
              disabled={busy || found.profiles.length === 0}
              onClick={() => void run(false)}
            >
              {translate('profiles.import.create')}
            </Button>
            <Button disabled={busy} onClick={() => setFound(null)}>
              {translate('profiles.import.again')}
            </Button>
          </Stack>
        </>
      ) : (
        <Paper variant="outlined" sx={{ p: { xs: 2, sm: 3 } }}>
          <TextField
            multiline
            minRows={10}
            maxRows={22}
            fullWidth
            variant="outlined"
            label={translate('profiles.import.text')}
            value={text}
            error={tooLarge}
            helperText={
              tooLarge
                ? translate('profiles.import.tooLarge')
                : translate('profiles.import.size', { size: Math.ceil(text.length / 1000) })
            }
            onChange={(event) => setText(event.target.value)}
          />
          <Stack direction="row" spacing={1} sx={{ mt: 2, flexWrap: 'wrap' }}>
            <Button
              variant="contained"
              disabled={busy || tooLarge || text.trim() === ''}
              onClick={() => void run(true)}
            >
              {translate(busy ? 'profiles.import.reading' : 'profiles.import.read')}
            </Button>
            <Button onClick={() => file.current?.click()}>
              {translate('profiles.import.upload')}
            </Button>
            <input
              ref={file}
              type="file"
              accept=".txt,text/plain"
              hidden
              aria-label={translate('profiles.import.upload')}
              onChange={(event) => {
                void upload(event.target.files?.[0]);
                event.target.value = '';
              }}
            />
          </Stack>
        </Paper>
      )}
    </Page>
  );
}

/** A file's text: UTF-8, UTF-16 with its mark, or else Windows' Western encoding; undefined for what is no text. */
async function decode(file: File): Promise<string | undefined> {
  const data = new Uint8Array(await file.arrayBuffer());
  const mark =
    data[0] === 0xff && data[1] === 0xfe
      ? 'utf-16le'
      : data[0] === 0xfe && data[1] === 0xff
        ? 'utf-16be'
        : null;
  if (mark) return new TextDecoder(mark).decode(data);
  if (data.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(data);
  } catch {
    return new TextDecoder('windows-1252').decode(data);
  }
}
