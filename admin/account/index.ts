import { lazy } from 'react';

export const MyAccount = lazy(() => import('./MyAccount.tsx'));
