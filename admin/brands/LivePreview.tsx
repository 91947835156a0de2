import { lazy, Suspense } from 'react';
import { Alert, Box, LinearProgress, Paper } from '@mui/material';
import { useTranslate } from 'ra-core';
import { PreviewChoices, type Choices } from './PreviewChoices.tsx';
import { usePreview } from './usePreview.ts';

const PdfPages = lazy(() => import('../profiles/preview/PdfPages.tsx'));

/** The real sheet in the brand as the form has it. */
export function LivePreview({
  choices,
  onChoices,
  sheet,
  onSheet,
}: {
  choices: Choices;
  onChoices(choices: Choices): void;
  /** The last one that was made. */
  sheet: ArrayBuffer | null;
  onSheet(pdf: ArrayBuffer): void;
}) {
  const translate = useTranslate();
  const { busy, refused, drawn } = usePreview(choices, onSheet);
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-label={translate('app.brands.preview')}
      sx={{ overflow: 'hidden' }}
    >
      <PreviewChoices choices={choices} onChange={onChoices} />
      <Box role="status">
        {refused !== null && (
          <Alert severity="warning" sx={{ m: 1.5 }}>
            {refused}
          </Alert>
        )}
      </Box>
      <Box
        aria-busy={busy}
        sx={{
          position: 'relative',
          height: { xs: 560, lg: 'calc(100vh - 270px)' },
          minHeight: 420,
          display: 'flex',
          flexDirection: 'column',
          bgcolor: 'action.hover',
          '& canvas': { display: 'block', m: '0 auto 10px', boxShadow: 1, bgcolor: '#fff' },
        }}
      >
        <LinearProgress
          aria-hidden
          sx={{ position: 'absolute', insetInline: 0, top: 0, height: 2, opacity: busy ? 1 : 0 }}
        />
        {sheet && (
          <Suspense fallback={null}>
            <PdfPages data={sheet} onDrawn={drawn} />
          </Suspense>
        )}
      </Box>
    </Paper>
  );
}
