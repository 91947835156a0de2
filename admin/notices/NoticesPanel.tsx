import { Box, Button, Skeleton, Typography } from '@mui/material';
import { LinkBase, useTranslate } from 'ra-core';
import { ProblemAlert } from '../layout/ProblemAlert.tsx';
import { loadNotices } from './api.ts';
import { NoticeList } from './NoticeList.tsx';
import { useFresh } from './useFresh.ts';
import { useReading } from './useReading.ts';

/** How many the panel shows. */
const LATEST = 8;

/** The latest notices, below the bell. */
export function NoticesPanel({ onClose }: { onClose(): void }) {
  const translate = useTranslate();
  const { data, error } = useFresh('latest', () => loadNotices(LATEST));
  const { read, readAll } = useReading(data?.rows);
  const anyUnread = data?.rows.some(({ readAt }) => readAt === null) ?? false;
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, pl: 2.5, pr: 1.25, py: 1.25 }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          {translate('notices.title')}
        </Typography>
        <Button
          size="small"
          aria-disabled={!anyUnread}
          onClick={readAll}
          sx={{ opacity: anyUnread ? 1 : 0.5 }}
        >
          {translate('notices.markAll')}
        </Button>
      </Box>
      <Box sx={{ flex: 1, overflow: 'auto', borderTop: 1, borderColor: 'divider' }}>
        {Boolean(error) && (
          <Box sx={{ p: 2 }}>
            <ProblemAlert error={error} />
          </Box>
        )}
        {!data && !error && (
          <Box sx={{ px: 2.5, py: 1.5 }} aria-hidden>
            <Skeleton height={48} />
            <Skeleton height={48} />
          </Box>
        )}
        {data?.rows.length === 0 && (
          <Typography color="textSecondary" sx={{ px: 2.5, py: 4, textAlign: 'center' }}>
            {translate('notices.empty')}
          </Typography>
        )}
        {data && data.rows.length > 0 && (
          <NoticeList rows={data.rows} onRead={read} onOpen={onClose} />
        )}
      </Box>
      <Box sx={{ p: 1, borderTop: 1, borderColor: 'divider', textAlign: 'center' }}>
        <Button component={LinkBase} to="/notifications" onClick={onClose} fullWidth>
          {translate('notices.all')}
        </Button>
      </Box>
    </>
  );
}
