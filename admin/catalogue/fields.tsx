import type { ReactElement } from 'react';
import { catalogueSchemas } from '../../templates/profile/catalogue.ts';
import type { CatalogueKind, Text } from '../../templates/profile/index.ts';
import { shapeOf } from '../../templates/profile/shape.ts';
import { ChoiceInput } from '../inputs/ChoiceInput.tsx';
import { CountryInput } from '../inputs/CountryInput.tsx';
import { LineInput } from '../inputs/LineInput.tsx';
import { TextPairInput } from '../inputs/TextPairInput.tsx';

/** A row of `/api/<kind>`; fields beside these are those of the kind's schema. */
export interface Entry {
  id: string;
  name: Text;
  abbreviation?: string | null;
  country?: string;
  ownership?: 'public' | 'private' | null;
  website?: string | null;
  issuer?: string | null;
  description?: Text;
  archived: boolean;
  /** How many profiles name it. */
  uses: number;
  version: number;
  updatedAt: string;
}

type Translate = (key: string) => string;

/** How each field of the schemas is edited; what stands here once serves every kind that has the field. */
const inputs: Record<string, (max: number | undefined, translate: Translate) => ReactElement> = {
  name: (max) => <TextPairInput source="name" label="app.catalogue.name" max={max} autoFocus />,
  description: (max) => (
    <TextPairInput source="description" label="app.catalogue.description" max={max} multiline />
  ),
  abbreviation: (max) => (
    <LineInput source="abbreviation" label="app.catalogue.abbreviation" max={max} empty={null} />
  ),
  country: () => <CountryInput source="country" label="app.catalogue.country" />,
  ownership: (_max, translate) => (
    <ChoiceInput
      source="ownership"
      label="app.catalogue.ownership"
      none={translate('app.catalogue.unknown')}
      choices={(['public', 'private'] as const).map((value) => ({
        value,
        label: translate(`app.catalogue.${value}`),
      }))}
    />
  ),
  issuer: (max) => (
    <LineInput source="issuer" label="app.catalogue.issuer" max={max} empty={null} />
  ),
  website: (max) => (
    <LineInput source="website" label="app.catalogue.website" max={max} empty={null} type="url" />
  ),
};

/** The inputs of a kind of entry, in the order of its schema. */
export function entryInputs(kind: CatalogueKind, translate: Translate): ReactElement[] {
  const shape = shapeOf(catalogueSchemas[kind]);
  if (shape.is !== 'object') return [];
  return Object.entries(shape.fields).flatMap(([field, part]) => {
    const max = 'max' in part ? part.max : undefined;
    const input = inputs[field]?.(max, translate);
    return input ? [{ ...input, key: field }] : [];
  });
}
