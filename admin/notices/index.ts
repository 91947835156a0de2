import { lazyPage } from '../layout/lazyPage.tsx';

export const NoticesPage = lazyPage(() => import('./NoticesPage.tsx'));
