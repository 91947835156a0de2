import { Box, Chip } from '@mui/material';
import { useGetResourceLabel, useTranslate } from 'ra-core';
import { brandName } from '../../templates/brand.ts';
import { day } from '../i18n/format.ts';
import { useLanguage } from '../i18n/LanguageProvider.tsx';
import { ListPage, type Column } from '../layout/ListPage.tsx';
import { pictureSource } from './pictureSource.ts';
import type { BrandRow } from './types.ts';

const Swatches = ({ colours }: Pick<BrandRow, 'colours'>) => (
  <Box sx={{ display: 'flex', gap: 0.75, alignItems: 'center' }}>
    {[colours.primary, colours.accent].map((colour) => (
      <Box
        key={colour}
        sx={{
          width: 22,
          height: 22,
          borderRadius: 0.75,
          bgcolor: colour,
          border: '1px solid rgba(0,0,0,.12)',
        }}
      />
    ))}
    <span>
      {colours.primary} · {colours.accent}
    </span>
  </Box>
);

export default function BrandList() {
  const translate = useTranslate();
  const label = useGetResourceLabel();
  const { language } = useLanguage();
  const columns: Column<BrandRow>[] = [
    {
      key: 'name',
      label: 'app.brands.name',
      render: ({ name, logo, isDefault }) => (
        <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1.5 }}>
          {logo && (
            <Box
              component="img"
              src={pictureSource(logo)}
              alt=""
              sx={{ width: 36, height: 36, objectFit: 'contain' }}
            />
          )}
          {brandName({ name }, language)}
          {isDefault && (
            <Chip size="small" color="success" label={translate('app.brands.default')} />
          )}
        </Box>
      ),
    },
    { key: 'colours', label: 'app.brands.colours', render: (brand) => <Swatches {...brand} /> },
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
      createLabel={translate('ra.action.create')}
      emptyLabel={translate('app.brands.empty')}
    />
  );
}
