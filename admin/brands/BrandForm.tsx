import { useState, type ReactNode } from 'react';
import { Box, Button, Paper, Stack, Typography } from '@mui/material';
import { Form, useRefresh, useTranslate } from 'ra-core';
import { brandSchema } from '../../templates/brand.ts';
import { shapeOf, type Shape } from '../../templates/profile/shape.ts';
import { ColourInput } from '../inputs/ColourInput.tsx';
import { FormBar } from '../inputs/FormBar.tsx';
import { LineInput } from '../inputs/LineInput.tsx';
import { PictureInput } from '../inputs/PictureInput.tsx';
import { TextPairInput } from '../inputs/TextPairInput.tsx';
import { validateBy } from '../inputs/validateBy.ts';
import { ProblemAlert } from '../layout/ProblemAlert.tsx';
import { useLanguage } from '../i18n/LanguageProvider.tsx';
import { LivePreview } from './LivePreview.tsx';
import { DarkLogo } from './DarkLogo.tsx';
import { PaletteShown } from './PaletteShown.tsx';
import type { Choices } from './PreviewChoices.tsx';
import { TypefaceInput } from './TypefaceInput.tsx';

const shape = shapeOf(brandSchema);
const LOGO_MAX = 700_000;

/** The limit of a field of the schema, e.g. `contacts.phone`. */
function maxOf(path: string): number | undefined {
  const part = path
    .split('.')
    .reduce<Shape | undefined>(
      (at, key) => (at?.is === 'object' ? at.fields[key] : undefined),
      shape,
    );
  return part && 'max' in part ? part.max : undefined;
}

const validate = validateBy(brandSchema);

const emptyBrand = () => ({
  name: { en: '', ms: '' },
  motto: { en: '', ms: '' },
  logo: null,
  logoOnDark: null,
  typeface: 'plus-jakarta-sans',
  colours: { primary: '#0B3C49', accent: '#C8553D' },
  contacts: { address: { en: '', ms: '' }, phone: '', email: '', website: '' },
  footer: { en: '', ms: '' },
  disclaimer: { en: '', ms: '' },
});

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Paper component="section" variant="outlined" sx={{ p: { xs: 2, sm: 3 } }}>
      <Typography variant="h2" sx={{ mb: 2 }}>
        {title}
      </Typography>
      <Stack spacing={2.5}>{children}</Stack>
    </Paper>
  );
}

/**
 * A brand's fields, and beside them how they look on a sheet.
 * @param problem why the last save was refused.
 */
export function BrandForm({ problem }: { problem: unknown }) {
  const translate = useTranslate();
  const refresh = useRefresh();
  const { language } = useLanguage();
  const [choices, setChoices] = useState<Choices>({
    design: 'full',
    language,
    inkSaver: false,
    profile: null,
  });
  const [sheet, setSheet] = useState<ArrayBuffer | null>(null);
  const two = {
    display: 'grid',
    gap: 2,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
  };
  return (
    <Form validate={validate} defaultValues={emptyBrand} warnWhenUnsavedChanges noValidate>
      <ProblemAlert
        error={problem}
        action={
          problem instanceof Error &&
          problem.message === 'said.problems.overtaken' && (
            <Button color="inherit" size="small" onClick={refresh}>
              {translate('brandKit.loadNewest')}
            </Button>
          )
        }
      />
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(400px, 46%)' },
        }}
      >
        <Stack spacing={3}>
          <Group title={translate('app.brands.identity')}>
            <TextPairInput source="name" label="app.brands.name" max={maxOf('name')} long />
            <TextPairInput source="motto" label="app.brands.motto" max={maxOf('motto')} />
            <PictureInput
              source="logo"
              label="app.brands.logo"
              help={translate('app.brands.logoHelp')}
              max={LOGO_MAX}
            />
            <DarkLogo />
          </Group>
          <Group title={translate('brandKit.typeface')}>
            <TypefaceInput />
          </Group>
          <Group title={translate('app.brands.colours')}>
            <Box sx={two}>
              <ColourInput source="colours.primary" label="app.brands.primary" ratio={4.5} />
              <ColourInput source="colours.accent" label="app.brands.accent" ratio={3} />
            </Box>
            <PaletteShown />
          </Group>
          <Group title={translate('app.brands.contacts')}>
            <TextPairInput
              source="contacts.address"
              label="app.brands.address"
              max={maxOf('contacts.address')}
              long
            />
            <Box sx={two}>
              <LineInput
                source="contacts.phone"
                label="app.brands.phone"
                max={maxOf('contacts.phone')}
                type="tel"
              />
              <LineInput
                source="contacts.email"
                label="app.brands.email"
                max={maxOf('contacts.email')}
              />
            </Box>
            <LineInput
              source="contacts.website"
              label="app.brands.website"
              max={maxOf('contacts.website')}
            />
          </Group>
          <Group title={translate('app.brands.small')}>
            <TextPairInput source="footer" label="app.brands.footer" max={maxOf('footer')} long />
            <TextPairInput
              source="disclaimer"
              label="app.brands.disclaimer"
              max={maxOf('disclaimer')}
              multiline
            />
          </Group>
        </Stack>
        <Box sx={{ position: { lg: 'sticky' }, top: 84 }}>
          <LivePreview choices={choices} onChoices={setChoices} sheet={sheet} onSheet={setSheet} />
        </Box>
      </Box>
      <FormBar cancelTo="/brands" inSight />
    </Form>
  );
}
