import { lazyPage } from '../layout/lazyPage.tsx';

/** People with an account. */
export const users = {
  list: lazyPage(() => import('./UserList.tsx')),
  create: lazyPage(() => import('./UserCreate.tsx')),
  edit: lazyPage(() => import('./UserEdit.tsx')),
  recordRepresentation: 'name',
};
