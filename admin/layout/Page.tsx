import { useEffect, useRef, type ReactNode } from 'react';
import { Box, Link, Typography } from '@mui/material';
import ArrowBackIcon from '@mui/icons-material/ArrowBack';
import { LinkBase } from 'ra-core';

interface PageProps {
  /** The page's heading, and the window's title. */
  title: string;
  /** One sentence or a line of facts below the heading. */
  lead?: ReactNode;
  /** Stands above the heading and leads back. */
  back?: { to: string; label: string };
  /** Buttons beside the heading. */
  actions?: ReactNode;
  width?: 'narrow' | 'wide';
  children: ReactNode;
}

let opened = false;

/** A page's frame: heading, actions, content. Takes the focus to its heading when it opens, as a page load would. */
export function Page({ title, lead, back, actions, width = 'wide', children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = `${title} · Kerjaya`;
  }, [title]);

  useEffect(() => {
    // The first page of a visit leaves the focus where the browser put it.
    if (opened) heading.current?.focus({ preventScroll: true });
    opened = true;
  }, []);

  return (
    <Box
      sx={{
        width: '100%',
        maxWidth: width === 'narrow' ? 880 : 1240,
        mx: 'auto',
        px: { xs: 2, sm: 3, md: 5 },
        pt: { xs: 2.5, md: 4 },
        pb: 8,
      }}
    >
      {back && (
        <Link
          component={LinkBase}
          to={back.to}
          color="text.secondary"
          sx={{
            display: 'inline-flex',
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
          <Typography variant="h1" ref={heading} tabIndex={-1} sx={{ overflowWrap: 'anywhere' }}>
            {title}
          </Typography>
          {lead && (
            <Typography component="div" color="text.secondary" sx={{ mt: 0.75, maxWidth: '68ch' }}>
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
