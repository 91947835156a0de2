import { useEffect } from 'react';
import { Alert, Box, Paper, Skeleton, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Page } from '../layout/Page.tsx';
import { useLoad } from '../profiles/useLoad.ts';
import { useWords } from '../profiles/words.ts';
import { loadSchedule, PAST_DAYS, SCHEDULE_CHANGED } from './api.ts';
import { calendarOf, type CalendarDay, type CalendarMonth } from './calendar.ts';
import { Entry } from './Entry.tsx';
import { useZone } from './useZone.ts';
import { longDay, monthName, shortWeekday } from './zone.ts';

/** How often the page looks again, in milliseconds: what is due vanishes by itself. */
const REFRESH = 20_000;

const load = async (signal?: AbortSignal) => ({ rows: await loadSchedule(signal), at: new Date() });

/** What is published, and taken off the public page, by itself: a calendar as a list. */
export default function SchedulePage() {
  const translate = useTranslate();
  const words = useWords();
  const { zone, name } = useZone();
  const schedule = useLoad('schedule', load);
  const { set } = schedule;
  useEffect(() => {
    const refresh = () => void load().then(set, () => undefined);
    const timer = setInterval(refresh, REFRESH);
    window.addEventListener(SCHEDULE_CHANGED, refresh);
    return () => {
      clearInterval(timer);
      window.removeEventListener(SCHEDULE_CHANGED, refresh);
    };
  }, [set]);

  const refresh = () => void load().then(set, () => undefined);
  const { data } = schedule;
  if (schedule.error) return <Alert severity="error">{words.failure(schedule.error)}</Alert>;
  const calendar = data && calendarOf(data.rows, zone, data.at);
  const isEmpty = calendar?.attention.length === 0 && calendar.ahead.every(isBare);
  return (
    <Page title={translate('schedule.title')} lead={translate('schedule.lead', { zone: name })}>
      {!calendar && <Skeleton variant="rounded" height={320} aria-busy="true" />}
      {calendar && (
        <Box sx={{ display: 'grid', gap: { xs: 3, md: 4 } }}>
          {calendar.attention.length > 0 && (
            <Box component="section" aria-labelledby="schedule-attention">
              <Typography id="schedule-attention" variant="h2" color="error" sx={{ mb: 1 }}>
                {translate('schedule.needsYou')}
              </Typography>
              <Paper
                variant="outlined"
                component="ul"
                sx={{ m: 0, px: 2, py: 0.5, borderColor: 'error.main', listStyle: 'none' }}
              >
                {calendar.attention.map((row) => (
                  <Entry key={row.id} row={row} dated onChanged={refresh} />
                ))}
              </Paper>
            </Box>
          )}
          {isEmpty ? (
            <Paper variant="outlined" sx={{ p: { xs: 3, sm: 5 }, textAlign: 'center' }}>
              <Typography sx={{ fontWeight: 650 }}>{translate('schedule.empty')}</Typography>
              <Typography color="textSecondary" sx={{ mt: 0.5 }}>
                {translate('schedule.emptyHelp')}
              </Typography>
            </Paper>
          ) : (
            calendar.ahead.map((month) => (
              <Month key={month.month} {...month} today={calendar.today} onChanged={refresh} />
            ))
          )}
          {calendar.past.length > 0 && (
            <Box component="details">
              <Typography
                component="summary"
                color="textSecondary"
                sx={{ cursor: 'pointer', py: 0.5, fontWeight: 600 }}
              >
                {translate('schedule.past', {
                  days: PAST_DAYS,
                  smart_count: calendar.past
                    .flatMap(({ days }) => days)
                    .reduce((sum, { rows }) => sum + rows.length, 0),
                })}
              </Typography>
              <Box sx={{ display: 'grid', gap: 3, mt: 2 }}>
                {calendar.past.map((month) => (
                  <Month key={month.month} {...month} today={calendar.today} onChanged={refresh} />
                ))}
              </Box>
            </Box>
          )}
        </Box>
      )}
    </Page>
  );
}

const isBare = ({ days }: CalendarMonth): boolean => days.every(({ rows }) => rows.length === 0);

interface MonthProps extends CalendarMonth {
  today: string;
  onChanged(): void;
}

function Month({ month, days, today, onChanged }: MonthProps) {
  const { language } = useZone();
  const id = `month-${month}`;
  return (
    <Box component="section" aria-labelledby={id}>
      <Typography id={id} variant="h2" sx={{ mb: 1 }}>
        {monthName(month, language)}
      </Typography>
      <Paper variant="outlined" sx={{ overflow: 'hidden' }}>
        {days.map((day) => (
          <Day key={day.date} {...day} isToday={day.date === today} onChanged={onChanged} />
        ))}
      </Paper>
    </Box>
  );
}

interface DayProps extends CalendarDay {
  isToday: boolean;
  onChanged(): void;
}

function Day({ date, rows, isToday, onChanged }: DayProps) {
  const translate = useTranslate();
  const { language } = useZone();
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '56px minmax(0, 1fr)', sm: '92px minmax(0, 1fr)' },
        gap: { xs: 1, sm: 2 },
        px: { xs: 1.25, sm: 2 },
        py: 1,
        '& + &': { borderTop: '1px solid', borderColor: 'divider' },
      }}
    >
      <Typography
        component="h3"
        aria-label={`${isToday ? `${translate('schedule.today')}, ` : ''}${longDay(date, language)}`}
        sx={{ textAlign: 'center', pt: 0.75 }}
      >
        <Box
          aria-hidden
          component="span"
          sx={{
            display: 'block',
            fontSize: '0.8125rem',
            lineHeight: 1.3,
            color: isToday ? 'secondary.main' : 'text.secondary',
            fontWeight: isToday ? 700 : 500,
          }}
        >
          {isToday ? translate('schedule.today') : shortWeekday(date, language)}
        </Box>
        <Box
          aria-hidden
          component="span"
          sx={{
            display: 'inline-grid',
            placeItems: 'center',
            width: 40,
            height: 40,
            mt: 0.25,
            borderRadius: '50%',
            fontSize: '1.25rem',
            fontWeight: 700,
            fontVariantNumeric: 'tabular-nums',
            ...(isToday && { bgcolor: 'secondary.main', color: 'secondary.contrastText' }),
          }}
        >
          {Number(date.slice(8))}
        </Box>
      </Typography>
      {rows.length === 0 ? (
        <Typography color="textSecondary" sx={{ alignSelf: 'center' }}>
          {translate('schedule.nothingToday')}
        </Typography>
      ) : (
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', minWidth: 0 }}>
          {rows.map((row) => (
            <Entry key={row.id} row={row} onChanged={onChanged} />
          ))}
        </Box>
      )}
    </Box>
  );
}
