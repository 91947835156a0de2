import { lazyPage } from '../layout/lazyPage.tsx';

export const Dashboard = lazyPage(() => import('./Dashboard.tsx'));
