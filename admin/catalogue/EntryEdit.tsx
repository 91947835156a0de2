import { useState } from 'react';
import { Box } from '@mui/material';
import {
  EditBase,
  useGetResourceLabel,
  useRecordContext,
  useResourceContext,
  useTranslate,
} from 'ra-core';
import type { CatalogueKind } from '../../templates/profile/index.ts';
import { inLanguage } from '../../templates/profile/languages.ts';
import { useLanguage } from '../i18n/LanguageProvider.tsx';
import { LoadingPage } from '../layout/pages.tsx';
import { Page } from '../layout/Page.tsx';
import { EntryForm } from './EntryForm.tsx';
import { EntryLife } from './EntryLife.tsx';
import { EntryUses } from './EntryUses.tsx';
import type { Entry } from './fields.tsx';

export default function EntryEdit() {
  const [problem, setProblem] = useState<unknown>(null);
  return (
    <EditBase
      redirect="list"
      mutationMode="pessimistic"
      mutationOptions={{ onError: setProblem, onMutate: () => setProblem(null) }}
      loading={<LoadingPage />}
    >
      <Sides problem={problem} />
    </EditBase>
  );
}

function Sides({ problem }: { problem: unknown }) {
  const kind = useResourceContext() as CatalogueKind;
  const translate = useTranslate();
  const label = useGetResourceLabel();
  const { language } = useLanguage();
  const entry = useRecordContext<Entry>();
  if (!entry) return <LoadingPage />;
  return (
    <Page
      title={inLanguage(entry.name, language)}
      lead={entry.archived ? translate('app.catalogue.isArchived') : label(kind, 1)}
      back={{ to: `/${kind}`, label: translate('app.pages.back', { name: label(kind, 2) }) }}
    >
      <Box
        sx={{
          display: 'grid',
          alignItems: 'start',
          gap: 3,
          gridTemplateColumns: { xs: '1fr', md: 'minmax(0, 1fr) 320px' },
        }}
      >
        <Box>
          <EntryForm kind={kind} problem={problem} />
        </Box>
        <Box sx={{ display: 'grid', gap: 3 }}>
          <EntryUses kind={kind} id={entry.id} />
          <EntryLife kind={kind} entry={entry} />
        </Box>
      </Box>
    </Page>
  );
}
