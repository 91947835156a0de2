import { useState } from 'react';
import { Box, Link, Typography } from '@mui/material';
import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import {
  LinkBase,
  useDataProvider,
  useListContext,
  useRefresh,
  useTranslate,
  type DataProvider,
} from 'ra-core';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../templates/profile/index.ts';
import { ListPage, type Column } from '../layout/ListPage.tsx';
import { FilterSelect } from '../layout/SearchBar.tsx';
import { StateChip } from '../profiles/StateChip.tsx';
import { useWords } from '../profiles/words.ts';
import { exportManyAddress, type Counts, type FileFormat, type TranslationRow } from './api.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import { ShareBar } from './ShareBar.tsx';

const STATES = ['open', 'missing', 'stale', 'done'] as const;

/** Profiles × languages: how far each is, and the way to what is left to do. */
export default function TranslationTable() {
  const translate = useTranslate();
  const words = useWords();
  const columns: Column<TranslationRow>[] = [
    {
      key: 'title',
      label: 'translations.column.career',
      sort: 'title',
      render: ({ title }) => words.titleOf(title),
    },
    ...LANGUAGES.map((language): Column<TranslationRow> => ({
      key: language,
      label: LANGUAGE_NAMES[language],
      sort: language,
      render: (row) => <Share row={row} language={language} />,
    })),
    {
      key: 'state',
      label: 'translations.column.state',
      render: ({ state, revision }) => (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.75 }}>
          <StateChip state={state} />
          <Typography variant="body2" component="span" sx={{ whiteSpace: 'nowrap' }}>
            {translate('translations.version', { number: revision })}
          </Typography>
        </Box>
      ),
    },
    {
      key: 'owner',
      label: 'translations.column.owner',
      render: ({ owner }) => owner?.name ?? '–',
    },
    {
      key: 'savedAt',
      label: 'translations.column.savedAt',
      sort: 'savedAt',
      align: 'right',
      render: ({ savedAt }) => (
        <Box component="time" dateTime={savedAt} sx={{ whiteSpace: 'nowrap' }}>
          {words.date(savedAt)}
        </Box>
      ),
    },
  ];
  return (
    <ListPage<TranslationRow>
      title={translate('translations.title')}
      lead={translate('translations.lead')}
      columns={columns}
      linkTo={({ id, languages }) => `/profiles/${id}/translate?to=${mostToDo(languages)}`}
      sort={{ field: 'ms', order: 'DESC' }}
      searchable
      filters={
        <>
          <FilterSelect
            source="state"
            label={translate('translations.filter.state')}
            all={translate('translations.filter.anyState')}
            choices={STATES.map((value) => ({
              value,
              label: translate(`translations.filter.${value}`),
            }))}
          />
          <FilterSelect
            source="language"
            label={translate('translations.filter.language')}
            all={translate('translations.filter.anyLanguage')}
            choices={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          />
        </>
      }
      emptyLabel={translate('translations.empty')}
      actions={<Files />}
    />
  );
}

const left = ({ missing, stale }: Counts): number => missing + stale;

const mostToDo = (languages: Record<Language, Counts>): Language =>
  left(languages.en) > left(languages.ms) ? 'en' : 'ms';

/** How far a profile is in a language: what is written, what is to be checked, what is missing. */
function Share({ row, language }: { row: TranslationRow; language: Language }) {
  const translate = useTranslate();
  const words = useWords();
  const counts = row.languages[language];
  const { written, total, missing, stale } = counts;
  const parts = (['missing', 'stale'] as const).filter((each) => counts[each] > 0);
  return (
    <Box sx={{ minWidth: 130, maxWidth: 230 }}>
      <ShareBar current={written - stale} stale={stale} missing={missing} />
      <Typography variant="body2" component="div" sx={{ mt: 0.5, display: 'flex', gap: 0.5 }}>
        {parts.length === 0 ? (
          <Box
            component="span"
            sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, color: 'success.main' }}
            title={translate('translations.count.written', { written, total })}
          >
            <CheckCircle sx={{ fontSize: 16 }} aria-hidden />
            {translate('translations.count.done')}
          </Box>
        ) : (
          <Link
            component={LinkBase}
            to={`/profiles/${row.id}/translate?to=${language}`}
            aria-label={`${translate('translations.open', {
              title: words.titleOf(row.title),
              language: LANGUAGE_NAMES[language],
            })}: ${parts
              .map((each) => translate(`translations.count.${each}`, { smart_count: counts[each] }))
              .join(', ')}`}
          >
            {parts
              .map((each) => translate(`translations.count.${each}`, { smart_count: counts[each] }))
              .join(' · ')}
          </Link>
        )}
      </Typography>
    </Box>
  );
}

const MOST = 200;

/** Files for a translator about what the list shows. */
function Files() {
  const translate = useTranslate();
  const refresh = useRefresh();
  const provider = useDataProvider<DataProvider>();
  const { filterValues, sort } = useListContext<TranslationRow>();
  const [importing, setImporting] = useState(false);
  const to = (filterValues as { language?: Language }).language ?? 'ms';
  const address = async (format: FileFormat, all: boolean) => {
    const { data } = await provider.getList<TranslationRow>('translations', {
      filter: filterValues as Record<string, unknown>,
      sort,
      pagination: { page: 1, perPage: MOST },
    });
    if (data.length === 0) return undefined;
    return exportManyAddress(
      data.map(({ id }) => id),
      format,
      { to, all },
    );
  };
  return (
    <>
      <ExportMenu
        address={address}
        note={`${translate('translations.page.other', { language: LANGUAGE_NAMES[to] })}. ${translate('translations.file.many')}`}
        onImport={() => setImporting(true)}
      />
      {importing && (
        <ImportDialog profile={null} onClose={() => setImporting(false)} onApplied={refresh} />
      )}
    </>
  );
}
