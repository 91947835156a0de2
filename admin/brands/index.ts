import { lazyPage } from '../layout/lazyPage.tsx';

/** How the school's print looks. */
export const brands = {
  list: lazyPage(() => import('./BrandList.tsx')),
  create: lazyPage(() => import('./BrandCreate.tsx')),
  edit: lazyPage(() => import('./BrandEdit.tsx')),
  recordRepresentation: 'name',
};
