import { lazyPage } from '../layout/lazyPage.tsx';

/** Who did what: read only. */
export const audit = { list: lazyPage(() => import('./AuditList.tsx')) };
