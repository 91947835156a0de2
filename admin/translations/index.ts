import type { ResourceProps } from 'ra-core';
import { lazyPage } from '../layout/lazyPage.tsx';

const TranslationTable = lazyPage(() => import('./TranslationTable.tsx'));

/** Where every profile stands in every language. */
export const translations: ResourceProps = { name: 'translations', list: TranslationTable };
