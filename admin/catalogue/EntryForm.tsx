import { Box, Link, Paper, Stack } from '@mui/material';
import { Form, LinkBase, useTranslate } from 'ra-core';
import { catalogueSchemas } from '../../templates/profile/catalogue.ts';
import type { CatalogueKind } from '../../templates/profile/index.ts';
import { inLanguage } from '../../templates/profile/languages.ts';
import { useLanguage } from '../i18n/LanguageProvider.tsx';
import { FormBar } from '../inputs/FormBar.tsx';
import { validateBy } from '../inputs/validateBy.ts';
import { ProblemAlert } from '../layout/ProblemAlert.tsx';
import { entryInputs, type Entry } from './fields.tsx';

/** The entry that already has the name, when that is why a request was refused. */
function existingEntry(error: unknown): Entry | undefined {
  return (error as { body?: { existing?: Entry } } | null)?.body?.existing;
}

/** A new entry's or an entry's fields. `problem`: why the last save was refused. */
export function EntryForm({ kind, problem }: { kind: CatalogueKind; problem: unknown }) {
  const translate = useTranslate();
  const { language } = useLanguage();
  const existing = existingEntry(problem);
  return (
    <Form validate={validateBy(catalogueSchemas[kind])} warnWhenUnsavedChanges noValidate>
      <Paper variant="outlined" sx={{ p: { xs: 2, sm: 3 } }}>
        <ProblemAlert
          error={problem}
          action={
            existing && (
              <Link
                component={LinkBase}
                to={`/${kind}/${existing.id}`}
                color="inherit"
                sx={{ px: 1 }}
              >
                {translate('app.catalogue.openExisting', {
                  name: inLanguage(existing.name, language),
                })}
              </Link>
            )
          }
        />
        <Stack spacing={3}>{entryInputs(kind, translate)}</Stack>
      </Paper>
      <Box>
        <FormBar cancelTo={`/${kind}`} />
      </Box>
    </Form>
  );
}
