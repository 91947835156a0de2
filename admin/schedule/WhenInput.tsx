import { useState } from 'react';
import {
  Box,
  Button,
  FormControl,
  FormControlLabel,
  FormLabel,
  Radio,
  RadioGroup,
  TextField,
  Typography,
} from '@mui/material';
import { useTranslate } from 'ra-core';
import { useZone } from './useZone.ts';
import { dayAfter, momentAt, presets, timeIn, wallClock, type WallClock } from './zone.ts';

/** When something happens: now, at a moment, or not known yet (`null`). */
export type When = 'now' | Date | null;

interface WhenInputProps {
  /** Where the fields begin; empty where nothing is said. */
  initial?: string;
  /** Whether “now” is offered as well. */
  now?: boolean;
  onChange(when: When): void;
}

const YEARS_AHEAD = 2;

/** What is wrong with a moment: the key of a message. */
function faultOf(at: Date | null, latest: Date): 'missing' | 'past' | 'far' | null {
  if (at === null) return 'missing';
  if (at.valueOf() <= Date.now()) return 'past';
  return at > latest ? 'far' : null;
}

/** A date and a time on the school's clocks, said in words as well. */
export function WhenInput({ initial, now = false, onChange }: WhenInputProps) {
  const translate = useTranslate();
  const { zone, name, language, moment } = useZone();
  const [mode, setMode] = useState<'now' | 'at'>(now ? 'now' : 'at');
  const [clock, setClock] = useState<WallClock>(
    initial ? wallClock(new Date(initial), zone) : { date: '', time: '08:00' },
  );
  const [opened] = useState(() => new Date());
  const today = wallClock(opened, zone).date;
  const latest = new Date(opened);
  latest.setFullYear(latest.getFullYear() + YEARS_AHEAD);
  const at = momentAt(clock, zone);
  const fault = faultOf(at, latest);
  const skipped = at !== null && wallClock(at, zone).time !== clock.time.slice(0, 5);

  const choose = (next: WallClock) => {
    setClock(next);
    const chosen = momentAt(next, zone);
    onChange(faultOf(chosen, latest) === null ? chosen : null);
  };
  const chooseMode = (next: 'now' | 'at') => {
    setMode(next);
    onChange(next === 'now' ? 'now' : fault === null ? at : null);
  };
  return (
    <Box sx={{ mt: 2 }}>
      {now && (
        <FormControl>
          <FormLabel id="when-label">{translate('schedule.when.label')}</FormLabel>
          <RadioGroup
            row
            aria-labelledby="when-label"
            value={mode}
            onChange={(_event, value) => chooseMode(value as 'now' | 'at')}
          >
            {(['now', 'at'] as const).map((each) => (
              <FormControlLabel
                key={each}
                value={each}
                control={<Radio size="small" />}
                label={translate(`schedule.when.${each}`)}
              />
            ))}
          </RadioGroup>
        </FormControl>
      )}
      {mode === 'at' && (
        <Box sx={{ mt: now ? 1 : 0 }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2 }}>
            {presets(opened, zone).map((preset) => {
              const there = momentAt(preset.at, zone)!;
              const chosen = clock.date === preset.at.date && clock.time === preset.at.time;
              return (
                <Button
                  key={preset.key}
                  size="small"
                  variant={chosen ? 'contained' : 'outlined'}
                  aria-pressed={chosen}
                  onClick={() => choose(preset.at)}
                >
                  {translate(`schedule.when.${preset.key}`, {
                    time: timeIn(there, zone, language),
                  })}
                </Button>
              );
            })}
          </Box>
          <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: '1fr 1fr' } }}>
            <TextField
              type="date"
              label={translate('schedule.when.date')}
              required
              value={clock.date}
              onChange={(event) => choose({ ...clock, date: event.target.value })}
              slotProps={{
                inputLabel: { shrink: true },
                htmlInput: { min: today, max: dayAfter(today, 365 * YEARS_AHEAD) },
              }}
            />
            <TextField
              type="time"
              label={translate('schedule.when.time')}
              required
              value={clock.time}
              onChange={(event) => choose({ ...clock, time: event.target.value })}
              slotProps={{ inputLabel: { shrink: true } }}
            />
          </Box>
          <Typography
            role="status"
            variant="body2"
            sx={{ mt: 1.25, fontWeight: fault ? 400 : 600 }}
            color={fault && fault !== 'missing' ? 'error' : fault ? 'textSecondary' : 'textPrimary'}
          >
            {fault
              ? translate(`schedule.when.${fault}`)
              : translate(skipped ? 'schedule.when.skipped' : 'schedule.when.says', {
                  moment: moment(at!.toISOString()),
                  zone: name,
                })}
          </Typography>
        </Box>
      )}
    </Box>
  );
}
