import { TextField } from '@mui/material';
import { useGetList, useTranslate } from 'ra-core';
import type { Text } from '../../../templates/profile/languages.ts';
import { usePackWords } from '../words.ts';

interface BrandChoice {
  id: string;
  name: Text | string;
  isDefault?: boolean;
}

interface BrandPickerProps {
  /** A brand's id; `''`: the one in use. */
  value: string;
  fault?: string | undefined;
  onPick(brand: string): void;
}

/** Whose colours and logo the sheets carry. Nothing where there is nothing to choose. */
export function BrandPicker({ value, fault, onPick }: BrandPickerProps) {
  const translate = useTranslate();
  const words = usePackWords();
  const { data = [], isSuccess } = useGetList<BrandChoice>('brands', {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'updatedAt', order: 'DESC' },
  });
  const others = data.filter(({ isDefault }) => !isDefault);
  const archived = isSuccess && value !== '' && !data.some(({ id }) => id === value);
  if (others.length === 0 && !archived) return null;
  const own = data.find(({ isDefault }) => isDefault);
  return (
    <TextField
      select
      id="print-brand"
      label={translate('packs.make.brand')}
      value={archived || others.some(({ id }) => id === value) ? value : ''}
      onChange={(event) => onPick(event.target.value)}
      error={fault !== undefined}
      helperText={fault ?? translate('packs.make.brandHelp')}
      slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
    >
      <option value="">{own ? words.brand(own) : translate('packs.make.ownBrand')}</option>
      {archived && <option value={value}>{translate('packs.make.archivedBrand')}</option>}
      {others.map((brand) => (
        <option key={brand.id} value={brand.id}>
          {words.brand(brand)}
        </option>
      ))}
    </TextField>
  );
}
