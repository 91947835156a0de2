import type { ReactNode } from 'react';
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

interface ErrorPageProps {
  error: Error;
  resetErrorBoundary?: (...args: unknown[]) => void;
}

export function ErrorPage({ error, resetErrorBoundary = () => location.reload() }: ErrorPageProps) {
  const translate = useTranslate();
  useResetErrorBoundaryOnLocationChange(resetErrorBoundary);
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
