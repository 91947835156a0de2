import { Box } from '@mui/material';
import { brandName } from '../../templates/brand.ts';
import { inLanguage } from '../../templates/profile/languages.ts';
import { palette } from '../../templates/theme/colour.ts';
import { useLanguage } from '../i18n/LanguageProvider.tsx';
import { pictureSource } from './pictureSource.ts';
import type { BrandRow } from './types.ts';

type Shown = Pick<BrandRow, 'name' | 'motto' | 'logo' | 'logoOnDark' | 'colours'>;

/** A brand as the head of its sheets shows it: logo, name and motto on its band. */
export function BrandBand(brand: Shown) {
  const { language } = useLanguage();
  const { band, onBand, onBandSoft, accent } = palette(brand.colours);
  const logo = brand.logoOnDark ?? brand.logo;
  const motto = inLanguage(brand.motto, language);
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 1.5,
        width: 340,
        maxWidth: '100%',
        minHeight: 58,
        boxSizing: 'border-box',
        px: 1.5,
        py: 1,
        borderRadius: 1,
        borderBottom: `4px solid ${accent}`,
        bgcolor: band,
        color: onBand,
        lineHeight: 1.3,
      }}
    >
      {logo && (
        <Box
          component="img"
          src={pictureSource(logo)}
          alt=""
          sx={{
            height: 36,
            maxWidth: 72,
            flexShrink: 0,
            objectFit: 'contain',
            ...(brand.logoOnDark ? {} : { bgcolor: '#fff', p: 0.5, borderRadius: 0.75 }),
          }}
        />
      )}
      <Box component="span" sx={{ minWidth: 0, overflowWrap: 'anywhere', fontWeight: 700 }}>
        {brandName(brand, language)}
        {motto && (
          <Box
            component="span"
            sx={{ display: 'block', fontWeight: 400, fontSize: '0.75rem', color: onBandSoft }}
          >
            {motto}
          </Box>
        )}
      </Box>
    </Box>
  );
}
