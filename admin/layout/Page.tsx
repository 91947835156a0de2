import type { ReactNode } from 'react';
import { Box, Link, Typography } from '@mui/material';
import ArrowBackIcon from '@mui/icons-material/ArrowBack';
import { LinkBase } from 'ra-core';

interface PageProps {
  /** The page's heading: the window's title too, and where the focus goes when the page opens. */
  title: string;
  /** One sentence or a line of facts below the heading. */
  lead?: ReactNode;
  /** Stands above the heading and leads back. */
  back?: { to: string; label: string };
  /** Buttons beside the heading. */
  actions?: ReactNode;
  width?: keyof typeof WIDTHS;
  children: ReactNode;
}

const WIDTHS = { narrow: 880, wide: 1240, widest: 1640 };

/** A page's frame: heading, actions, content. */
export function Page({ title, lead, back, actions, width = 'wide', children }: PageProps) {
  return (
    <Box sx={{ maxWidth: WIDTHS[width], mx: 'auto' }}>
      {back && (
        <Link
          component={LinkBase}
          to={back.to}
          color="textSecondary"
          sx={{
            display: 'inline-flex',
            overflowWrap: 'anywhere',
            maxWidth: '100%',
            alignItems: 'center',
            gap: 0.75,
            mb: 1.5,
            fontSize: '0.875rem',
          }}
        >
          <ArrowBackIcon sx={{ fontSize: 17 }} aria-hidden />
          {back.label}
        </Link>
      )}
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'flex-end',
          justifyContent: 'space-between',
          gap: 2,
          mb: { xs: 2.5, md: 3.5 },
        }}
      >
        <Box sx={{ minWidth: 0, flex: '1 1 16rem' }}>
          <Typography variant="h1" sx={{ overflowWrap: 'anywhere' }}>
            {title}
          </Typography>
          {lead && (
            <Typography component="div" color="textSecondary" sx={{ mt: 0.75, maxWidth: '68ch' }}>
              {lead}
            </Typography>
          )}
        </Box>
        {actions && <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>{actions}</Box>}
      </Box>
      {children}
    </Box>
  );
}
