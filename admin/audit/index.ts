import { lazy } from 'react';

/** Who did what: read only. */
export const audit = { list: lazy(() => import('./AuditList.tsx')) };
