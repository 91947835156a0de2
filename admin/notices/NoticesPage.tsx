import { useState } from 'react';
import {
  Box,
  Button,
  Paper,
  Skeleton,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from '@mui/material';
import { LinkBase, useTranslate } from 'ra-core';
import { Page } from '../layout/Page.tsx';
import { ProblemAlert } from '../layout/ProblemAlert.tsx';
import { loadNotices } from './api.ts';
import { useNews } from './news.ts';
import { NoticeList } from './NoticeList.tsx';
import { useFresh } from './useFresh.ts';
import { useReading } from './useReading.ts';

const STEP = 25;

/** Everything that one was told. */
export default function NoticesPage() {
  const translate = useTranslate();
  const { unread } = useNews();
  const [only, setOnly] = useState<'all' | 'unread'>('all');
  const [count, setCount] = useState(STEP);
  const { data, error, reload } = useFresh(`${only} ${count}`, () =>
    loadNotices(count, only === 'unread' ? { unread: true } : {}),
  );
  const { read, readAll } = useReading(data?.rows);
  return (
    <Page
      width="narrow"
      title={translate('notices.title')}
      lead={
        unread === null
          ? undefined
          : translate(unread === 0 ? 'notices.noneUnread' : 'notices.unread', {
              smart_count: unread,
            })
      }
      actions={
        <>
          <Button variant="outlined" component={LinkBase} to="/account">
            {translate('notices.settings')}
          </Button>
          <Button
            variant="contained"
            aria-disabled={!unread}
            onClick={readAll}
            sx={{ opacity: unread ? 1 : 0.5 }}
          >
            {translate('notices.markAll')}
          </Button>
        </>
      }
    >
      <ToggleButtonGroup
        exclusive
        size="small"
        value={only}
        onChange={(_event, next: 'all' | 'unread' | null) => {
          if (!next) return;
          setOnly(next);
          setCount(STEP);
        }}
        aria-label={translate('notices.show')}
        sx={{ mb: 2 }}
      >
        <ToggleButton value="all" sx={{ px: 2 }}>
          {translate('notices.everything')}
        </ToggleButton>
        <ToggleButton value="unread" sx={{ px: 2 }}>
          {translate('notices.onlyUnread')}
        </ToggleButton>
      </ToggleButtonGroup>
      <ProblemAlert
        error={error}
        action={
          <Button color="inherit" size="small" onClick={reload}>
            {translate('app.pages.again')}
          </Button>
        }
      />
      {!data && !error && (
        <Paper variant="outlined" sx={{ p: 2.5 }} aria-hidden>
          <Skeleton height={48} />
          <Skeleton height={48} />
          <Skeleton height={48} />
        </Paper>
      )}
      {data?.rows.length === 0 && (
        <Paper variant="outlined" sx={{ px: 3, py: 6, textAlign: 'center' }}>
          <Typography role="status">
            {translate(only === 'unread' ? 'notices.emptyUnread' : 'notices.empty')}
          </Typography>
        </Paper>
      )}
      {data && data.rows.length > 0 && (
        <Paper variant="outlined" sx={{ overflow: 'hidden' }}>
          <NoticeList rows={data.rows} onRead={read} />
        </Paper>
      )}
      {data?.more && (
        <Box sx={{ mt: 2, textAlign: 'center' }}>
          <Button variant="outlined" onClick={() => setCount((before) => before + STEP)}>
            {translate('notices.more')}
          </Button>
        </Box>
      )}
    </Page>
  );
}
