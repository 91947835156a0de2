import { Box, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useWatch } from 'react-hook-form';
import type { Brand } from '../../templates/brand.ts';
import { inLanguage } from '../../templates/profile/languages.ts';
import { salaryBands } from '../../templates/profile/salary-bands.ts';
import { skills } from '../../templates/profile/skills.ts';
import { story } from '../../templates/profile/story.ts';
import { useLanguage } from '../i18n/LanguageProvider.tsx';
import { contrast, isColour } from '../layout/colour.ts';
import { pictureSource } from './pictureSource.ts';

const colourOr = (value: unknown, fallback: string): string => (isColour(value) ? value : fallback);

interface SampleProps {
  title: string;
  colours: Brand['colours'];
  /** How far each line of text goes, in per cent. */
  lines: readonly number[];
}

const Sample = ({ title, colours, lines }: SampleProps) => (
  <>
    <Box
      sx={{
        mt: 2,
        pb: 0.375,
        fontWeight: 700,
        color: colours.primary,
        borderBottom: `2px solid ${colours.accent}`,
      }}
    >
      {title}
    </Box>
    {lines.map((width) => (
      <Box
        key={width}
        sx={{ mt: 0.875, height: 6, width: `${width}%`, bgcolor: '#e3e6e7', borderRadius: 1 }}
      />
    ))}
  </>
);

/** The head and the foot of a sheet in the brand that is being edited: a sketch, at once; the PDF decides. */
export function BrandPreview() {
  const translate = useTranslate();
  const { language } = useLanguage();
  const brand = useWatch() as Brand;
  const primary = colourOr(brand.colours?.primary, '#0B3C49');
  const accent = colourOr(brand.colours?.accent, '#C8553D');
  const onPrimary = contrast(primary, '#ffffff') >= 3 ? '#ffffff' : '#1a1d1f';
  const text = (value: Brand['motto'] | undefined) => (value ? inLanguage(value, language) : '');
  const contacts = Object.values(brand.contacts ?? {})
    .map((each) => (typeof each === 'string' ? each : text(each)))
    .filter(Boolean);
  return (
    <Box component="section" aria-label={translate('app.brands.preview')}>
      <Typography variant="h2" sx={{ mb: 1.5 }} aria-hidden>
        {translate('app.brands.preview')}
      </Typography>
      <Box
        sx={{
          bgcolor: '#fff',
          border: 1,
          borderColor: 'divider',
          boxShadow: '0 10px 30px rgba(20, 30, 35, .10)',
          aspectRatio: '210 / 297',
          maxWidth: 400,
          display: 'flex',
          flexDirection: 'column',
          fontSize: '0.6875rem',
          overflow: 'hidden',
        }}
      >
        <Box
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 1.25,
            px: 2,
            py: 1.5,
            bgcolor: primary,
            color: onPrimary,
          }}
        >
          {brand.logo && (
            <Box
              sx={{
                width: 34,
                height: 34,
                p: 0.375,
                bgcolor: '#fff',
                borderRadius: 0.5,
                flex: 'none',
              }}
            >
              <Box
                component="img"
                src={pictureSource(brand.logo)}
                alt=""
                sx={{ width: '100%', height: '100%', objectFit: 'contain' }}
              />
            </Box>
          )}
          <Box sx={{ minWidth: 0 }}>
            <Box sx={{ fontWeight: 700, fontSize: '0.8125rem', lineHeight: 1.25 }}>
              {text(brand.name) || '…'}
            </Box>
            <Box sx={{ opacity: 0.85 }}>{text(brand.motto)}</Box>
          </Box>
        </Box>
        <Box sx={{ height: 4, bgcolor: accent }} />
        <Box sx={{ flex: 1, px: 2, pt: 2 }}>
          <Box sx={{ fontSize: '1.125rem', fontWeight: 800, color: primary }}>
            {translate('app.brands.sampleTitle')}
          </Box>
          <Sample
            title={story.label[language]}
            colours={{ primary, accent }}
            lines={[94, 98, 90, 62]}
          />
          <Sample title={salaryBands.label[language]} colours={{ primary, accent }} lines={[]} />
          <Box sx={{ display: 'flex', gap: 1.25, mt: 2 }}>
            {['RM 4,500', 'RM 8,000', 'RM 14,000'].map((figure) => (
              <Box key={figure} sx={{ flex: 1, borderTop: `3px solid ${primary}`, pt: 0.5 }}>
                <Box sx={{ fontWeight: 800, color: accent, fontSize: '1.2rem' }}>{figure}</Box>
              </Box>
            ))}
          </Box>
          <Sample title={skills.label[language]} colours={{ primary, accent }} lines={[70, 84]} />
        </Box>
        <Box
          sx={{
            px: 2,
            py: 1.25,
            borderTop: '1px solid #dfe3e4',
            color: '#4c555a',
            display: 'grid',
            gap: 0.375,
          }}
        >
          <Box
            sx={{
              display: '-webkit-box',
              WebkitLineClamp: 3,
              WebkitBoxOrient: 'vertical',
              overflow: 'hidden',
            }}
          >
            {text(brand.disclaimer)}
          </Box>
          <Box sx={{ overflowWrap: 'anywhere' }}>{contacts.join(' · ')}</Box>
          <Box sx={{ fontWeight: 700, color: primary }}>{text(brand.footer)}</Box>
        </Box>
      </Box>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
        {translate('app.brands.previewHelp')}
      </Typography>
    </Box>
  );
}
