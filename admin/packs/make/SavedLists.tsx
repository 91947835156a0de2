import { useId, useState, type ReactNode } from 'react';
import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Skeleton,
  TextField,
  Typography,
} from '@mui/material';
import { useNotify, useTranslate } from 'ra-core';
import { useLoad } from '../../profiles/useLoad.ts';
import { useWords } from '../../profiles/words.ts';
import { HttpError, problemCode } from '../../providers/http.ts';
import { listsApi } from '../api.ts';
import type { SavedList } from '../types.ts';

interface SavedListsProps {
  /** What is chosen now, to be kept under a name. */
  profiles: readonly string[];
  onClose(): void;
  /** Takes a list's profiles: instead of what is chosen, or beside it. */
  onLoad(list: SavedList, how: 'replace' | 'add'): Promise<void>;
}

/** Choices of profiles that are kept for the next fair: load, save, rename, delete. */
export function SavedLists({ profiles, onClose, onLoad }: SavedListsProps) {
  const translate = useTranslate();
  const words = useWords();
  const notify = useNotify();
  const title = useId();
  const lists = useLoad('lists', (signal) => listsApi.all(signal));
  const [name, setName] = useState('');
  const [failure, setFailure] = useState('');
  const [busy, setBusy] = useState(false);

  /** Reads them anew; what is shown stays until they are there. */
  const renew = () => listsApi.all().then(lists.set, () => undefined);
  const run = async (work: () => Promise<unknown>, said?: string) => {
    setBusy(true);
    setFailure('');
    try {
      await work();
      if (said) notify(said, { type: 'success' });
      return true;
    } catch (error) {
      setFailure(
        error instanceof HttpError && problemCode(error.body) === 'overtaken'
          ? translate('packs.lists.overtaken')
          : words.failure(error),
      );
      // Somebody else changed or deleted it: the next try is about what is there now.
      await renew();
      return false;
    } finally {
      setBusy(false);
    }
  };
  const save = async () => {
    const done = await run(() => listsApi.create(name.trim(), profiles), 'packs.lists.saved');
    if (!done) return;
    setName('');
    await renew();
  };

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={title}>
      <DialogTitle id={title}>{translate('packs.lists.title')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2, alignContent: 'start' }}>
        {profiles.length > 0 && (
          <Box
            component="form"
            onSubmit={(event) => {
              event.preventDefault();
              if (name.trim() && !busy) void save();
            }}
            sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', mt: 1 }}
          >
            <TextField
              label={translate('packs.lists.saveAs', { smart_count: profiles.length })}
              value={name}
              onChange={(event) => setName(event.target.value)}
              slotProps={{ htmlInput: { maxLength: 120 } }}
            />
            <Button type="submit" variant="outlined" disabled={busy || !name.trim()}>
              {translate('ra.action.save')}
            </Button>
          </Box>
        )}
        {failure && <Alert severity="error">{failure}</Alert>}
        {lists.error !== undefined && (
          <Alert
            severity="error"
            action={
              <Button color="inherit" size="small" onClick={lists.reload}>
                {translate('packs.show.retry')}
              </Button>
            }
          >
            {words.failure(lists.error)}
          </Alert>
        )}
        {lists.loading && <Skeleton height={120} variant="rounded" aria-busy="true" />}
        {lists.data?.length === 0 && (
          <Typography color="textSecondary">{translate('packs.lists.empty')}</Typography>
        )}
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {lists.data?.map((list) => (
            <ListRow
              key={list.id}
              list={list}
              busy={busy}
              profiles={profiles}
              onRun={async (work, said) => {
                const done = await run(work, said);
                if (done) await renew();
                return done;
              }}
              onLoad={(how) => void run(() => onLoad(list, how).then(onClose))}
            />
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}

interface ListRowProps {
  list: SavedList;
  profiles: readonly string[];
  busy: boolean;
  /** Whether it could be done. */
  onRun(work: () => Promise<unknown>, said: string): Promise<boolean>;
  onLoad(how: 'replace' | 'add'): void;
}

function ListRow({ list, profiles, busy, onRun, onLoad }: ListRowProps) {
  const translate = useTranslate();
  const [mode, setMode] = useState<'rename' | 'delete' | 'overwrite' | null>(null);
  const [name, setName] = useState(list.name);
  const done = (work: () => Promise<unknown>, said: string) =>
    void onRun(work, said).then((isDone) => {
      if (isDone) setMode(null);
    });
  const remove = () => done(() => listsApi.remove(list.id), 'packs.lists.deleted');
  const overwrite = () =>
    done(
      () => listsApi.save(list.id, list.version, { name: list.name, profiles }),
      'packs.lists.saved',
    );
  const tool = (label: string, onClick: () => void): ReactNode => (
    <Button
      size="small"
      disabled={busy}
      onClick={onClick}
      aria-label={`${translate(label)}: ${list.name}`}
    >
      {translate(label)}
    </Button>
  );
  return (
    <Box
      component="li"
      sx={{ py: 1.25, '& + &': { borderTop: '1px solid', borderColor: 'divider' } }}
    >
      {mode === 'rename' ? (
        <Box
          component="form"
          onSubmit={(event) => {
            event.preventDefault();
            if (!name.trim()) return;
            done(
              () =>
                listsApi.save(list.id, list.version, {
                  name: name.trim(),
                  profiles: list.profiles,
                }),
              'packs.lists.renamed',
            );
          }}
          sx={{ display: 'flex', gap: 1 }}
        >
          <TextField
            autoFocus
            label={translate('packs.lists.name')}
            value={name}
            onChange={(event) => setName(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 120 } }}
          />
          <Button type="submit" disabled={busy || !name.trim()}>
            {translate('ra.action.save')}
          </Button>
          <Button onClick={() => setMode(null)}>{translate('ra.action.cancel')}</Button>
        </Box>
      ) : (
        <>
          <Typography sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>{list.name}</Typography>
          <Typography variant="body2" color="textSecondary">
            {[translate('packs.count', { smart_count: list.profiles.length }), list.by?.name]
              .filter(Boolean)
              .join(' · ')}
          </Typography>
          {mode !== null ? (
            <Alert
              severity="warning"
              sx={{ mt: 1 }}
              action={
                <>
                  <Button color="inherit" size="small" onClick={() => setMode(null)}>
                    {translate('ra.action.cancel')}
                  </Button>
                  <Button
                    color="inherit"
                    size="small"
                    autoFocus
                    disabled={busy}
                    onClick={mode === 'delete' ? remove : overwrite}
                  >
                    {translate(mode === 'delete' ? 'ra.action.delete' : 'packs.lists.replace')}
                  </Button>
                </>
              }
            >
              {mode === 'delete'
                ? translate('packs.lists.deleteAsk')
                : translate('packs.lists.overwriteAsk', {
                    before: list.profiles.length,
                    smart_count: profiles.length,
                  })}
            </Alert>
          ) : (
            <Box sx={{ display: 'flex', flexWrap: 'wrap', mx: -1.5, mt: 0.25 }}>
              {tool('packs.lists.load', () => onLoad('replace'))}
              {profiles.length > 0 && tool('packs.lists.add', () => onLoad('add'))}
              {list.abilities.change && (
                <>
                  {profiles.length > 0 && tool('packs.lists.overwrite', () => setMode('overwrite'))}
                  {tool('packs.lists.rename', () => {
                    setName(list.name);
                    setMode('rename');
                  })}
                  {tool('ra.action.delete', () => setMode('delete'))}
                </>
              )}
            </Box>
          )}
        </>
      )}
    </Box>
  );
}
