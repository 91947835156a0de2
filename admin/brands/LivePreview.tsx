import { lazy, Suspense, useEffect, useState } from 'react';
import {
  Alert,
  Box,
  FormControlLabel,
  LinearProgress,
  MenuItem,
  Paper,
  Switch,
  TextField,
} from '@mui/material';
import { useGetList, useTranslate } from 'ra-core';
import { useWatch } from 'react-hook-form';
import { brandSchema } from '../../templates/brand.ts';
import { DESIGN_IDS, designs, type DesignId } from '../../templates/index.ts';
import { inLanguage, LANGUAGE_NAMES, type Text } from '../../templates/profile/index.ts';
import { useLanguage } from '../i18n/LanguageProvider.tsx';
import { useWords } from '../profiles/words.ts';
import { answer, request } from '../providers/http.ts';

const PdfPages = lazy(() => import('../profiles/preview/PdfPages.tsx'));

/** Milliseconds of rest after which the sheet is drawn anew. */
const REST = 500;
const KEYS = Object.keys(brandSchema.shape);

async function preview(body: string, signal: AbortSignal): Promise<ArrayBuffer> {
  const response = await request('/api/brands/preview.pdf', {
    method: 'POST',
    body,
    signal,
    headers: { 'Content-Type': 'application/json' },
  });
  if (!response.ok) await answer(response);
  return response.arrayBuffer();
}

/** The real sheet in the brand as the form has it; the old one stays until the new one is there. */
export function LivePreview() {
  const translate = useTranslate();
  const words = useWords();
  const { language: own } = useLanguage();
  const form = useWatch() as Record<string, unknown>;
  const [design, setDesign] = useState<DesignId>('full');
  const [language, setLanguage] = useState<'en' | 'ms' | 'both'>(own);
  const [inkSaver, setInkSaver] = useState(false);
  const [profile, setProfile] = useState('');
  const [data, setData] = useState<ArrayBuffer | null>(null);
  const [busy, setBusy] = useState(true);
  const [refused, setRefused] = useState<string | null>(null);
  const { data: profiles = [] } = useGetList<{ id: string; title: Text }>('profiles', {
    filter: { published: true },
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'title', order: 'ASC' },
  });

  const parsed = brandSchema.safeParse(
    Object.fromEntries(KEYS.flatMap((key) => (key in form ? [[key, form[key]]] : []))),
  );
  const body = parsed.success
    ? JSON.stringify({
        brand: parsed.data,
        design,
        language,
        options: { inkSaver },
        ...(profile ? { profile } : {}),
      })
    : null;
  const failure = words.failure;

  useEffect(() => {
    if (body === null) return undefined;
    const asked = new AbortController();
    const timer = setTimeout(() => {
      setBusy(true);
      preview(body, asked.signal).then(
        (pdf) => {
          setRefused(null);
          setData(pdf);
        },
        (error: unknown) => {
          if (asked.signal.aborted) return;
          setBusy(false);
          setRefused(failure(error));
        },
      );
    }, REST);
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
  }, [body, failure]);

  return (
    <Paper
      component="section"
      variant="outlined"
      aria-label={translate('app.brands.preview')}
      sx={{ overflow: 'hidden' }}
    >
      <Box
        sx={{
          p: 1.5,
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        <TextField
          select
          size="small"
          label={translate('brandKit.preview.design')}
          value={design}
          onChange={(event) => setDesign(event.target.value as DesignId)}
        >
          {DESIGN_IDS.map((id) => (
            <MenuItem key={id} value={id}>
              {designs[id].label[own]}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          size="small"
          label={translate('brandKit.preview.language')}
          value={language}
          onChange={(event) => setLanguage(event.target.value as 'en' | 'ms' | 'both')}
        >
          <MenuItem value="en">{LANGUAGE_NAMES.en}</MenuItem>
          <MenuItem value="ms">{LANGUAGE_NAMES.ms}</MenuItem>
          <MenuItem value="both">{translate('brandKit.preview.both')}</MenuItem>
        </TextField>
        <TextField
          select
          size="small"
          label={translate('brandKit.preview.profile')}
          slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
          value={profile}
          onChange={(event) => setProfile(event.target.value)}
        >
          <MenuItem value="">{translate('brandKit.preview.sample')}</MenuItem>
          {profiles.map(({ id, title }) => (
            <MenuItem key={id} value={id}>
              {inLanguage(title, own)}
            </MenuItem>
          ))}
        </TextField>
        <FormControlLabel
          control={
            <Switch
              checked={inkSaver}
              onChange={(_, checked) => setInkSaver(checked)}
              size="small"
            />
          }
          label={translate('brandKit.preview.inkSaver')}
        />
      </Box>
      {refused !== null && (
        <Alert severity="warning" sx={{ m: 1.5 }}>
          {refused}
        </Alert>
      )}
      <Box
        aria-busy={busy}
        sx={{
          position: 'relative',
          height: { xs: 560, lg: 'calc(100vh - 220px)' },
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
        {data && (
          <Suspense fallback={null}>
            <PdfPages data={data} onDrawn={() => setBusy(false)} />
          </Suspense>
        )}
      </Box>
    </Paper>
  );
}
