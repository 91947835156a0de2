import { Box, Chip } from '@mui/material';
import { useGetResourceLabel, useTranslate } from 'ra-core';
import { typefaces } from '../../templates/theme/typefaces/index.ts';
import { day } from '../i18n/format.ts';
import { useLanguage } from '../i18n/LanguageProvider.tsx';
import { ListPage, type Column } from '../layout/ListPage.tsx';
import { FilterSelect } from '../layout/SearchBar.tsx';
import { BrandBand } from './BrandBand.tsx';
import type { BrandRow } from './types.ts';

export default function BrandList() {
  const translate = useTranslate();
  const label = useGetResourceLabel();
  const { language } = useLanguage();
  const columns: Column<BrandRow>[] = [
    {
      key: 'name',
      label: 'app.brands.name',
      render: (brand) => (
        <Box
          component="span"
          sx={{
            display: 'inline-flex',
            flexWrap: 'wrap',
            alignItems: 'center',
            gap: 1.5,
            maxWidth: '100%',
          }}
        >
          <BrandBand {...brand} />
          {brand.isDefault && (
            <Chip size="small" color="success" label={translate('app.brands.default')} />
          )}
          {brand.archivedAt !== null && (
            <Chip size="small" label={translate('brandKit.archivedOne')} />
          )}
        </Box>
      ),
    },
    {
      key: 'typeface',
      label: 'brandKit.typeface',
      render: ({ typeface }) => typefaces[typeface].name,
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
    <ListPage<BrandRow>
      title={label('brands', 2)}
      lead={translate('app.brands.lead')}
      columns={columns}
      linkTo={({ id }) => `/brands/${id}`}
      sort={{ field: 'updatedAt', order: 'DESC' }}
      filters={
        <FilterSelect
          source="archived"
          label={translate('brandKit.show')}
          all={translate('brandKit.offered')}
          choices={[{ value: true, label: translate('brandKit.archivedOne') }]}
        />
      }
      createLabel={translate('ra.action.create')}
      emptyLabel={translate('app.brands.empty')}
    />
  );
}
