import { useState, type ReactNode } from 'react';
import { Box, Button, CircularProgress, Typography } from '@mui/material';
import { LinkBase, useResetErrorBoundaryOnLocationChange, useTranslate } from 'ra-core';
import { Page } from './Page.tsx';

const Notice = ({
  title,
  lead,
  children,
}: {
  title: string;
  lead: string;
  children: ReactNode;
}) => (
  <Page title={title} lead={lead} width="narrow">
    <Box sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap' }}>{children}</Box>
  </Page>
);

function HomeButton() {
  const translate = useTranslate();
  return (
    <Button variant="outlined" component={LinkBase} to="/">
      {translate('app.pages.home')}
    </Button>
  );
}

export function NotFound() {
  const translate = useTranslate();
  return (
    <Notice title={translate('app.pages.notFoundTitle')} lead={translate('app.pages.notFoundLead')}>
      <HomeButton />
    </Notice>
  );
}

export function AccessDenied() {
  const translate = useTranslate();
  return (
    <Notice title={translate('app.pages.deniedTitle')} lead={translate('app.pages.deniedLead')}>
      <HomeButton />
    </Notice>
  );
}

/** What browsers say of a page whose code did not come: of Chrome, Firefox and Safari. */
const NOT_LOADED = /dynamically imported module|importing a module script failed/i;

interface ErrorPageProps {
  error: Error;
  resetErrorBoundary?: (...args: unknown[]) => void;
}

export function ErrorPage({ error, resetErrorBoundary = () => location.reload() }: ErrorPageProps) {
  const translate = useTranslate();
  useResetErrorBoundaryOnLocationChange(resetErrorBoundary);
  if (NOT_LOADED.test(error.message)) return <NotLoaded />;
  return (
    <Notice title={translate('app.pages.errorTitle')} lead={translate('app.pages.errorLead')}>
      <Button variant="contained" onClick={() => resetErrorBoundary()}>
        {translate('app.pages.again')}
      </Button>
      <HomeButton />
      <Typography
        component="pre"
        variant="body2"
        color="textSecondary"
        sx={{ width: '100%', overflow: 'auto' }}
      >
        {error.message}
      </Typography>
    </Notice>
  );
}

/** A browser remembers a page's code that did not come: only loading all of it anew brings it, once the server is there. */
function NotLoaded() {
  const translate = useTranslate();
  const [away, setAway] = useState(false);
  const again = () => {
    setAway(false);
    fetch('/health/live').then(
      () => location.reload(),
      () => setAway(true),
    );
  };
  return (
    <Notice
      title={translate('app.pages.notLoadedTitle')}
      lead={translate('app.pages.notLoadedLead')}
    >
      <Button variant="contained" onClick={again}>
        {translate('app.pages.again')}
      </Button>
      <Typography role="status" color="error" sx={{ alignSelf: 'center' }}>
        {away ? translate('said.problems.offline') : ''}
      </Typography>
    </Notice>
  );
}

/** Stands while a page's code or data comes; shows itself only when that takes a while. */
export function LoadingPage() {
  const translate = useTranslate();
  return (
    <Box
      role="status"
      sx={{
        display: 'grid',
        placeItems: 'center',
        minHeight: '40vh',
        animation: 'k-late 0.2s 0.4s both',
        '@keyframes k-late': { from: { opacity: 0 }, to: { opacity: 1 } },
      }}
    >
      <CircularProgress size={28} aria-label={translate('app.pages.loading')} />
    </Box>
  );
}
