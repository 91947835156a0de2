import { lazyPage } from '../layout/lazyPage.tsx';
import { reactRouterProvider, type ResourceProps } from 'ra-core';

const { Route } = reactRouterProvider;

const ProfileList = lazyPage(() => import('./list/ProfileList.tsx'));
const CreatePage = lazyPage(() => import('./create/CreatePage.tsx'));
const ImportPage = lazyPage(() => import('./create/ImportPage.tsx'));
const EditorPage = lazyPage(() => import('./editor/EditorPage.tsx'));
const ShowPage = lazyPage(() => import('./show/ShowPage.tsx'));
const ReviewPage = lazyPage(() => import('./review/ReviewPage.tsx'));
const TranslatePage = lazyPage(() => import('../translations/TranslatePage.tsx'));
const HistoryPage = lazyPage(() => import('./history/HistoryPage.tsx'));
const WhoWrotePage = lazyPage(() => import('./history/WhoWrotePage.tsx'));

/** The profiles' pages: each loads when it is first opened. */
export const profiles: ResourceProps = {
  name: 'profiles',
  list: ProfileList,
  create: CreatePage,
  edit: EditorPage,
  show: ShowPage,
};

/** Pages beside react-admin's own four. */
export const profileRoutes = [
  <Route key="import" path="/profiles/import" element={<ImportPage />} />,
  <Route key="review" path="/profiles/:id/review" element={<ReviewPage />} />,
  <Route key="translate" path="/profiles/:id/translate" element={<TranslatePage />} />,
  <Route key="history" path="/profiles/:id/history" element={<HistoryPage />} />,
  <Route key="written" path="/profiles/:id/history/:number" element={<WhoWrotePage />} />,
];
