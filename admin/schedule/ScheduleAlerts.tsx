import { useEffect, useState } from 'react';
import { Alert, Box, Button, Link } from '@mui/material';
import { LinkBase, useLocation, useTranslate } from 'ra-core';
import { useWords } from '../profiles/words.ts';
import { useCan } from '../providers/useSession.ts';
import { dismiss, loadAlerts, SCHEDULE_CHANGED, type ScheduleRow } from './api.ts';
import { useZone } from './useZone.ts';

/** How often to look again, in milliseconds. */
const REFRESH = 60_000;

/** Above every page, for those who approve: what was not done at its date, until it is settled or put away. */
export function ScheduleAlerts() {
  const can = useCan();
  return can('profiles.review') ? <Alerts /> : null;
}

function Alerts() {
  const translate = useTranslate();
  const words = useWords();
  const { moment } = useZone();
  const { pathname } = useLocation();
  const [rows, setRows] = useState<ScheduleRow[]>([]);
  useEffect(() => {
    const request = new AbortController();
    const look = () => loadAlerts(request.signal).then(setRows, () => undefined);
    void look();
    const timer = setInterval(() => void look(), REFRESH);
    const changed = () => void look();
    window.addEventListener(SCHEDULE_CHANGED, changed);
    return () => {
      request.abort();
      clearInterval(timer);
      window.removeEventListener(SCHEDULE_CHANGED, changed);
    };
  }, [pathname]);

  const putAway = async (id: string) => {
    setRows((before) => before.filter((row) => row.id !== id));
    await dismiss(id).catch(() => undefined);
  };
  return (
    <Box
      component="section"
      aria-label={translate('schedule.alerts.label')}
      aria-live="polite"
      sx={{ maxWidth: 1240, mx: 'auto', display: 'grid', gap: 1, mb: rows.length > 0 ? 2.5 : 0 }}
    >
      {rows.map((row) => {
        const planned = moment(row.dueAt);
        return (
          <Alert
            key={row.id}
            severity={row.state === 'done' ? 'warning' : 'error'}
            action={
              <Button
                color="inherit"
                size="small"
                sx={{ whiteSpace: 'nowrap' }}
                onClick={() => void putAway(row.id)}
              >
                {translate('schedule.actions.dismiss')}
              </Button>
            }
          >
            <Box component="span" sx={{ fontWeight: 650 }}>
              {translate(`schedule.alerts.${row.action}_${row.state}`, {
                name: words.titleOf(row.profile.title),
              })}
            </Box>{' '}
            {row.settledAt
              ? translate('schedule.alerts.timesDone', { planned, done: moment(row.settledAt) })
              : translate('schedule.alerts.times', { planned })}
            {'. '}
            <Link component={LinkBase} to="/schedule" color="inherit">
              {translate('schedule.actions.open')}
            </Link>
          </Alert>
        );
      })}
    </Box>
  );
}
