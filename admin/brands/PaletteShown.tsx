import { Box, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useWatch } from 'react-hook-form';
import { palette } from '../../templates/theme/colour.ts';
import { isColour } from '../layout/colour.ts';

interface Colours {
  primary?: unknown;
  accent?: unknown;
}

/** The colours that sheets make of the chosen two, each with what is written on it; and which had to be darkened. */
export function PaletteShown() {
  const translate = useTranslate();
  const { primary, accent } = (useWatch({ name: 'colours' }) ?? {}) as Colours;
  if (!isColour(primary) || !isColour(accent)) return null;
  const made = palette({ primary, accent });
  const samples: readonly [key: string, ground: string, text: string][] = [
    ['band', made.band, made.onBand],
    ['bandAccent', made.band, made.accentOnBand],
    ['heading', made.paper, made.heading],
    ['accentText', made.paper, made.accentText],
    ['card', made.tint, made.body],
    ['note', made.accentTint, made.accentText],
  ];
  const darkened = [
    ...(made.band.toUpperCase() === primary.toUpperCase() ? [] : ['primary']),
    ...(made.accentText.toUpperCase() === accent.toUpperCase() ? [] : ['accent']),
  ];
  return (
    <Box>
      <Typography variant="body2" sx={{ fontWeight: 600, mb: 1 }}>
        {translate('brandKit.palette.title')}
      </Typography>
      <Box
        component="ul"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          display: 'grid',
          gap: 1,
          gridTemplateColumns: 'repeat(auto-fill, minmax(130px, 1fr))',
        }}
      >
        {samples.map(([key, ground, text]) => (
          <Box
            component="li"
            key={key}
            sx={{
              px: 1.25,
              py: 1,
              borderRadius: 1,
              bgcolor: ground,
              color: text,
              border: '1px solid rgba(0,0,0,.12)',
              fontWeight: 600,
              fontSize: '0.8125rem',
            }}
          >
            {translate(`brandKit.palette.${key}`)}
          </Box>
        ))}
      </Box>
      <Typography role="status" variant="body2" color="textSecondary" sx={{ mt: 1 }}>
        {darkened.length === 0
          ? translate('brandKit.palette.asChosen')
          : darkened.map((key) => translate(`brandKit.palette.darkened.${key}`)).join(' ')}
      </Typography>
    </Box>
  );
}
