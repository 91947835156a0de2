import { lazy } from 'react';

/** People with an account. */
export const users = {
  list: lazy(() => import('./UserList.tsx')),
  create: lazy(() => import('./UserCreate.tsx')),
  edit: lazy(() => import('./UserEdit.tsx')),
  recordRepresentation: 'name',
};
