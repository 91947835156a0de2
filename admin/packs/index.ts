import type { ResourceProps } from 'ra-core';
import { lazyPage } from '../layout/lazyPage.tsx';

/** Many sheets for an event, made in one go. */
export const packs: ResourceProps = {
  name: 'packs',
  list: lazyPage(() => import('./PackList.tsx')),
  create: lazyPage(() => import('./make/MakePage.tsx')),
  edit: lazyPage(() => import('./show/PackPage.tsx')),
  recordRepresentation: 'title',
};
