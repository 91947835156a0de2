import { useId, useState } from 'react';
import { Badge, Box, IconButton, Popover } from '@mui/material';
import BellIcon from '@mui/icons-material/NotificationsOutlined';
import { useTranslate } from 'ra-core';
import { useNews, useNewsWatch } from './news.ts';
import { NoticesPanel } from './NoticesPanel.tsx';

/** How much is unread, always in sight; opens the latest. */
export function NoticesBell() {
  const translate = useTranslate();
  useNewsWatch();
  const { unread } = useNews();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const id = useId();
  const count = unread ?? 0;
  const words = translate(count === 0 ? 'notices.noneUnread' : 'notices.unread', {
    smart_count: count,
  });
  return (
    <>
      <IconButton
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-label={`${translate('notices.title')}: ${words}`}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        aria-controls={anchor ? id : undefined}
      >
        {/* A badge that fades away keeps its figure: another one takes its place instead. */}
        <Badge
          key={count === 0 ? 'none' : 'some'}
          badgeContent={count || undefined}
          max={99}
          color="secondary"
          overlap="circular"
          aria-hidden
        >
          <BellIcon />
        </Badge>
      </IconButton>
      <Box
        role="status"
        aria-live="polite"
        sx={{
          position: 'absolute',
          width: '1px',
          height: '1px',
          overflow: 'hidden',
          clipPath: 'inset(50%)',
          whiteSpace: 'nowrap',
        }}
      >
        {unread === null || count === 0 ? '' : words}
      </Box>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          paper: {
            id,
            role: 'dialog',
            'aria-label': translate('notices.title'),
            sx: (theme) => ({
              mt: 1,
              width: 420,
              maxWidth: 'calc(100vw - 32px)',
              maxHeight: 'min(640px, calc(100vh - 96px))',
              display: 'flex',
              flexDirection: 'column',
              border: `1px solid ${theme.palette.divider}`,
              boxShadow: '0 12px 32px rgba(0, 0, 0, .14)',
            }),
          },
        }}
      >
        <NoticesPanel onClose={() => setAnchor(null)} />
      </Popover>
    </>
  );
}
