import { lazy } from 'react';
import { reactRouterProvider, type ResourceProps } from 'ra-core';

const { Route } = reactRouterProvider;

const ProfileList = lazy(() => import('./list/ProfileList.tsx'));
const CreatePage = lazy(() => import('./create/CreatePage.tsx'));
const ImportPage = lazy(() => import('./create/ImportPage.tsx'));
const EditorPage = lazy(() => import('./editor/EditorPage.tsx'));
const ShowPage = lazy(() => import('./show/ShowPage.tsx'));
const ReviewPage = lazy(() => import('./review/ReviewPage.tsx'));
const HistoryPage = lazy(() => import('./history/HistoryPage.tsx'));

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
  <Route key="history" path="/profiles/:id/history" element={<HistoryPage />} />,
];
