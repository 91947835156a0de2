import { lazy } from 'react';

/** How the school's print looks. */
export const brands = {
  list: lazy(() => import('./BrandList.tsx')),
  create: lazy(() => import('./BrandCreate.tsx')),
  edit: lazy(() => import('./BrandEdit.tsx')),
  recordRepresentation: 'name',
};
