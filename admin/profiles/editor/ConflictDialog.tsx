import { useId, useState } from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Radio,
  RadioGroup,
  Stack,
  Typography,
} from '@mui/material';
import { useTranslate } from 'ra-core';
import { crumbs } from '../content/crumbs.ts';
import { readable } from '../content/readable.ts';
import { useInterfaceLanguage } from '../language.ts';
import type { Conflict } from '../types.ts';
import { useForm, useObservable } from './context.tsx';
import type { SaveLoop } from './saveLoop.ts';
import { useSaveState } from './useEditor.ts';

type Side = 'yours' | 'theirs';

/** Two people changed the same fields: shows both, with what stood there before, and lets one choose each. */
export function ConflictDialog({ loop, onClose }: { loop: SaveLoop; onClose(): void }) {
  const translate = useTranslate();
  const title = useId();
  const { conflicts } = useSaveState(loop);
  const [chosen, setChosen] = useState<Record<string, Side>>({});
  const sideOf = (path: string): Side => chosen[path] ?? 'yours';
  const all = (side: Side) =>
    setChosen(Object.fromEntries(conflicts.map(({ path }) => [path, side])));
  return (
    <Dialog open fullWidth maxWidth="md" aria-labelledby={title} onClose={onClose}>
      <DialogTitle id={title}>{translate('profiles.conflict.title')}</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 1.5 }}>{translate('profiles.conflict.help')}</Typography>
        {conflicts.length > 1 && (
          <Stack direction="row" spacing={1} sx={{ mb: 1.5 }}>
            <Button size="small" onClick={() => all('yours')}>
              {translate('profiles.conflict.allYours')}
            </Button>
            <Button size="small" onClick={() => all('theirs')}>
              {translate('profiles.conflict.allTheirs')}
            </Button>
          </Stack>
        )}
        <Stack spacing={3}>
          {conflicts.map((conflict) => (
            <Choice
              key={conflict.path}
              conflict={conflict}
              side={sideOf(conflict.path)}
              onChoose={(side) => setChosen({ ...chosen, [conflict.path]: side })}
            />
          ))}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('profiles.conflict.later')}</Button>
        <Button
          variant="contained"
          onClick={() => {
            loop.resolve(
              conflicts.map(({ path }) => path).filter((path) => sideOf(path) === 'theirs'),
            );
            onClose();
          }}
        >
          {translate('profiles.conflict.done')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Choice({
  conflict,
  side,
  onChoose,
}: {
  conflict: Conflict;
  side: Side;
  onChoose(side: Side): void;
}) {
  const translate = useTranslate();
  const language = useInterfaceLanguage();
  const { store, names } = useForm();
  const known = useObservable(names);
  const heading = useId();
  const show = (value: unknown) => {
    const lines = readable(conflict.path, value, known, language);
    if (lines.length === 0) return <i>{translate('profiles.conflict.empty')}</i>;
    return lines.map(({ label, text }, index) => (
      <span key={index} style={{ display: 'block', whiteSpace: 'pre-wrap' }}>
        {label && <b>{label}: </b>}
        {text}
      </span>
    ));
  };
  return (
    <div role="group" aria-labelledby={heading}>
      <Typography id={heading} variant="subtitle2" sx={{ mb: 0.5 }}>
        {crumbs(conflict.path, [store.content], known, language).join(' · ')}
      </Typography>
      <Typography variant="body2" color="textSecondary" component="div" sx={{ mb: 1 }}>
        {translate('profiles.conflict.base')}: {show(conflict.base)}
      </Typography>
      <RadioGroup
        value={side}
        onChange={(_, value) => onChoose(value as Side)}
        sx={{
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fit, minmax(240px, 1fr))',
          gap: 1.5,
        }}
      >
        {(['yours', 'theirs'] as const).map((each) => (
          <FormControlLabel
            key={each}
            value={each}
            control={<Radio size="small" sx={{ alignSelf: 'flex-start' }} />}
            sx={{
              m: 0,
              p: 1,
              alignItems: 'flex-start',
              border: 1,
              borderRadius: 1.5,
              borderColor: side === each ? 'primary.main' : 'divider',
            }}
            label={
              <>
                <b>{translate(`profiles.conflict.${each}`)}</b>
                <Typography variant="body2" component="div">
                  {show(conflict[each])}
                </Typography>
              </>
            }
          />
        ))}
      </RadioGroup>
    </div>
  );
}
