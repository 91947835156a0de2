import { lazyPage } from '../layout/lazyPage.tsx';

export { ScheduleAlerts } from './ScheduleAlerts.tsx';
export const SchedulePage = lazyPage(() => import('./SchedulePage.tsx'));
