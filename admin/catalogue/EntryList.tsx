import { Box, Chip, Typography } from '@mui/material';
import { useGetResourceLabel, useResourceContext, useTranslate } from 'ra-core';
import { inLanguage, LANGUAGE_TAGS, otherLanguage } from '../../templates/profile/languages.ts';
import { day } from '../i18n/format.ts';
import { useLanguage } from '../i18n/LanguageProvider.tsx';
import { FilterSelect } from '../layout/SearchBar.tsx';
import { ListPage, type Column } from '../layout/ListPage.tsx';
import { useCan } from '../providers/useSession.ts';
import type { Entry } from './fields.tsx';

function EntryName({ entry }: { entry: Entry }) {
  const translate = useTranslate();
  const { language } = useLanguage();
  const other = otherLanguage(language);
  const name = inLanguage(entry.name, language);
  const second = entry.name[other].trim();
  return (
    <Box component="span" sx={{ display: 'inline-block' }}>
      <span>{name}</span>
      {entry.abbreviation && (
        <Box
          component="span"
          sx={{ color: 'text.secondary', fontWeight: 400 }}
        >{` (${entry.abbreviation})`}</Box>
      )}
      {entry.archived && (
        <Chip
          size="small"
          label={translate('app.catalogue.archived')}
          sx={{ ml: 1, verticalAlign: '1px' }}
        />
      )}
      {second !== '' && second !== name && (
        <Typography
          component="span"
          variant="body2"
          color="textSecondary"
          lang={LANGUAGE_TAGS[other]}
          sx={{ display: 'block', fontWeight: 400 }}
        >
          {second}
        </Typography>
      )}
    </Box>
  );
}

/** The facts that some kinds have beside a name. */
function useFacts(kind: string): Column<Entry>[] {
  const translate = useTranslate();
  const { language } = useLanguage();
  const regions = new Intl.DisplayNames([LANGUAGE_TAGS[language]], {
    type: 'region',
    fallback: 'code',
  });
  if (kind === 'certifications') {
    return [{ key: 'issuer', label: 'app.catalogue.issuer', render: ({ issuer }) => issuer }];
  }
  if (kind !== 'universities') return [];
  return [
    {
      key: 'country',
      label: 'app.catalogue.country',
      render: ({ country }) => country && regions.of(country),
    },
    {
      key: 'ownership',
      label: 'app.catalogue.ownership',
      render: ({ ownership }) => ownership && translate(`app.catalogue.${ownership}`),
    },
  ];
}

export default function EntryList() {
  const kind = useResourceContext()!;
  const translate = useTranslate();
  const label = useGetResourceLabel();
  const can = useCan();
  const { language } = useLanguage();
  const columns: Column<Entry>[] = [
    {
      key: 'name',
      label: 'app.catalogue.name',
      sort: 'name',
      render: (entry) => <EntryName entry={entry} />,
    },
    ...useFacts(kind),
    {
      key: 'uses',
      label: 'app.catalogue.uses',
      sort: 'uses',
      align: 'right',
      render: ({ uses }) => uses,
    },
    {
      key: 'updatedAt',
      label: 'app.list.changed',
      sort: 'updatedAt',
      align: 'right',
      render: ({ updatedAt }) => day(updatedAt, language),
    },
  ];
  return (
    <ListPage<Entry>
      title={label(kind, 2)}
      lead={translate(`app.catalogue.leads.${kind}`)}
      columns={columns}
      {...(can('catalogue.edit') ? { linkTo: ({ id }: Entry) => `/${kind}/${id}` } : {})}
      sort={{ field: 'name', order: 'ASC' }}
      searchable
      initialFilter={{ archived: false }}
      filters={
        <FilterSelect
          source="archived"
          label={translate('app.catalogue.archiveFilter')}
          all={translate('app.catalogue.everything')}
          choices={[
            { value: false, label: translate('app.catalogue.current') },
            { value: true, label: translate('app.catalogue.archivedOnly') },
          ]}
        />
      }
      createLabel={translate('ra.action.create')}
      emptyLabel={translate('app.catalogue.empty')}
    />
  );
}
