import { lazyPage } from '../layout/lazyPage.tsx';

export const MyAccount = lazyPage(() => import('./MyAccount.tsx'));
