import { lazyPage } from '../layout/lazyPage.tsx';
import type { ResourceProps } from 'ra-core';
import { catalogueLabels } from '../../templates/profile/catalogue-labels.ts';
import { inLanguage, type Text } from '../../templates/profile/languages.ts';

const list = lazyPage(() => import('./EntryList.tsx'));
const create = lazyPage(() => import('./EntryCreate.tsx'));
const edit = lazyPage(() => import('./EntryEdit.tsx'));

/** One resource for each kind of catalogue entry. They differ in their fields, which the pages read off the schemas. */
export const catalogue: ResourceProps[] = Object.keys(catalogueLabels)
  .filter((kind) => kind !== 'profiles')
  .map((name) => ({
    name,
    list,
    create,
    edit,
    recordRepresentation: (entry: { name: Text }) => inLanguage(entry.name, 'en'),
  }));
