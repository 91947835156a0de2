import { Box, ButtonBase, CircularProgress } from '@mui/material';
import Print from '@mui/icons-material/PrintOutlined';
import { LinkBase, useLocation, useTranslate } from 'ra-core';
import type { Pack } from './types.ts';
import { useUnderWay } from './useUnderWay.ts';

const SIZE = 38;

/** Of all sheets of some packs, how many are made, in per cent. */
export function reached(packs: readonly Pick<Pack, 'progress'>[]): number {
  const sum = (of: (pack: Pick<Pack, 'progress'>) => number) =>
    packs.reduce((total, pack) => total + of(pack), 0);
  const total = sum(({ progress }) => progress.total);
  const made = sum(({ progress }) => progress.done + progress.failed);
  return total === 0 ? 0 : Math.floor((100 * made) / total);
}

/** In the bar above every page while one's own packs are being made: how far they are, and the way back to them. */
export function UnderWay() {
  const translate = useTranslate();
  const { pathname } = useLocation();
  const packs = useUnderWay().filter(({ id }) => !pathname.startsWith(`/packs/${id}`));
  const [first] = packs;
  if (!first) return null;
  const percent = reached(packs);
  const name =
    packs.length === 1 ? first.title : translate('packs.underWay', { smart_count: packs.length });
  const words = translate('packs.spoken', { what: name, percent });
  return (
    <ButtonBase
      component={LinkBase}
      to={packs.length === 1 ? `/packs/${first.id}` : '/packs'}
      aria-label={words}
      title={words}
      sx={{
        gap: 1,
        borderRadius: 5,
        pr: { sm: 1.25 },
        color: 'primary.main',
        '&:hover': { bgcolor: 'action.hover' },
      }}
    >
      <Box sx={{ position: 'relative', display: 'grid', placeItems: 'center', height: SIZE }}>
        <CircularProgress
          aria-hidden
          variant="determinate"
          value={100}
          size={SIZE}
          thickness={3.5}
          sx={{ opacity: 0.16 }}
        />
        <CircularProgress
          aria-hidden
          variant="determinate"
          value={Math.max(percent, 3)}
          size={SIZE}
          thickness={3.5}
          sx={{ position: 'absolute' }}
        />
        <Print aria-hidden sx={{ position: 'absolute', fontSize: 19 }} />
      </Box>
      <Box
        component="span"
        aria-hidden
        sx={{
          display: { xs: 'none', sm: 'block' },
          fontSize: '0.875rem',
          fontWeight: 650,
          fontVariantNumeric: 'tabular-nums',
        }}
      >
        {percent} %
      </Box>
    </ButtonBase>
  );
}
