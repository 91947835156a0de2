import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { Box, Button, Drawer, IconButton, useMediaQuery } from '@mui/material';
import MenuIcon from '@mui/icons-material/Menu';
import type { Theme } from '@mui/material/styles';
import { useLocation, useTranslate } from 'ra-core';
import { NoticesBell } from '../notices/NoticesBell.tsx';
import { AccountMenu } from './AccountMenu.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { UnderWay } from '../packs/UnderWay.tsx';
import { ScheduleAlerts } from '../schedule/index.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { LoadingPage } from './pages.tsx';
import { SessionEnded } from './SessionEnded.tsx';
import { MENU_WIDTH, SideMenu } from './SideMenu.tsx';
import { usePageHeading } from './usePageHeading.ts';

/** The admin's frame: the menu at the side (a drawer where there is little room), the bar above, the page. */
export function Layout({ children }: { children: ReactNode }) {
  const translate = useTranslate();
  const roomy = useMediaQuery<Theme>((theme) => theme.breakpoints.up('lg'), { noSsr: true });
  const [open, setOpen] = useState(false);
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => setOpen(false), [pathname]);
  usePageHeading(main);

  return (
    <Box sx={{ display: 'flex', minHeight: '100vh', bgcolor: 'background.default' }}>
      <Button
        variant="contained"
        onClick={() => main.current?.focus()}
        sx={{
          position: 'fixed',
          top: 8,
          left: 8,
          zIndex: 'tooltip',
          '&:not(:focus)': {
            clipPath: 'inset(50%)',
            width: '1px',
            height: '1px',
            minWidth: 0,
            p: 0,
            overflow: 'hidden',
          },
        }}
      >
        {translate('app.skip')}
      </Button>
      <Drawer
        variant={roomy ? 'permanent' : 'temporary'}
        open={roomy || open}
        onClose={() => setOpen(false)}
        slotProps={{ paper: { sx: { width: MENU_WIDTH, border: 0, borderRadius: 0 } } }}
        sx={{ width: roomy ? MENU_WIDTH : undefined, flex: 'none' }}
      >
        <SideMenu onNavigate={() => setOpen(false)} />
      </Drawer>
      <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
        <Box
          component="header"
          sx={(theme) => ({
            position: 'sticky',
            top: 0,
            zIndex: 'appBar',
            display: 'flex',
            alignItems: 'center',
            gap: { xs: 1, sm: 2 },
            px: { xs: 1, sm: 2, md: 3 },
            minHeight: 60,
            borderBottom: `1px solid ${theme.palette.divider}`,
            bgcolor: 'background.paper',
          })}
        >
          {!roomy && (
            <IconButton
              onClick={() => setOpen(true)}
              aria-label={translate('app.nav.open')}
              aria-expanded={open}
            >
              <MenuIcon />
            </IconButton>
          )}
          <Box sx={{ flex: 1 }} />
          <UnderWay />
          <LanguageSwitch />
          <NoticesBell />
          <AccountMenu />
        </Box>
        <Box
          component="main"
          ref={main}
          tabIndex={-1}
          sx={{ flex: 1, minWidth: 0, px: { xs: 2, sm: 3, md: 5 }, pt: { xs: 2.5, md: 4 }, pb: 8 }}
        >
          <ScheduleAlerts />
          <ErrorBoundary>
            <Suspense fallback={<LoadingPage />}>{children}</Suspense>
          </ErrorBoundary>
        </Box>
      </Box>
      <SessionEnded />
    </Box>
  );
}
