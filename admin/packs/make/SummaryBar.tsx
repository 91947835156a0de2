import { Alert, Box, Button, Paper, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { MOST_SHEETS } from '../types.ts';
import { usePackWords } from '../words.ts';
import { estimate } from './estimate.ts';
import type { Chosen } from './order.ts';
import { effective, type PackSettings } from './settings.ts';

interface SummaryBarProps {
  settings: PackSettings;
  chosen: readonly Chosen[];
  busy: boolean;
  /** Why the pack was not taken; empty: it was not tried, or it was. */
  failure: string;
  onMake(proof: boolean): void;
}

/** What the pack comes to, and the two ways to go on: it stays in sight while one chooses. */
export function SummaryBar({ settings, chosen, busy, failure, onMake }: SummaryBarProps) {
  const translate = useTranslate();
  const words = usePackWords();
  const { pages, papers, paper } = estimate(chosen, settings);
  const { copies } = effective(settings);
  const tooMany = chosen.length > MOST_SHEETS;
  const blocked = busy || tooMany || chosen.length === 0;
  return (
    <Paper
      component="section"
      aria-label={translate('packs.make.summary')}
      sx={(theme) => ({
        position: chosen.length === 0 ? 'static' : 'sticky',
        bottom: { xs: 8, md: 16 },
        zIndex: 'appBar',
        mt: 2.5,
        px: { xs: 1.5, md: 2.5 },
        py: { xs: 1.25, md: 1.5 },
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: { xs: 1, sm: 2 },
        border: `1px solid ${theme.palette.divider}`,
        boxShadow: '0 8px 28px rgba(20, 30, 40, .16)',
      })}
    >
      {failure && (
        <Alert severity="error" role="alert" sx={{ flex: '1 1 100%' }}>
          {failure}
        </Alert>
      )}
      <Box sx={{ flex: '1 1 15rem', minWidth: 0 }}>
        {chosen.length === 0 ? (
          <Typography color="textSecondary">{translate('packs.make.chooseFirst')}</Typography>
        ) : (
          <>
            <Typography sx={{ fontWeight: 700, fontSize: { xs: '0.95rem', sm: '1.05rem' } }}>
              {translate('packs.make.papers', {
                smart_count: papers,
                papers: words.number(papers),
                paper,
              })}
            </Typography>
            <Typography variant="body2" color={tooMany ? 'error' : 'textSecondary'}>
              {[
                tooMany && translate('packs.make.why.many'),
                translate('packs.count', { smart_count: chosen.length }),
                translate('packs.make.about', { smart_count: pages, pages: words.number(pages) }),
                copies > 1 ? translate('packs.make.times', { copies }) : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </Typography>
          </>
        )}
      </Box>
      <Box sx={{ display: 'flex', gap: 1, flex: { xs: '1 1 100%', sm: '0 0 auto' } }}>
        <Button
          variant="outlined"
          disabled={blocked}
          onClick={() => onMake(true)}
          sx={{ flex: { xs: 1, sm: 'none' } }}
        >
          {translate('packs.make.proofFirst')}
        </Button>
        <Button
          variant="contained"
          disabled={blocked}
          onClick={() => onMake(false)}
          sx={{ flex: { xs: 1, sm: 'none' } }}
        >
          {translate(busy ? 'packs.make.sending' : 'packs.make.go')}
        </Button>
      </Box>
    </Paper>
  );
}
