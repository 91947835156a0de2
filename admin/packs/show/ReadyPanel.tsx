import type { ReactNode } from 'react';
import { Box, Button, Paper, Typography } from '@mui/material';
import Download from '@mui/icons-material/FileDownloadOutlined';
import { useTranslate } from 'ra-core';
import { hidden } from '../../profiles/hidden.ts';
import { packFile } from '../api.ts';
import { paperOf } from '../paper.ts';
import type { PackFile, PackWithItems } from '../types.ts';
import { usePackWords } from '../words.ts';
import { partsOf, printSteps } from './steps.ts';

interface ReadyPanelProps {
  pack: PackWithItems;
  file: PackFile;
}

/** The file, and how it is printed so that it comes out right. */
export function ReadyPanel({ pack, file }: ReadyPanelProps) {
  const translate = useTranslate();
  const words = usePackWords();
  const { counts } = pack;
  const steps = printSteps(pack);
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-label={translate('packs.ready.title')}
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', md: 'minmax(0, 5fr) minmax(0, 6fr)' },
        overflow: 'hidden',
      }}
    >
      <p role="status" style={hidden}>
        {translate('packs.ready.title')}
      </p>
      <Box sx={{ p: { xs: 2, sm: 3 }, display: 'grid', gap: 2, alignContent: 'start' }}>
        <Box>
          <Typography variant="h2">{translate('packs.ready.title')}</Typography>
          <Typography color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
            {file.name}
          </Typography>
        </Box>
        {counts && (
          <Box sx={{ display: 'flex', gap: 4 }}>
            <Figure value={words.number(counts.pages)}>
              {translate('packs.ready.pages', { smart_count: counts.pages })}
            </Figure>
            <Figure value={words.number(counts.papers)}>
              {translate('packs.ready.papers', {
                smart_count: counts.papers,
                paper: paperOf(pack.design),
              })}
            </Figure>
          </Box>
        )}
        <Button
          variant="contained"
          size="large"
          startIcon={<Download />}
          href={packFile(pack.id)}
          download
          sx={{ justifySelf: { xs: 'stretch', sm: 'start' }, minHeight: 48, px: 3 }}
        >
          {translate('packs.ready.download', { size: words.size(file.bytes) })}
        </Button>
      </Box>
      <Box
        sx={{
          p: { xs: 2, sm: 3 },
          bgcolor: 'action.hover',
          borderLeft: { md: '1px solid' },
          borderTop: { xs: '1px solid', md: 0 },
          borderColor: { xs: 'divider', md: 'divider' },
        }}
      >
        <Typography variant="h2" sx={{ mb: 1 }}>
          {translate('packs.how.title')}
        </Typography>
        <Box
          component="ol"
          sx={{ m: 0, pl: 2.5, display: 'grid', gap: 0.75, '& li::marker': { fontWeight: 700 } }}
        >
          {steps.map((step) => (
            <li key={step}>
              {translate(`packs.how.${step}`, { copies: pack.copies, ...partsOf(pack) })}
            </li>
          ))}
        </Box>
      </Box>
    </Paper>
  );
}

function Figure({ value, children }: { value: string; children: ReactNode }) {
  return (
    <Box>
      <Typography
        component="span"
        sx={{ display: 'block', fontSize: '1.75rem', fontWeight: 700, lineHeight: 1.15 }}
      >
        {value}
      </Typography>
      <Typography component="span" color="textSecondary">
        {children}
      </Typography>
    </Box>
  );
}
