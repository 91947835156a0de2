import { Box, Typography } from '@mui/material';
import { brandName } from '../../templates/brand.ts';
import { useLanguage } from '../i18n/LanguageProvider.tsx';
import { useMeta } from '../providers/useMeta.ts';

/** The school's logo and name; the first letter stands for a logo that is not there. */
export function SchoolMark({ large = false }: { large?: boolean }) {
  const { brand } = useMeta();
  const { language } = useLanguage();
  const name = brandName(brand, language);
  const size = large ? 56 : 40;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, minWidth: 0 }}>
      <Box
        sx={(theme) => ({
          width: size,
          height: size,
          flex: 'none',
          display: 'grid',
          placeItems: 'center',
          overflow: 'hidden',
          borderRadius: 1,
          bgcolor: brand.logo ? '#fff' : theme.palette.brand.accent,
          color: '#fff',
          fontWeight: 800,
          fontSize: size * 0.5,
          p: brand.logo ? 0.5 : 0,
        })}
      >
        {brand.logo ? (
          <Box
            component="img"
            src={brand.logo}
            alt=""
            sx={{ width: '100%', height: '100%', objectFit: 'contain' }}
          />
        ) : (
          <span aria-hidden>{name.slice(0, 1)}</span>
        )}
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <Typography
          component="div"
          sx={{
            fontWeight: 700,
            fontSize: large ? '1.25rem' : '0.9375rem',
            lineHeight: 1.25,
            display: '-webkit-box',
            WebkitLineClamp: 2,
            WebkitBoxOrient: 'vertical',
            overflow: 'hidden',
          }}
        >
          {name}
        </Typography>
        {name !== 'Kerjaya' && (
          <Typography
            component="div"
            sx={(theme) => ({
              fontSize: large ? '0.9375rem' : '0.8125rem',
              color: theme.palette.brand.quiet,
            })}
          >
            Kerjaya
          </Typography>
        )}
      </Box>
    </Box>
  );
}
