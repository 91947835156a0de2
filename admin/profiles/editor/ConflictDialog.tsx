import { useId, useState } from 'react';
import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Radio,
  RadioGroup,
  Stack,
  TextField,
  Typography,
  useMediaQuery,
  type Theme,
} from '@mui/material';
import { useTranslate } from 'ra-core';
import { crumbs } from '../content/crumbs.ts';
import { togetherWords } from '../content/togetherWords.ts';
import { useInterfaceLanguage } from '../language.ts';
import type { Conflict } from '../types.ts';
import { useForm, useObservable } from './context.tsx';
import { Differing } from './Differing.tsx';
import type { SaveLoop } from './saveLoop.ts';
import { useSaveState } from './useEditor.ts';

type Side = 'yours' | 'theirs' | 'together';
interface Chosen {
  side: Side;
  words: string;
}

const isText = ({ yours, theirs }: Conflict): boolean =>
  typeof yours === 'string' && typeof theirs === 'string';

/** At first: both together, where they did not touch the same words; else one's own. */
function suggested(conflict: Conflict): Chosen {
  if (!isText(conflict)) return { side: 'yours', words: '' };
  const [yours, theirs] = [String(conflict.yours), String(conflict.theirs)];
  const both = togetherWords(String(conflict.base ?? ''), yours, theirs);
  return { side: both === null ? 'yours' : 'together', words: both ?? yours };
}

/** Two people changed the same fields: shows both, and what stood there before, and lets one decide each. */
export function ConflictDialog({ loop, onClose }: { loop: SaveLoop; onClose(): void }) {
  const translate = useTranslate();
  const title = useId();
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const { conflicts } = useSaveState(loop);
  const [chosen, setChosen] = useState<Record<string, Chosen>>({});
  const choiceOf = (conflict: Conflict) => chosen[conflict.path] ?? suggested(conflict);
  const all = (side: Side) =>
    setChosen(
      Object.fromEntries(conflicts.map((each) => [each.path, { ...choiceOf(each), side }])),
    );
  return (
    <Dialog
      open
      fullWidth
      fullScreen={narrow}
      maxWidth="md"
      aria-labelledby={title}
      onClose={onClose}
    >
      <DialogTitle id={title}>{translate('live.conflict.title')}</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 1.5 }}>{translate('live.conflict.help')}</Typography>
        {conflicts.length > 1 && (
          <Stack direction="row" spacing={1} sx={{ mb: 1.5 }}>
            <Button size="small" onClick={() => all('yours')}>
              {translate('live.conflict.allYours')}
            </Button>
            <Button size="small" onClick={() => all('theirs')}>
              {translate('live.conflict.allTheirs')}
            </Button>
          </Stack>
        )}
        <Stack spacing={3}>
          {conflicts.map((conflict) => (
            <Decision
              key={conflict.path}
              conflict={conflict}
              choice={choiceOf(conflict)}
              onChoose={(choice) => setChosen({ ...chosen, [conflict.path]: choice })}
            />
          ))}
        </Stack>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2.5 }}>
        <Button onClick={onClose}>{translate('live.conflict.later')}</Button>
        <Button
          variant="contained"
          onClick={() => {
            loop.resolve((conflict) => {
              const { side, words } = choiceOf(conflict);
              return side === 'together' ? { together: words } : side;
            });
            onClose();
          }}
        >
          {translate('live.conflict.done')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

interface DecisionProps {
  conflict: Conflict;
  choice: Chosen;
  onChoose(choice: Chosen): void;
}

function Decision({ conflict, choice, onChoose }: DecisionProps) {
  const translate = useTranslate();
  const language = useInterfaceLanguage();
  const { store, names } = useForm();
  const known = useObservable(names);
  const heading = useId();
  const { path, base } = conflict;
  const sides: Side[] = isText(conflict) ? ['yours', 'theirs', 'together'] : ['yours', 'theirs'];
  return (
    <div role="group" aria-labelledby={heading}>
      <Typography
        id={heading}
        variant="subtitle2"
        component="h3"
        sx={{ mb: 0.75, fontWeight: 700 }}
      >
        {crumbs(path, [store.content], known, language).join(' · ')}
      </Typography>
      <Box sx={{ mb: 1, pl: 1.25, borderLeft: 3, borderColor: 'divider' }}>
        <Typography variant="body2" color="textSecondary">
          {translate('live.conflict.base')}
        </Typography>
        <Differing path={path} value={base} />
      </Box>
      <RadioGroup
        value={choice.side}
        onChange={(_, side) => onChoose({ ...choice, side: side as Side })}
        aria-labelledby={heading}
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
          gap: 1.5,
        }}
      >
        {sides.map((side) => (
          <Box
            key={side}
            sx={{
              border: 1,
              borderRadius: 1.5,
              borderColor: choice.side === side ? 'primary.main' : 'divider',
              bgcolor: choice.side === side ? 'action.hover' : undefined,
              gridColumn: side === 'together' ? '1 / -1' : undefined,
              p: 1,
            }}
          >
            <FormControlLabel
              value={side}
              control={<Radio size="small" />}
              sx={{ m: 0 }}
              label={<b>{translate(`live.conflict.${side}`)}</b>}
            />
            <Box sx={{ pl: 0.5 }}>
              {side !== 'together' && <Differing path={path} base={base} value={conflict[side]} />}
              {side === 'together' && choice.side === 'together' && (
                <TextField
                  multiline
                  fullWidth
                  size="small"
                  value={choice.words}
                  onChange={({ target }) => onChoose({ side, words: target.value })}
                  slotProps={{
                    htmlInput: { 'aria-label': translate('live.conflict.togetherLabel') },
                  }}
                />
              )}
            </Box>
          </Box>
        ))}
      </RadioGroup>
    </div>
  );
}
