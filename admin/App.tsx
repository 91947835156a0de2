import { useMemo, useState } from 'react';
import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import { CssBaseline, ThemeProvider } from '@mui/material';
import {
  CoreAdminContext,
  CoreAdminUI,
  CustomRoutes,
  localStorageStore,
  Navigate,
  reactRouterProvider,
  Resource,
  type I18nProvider,
  type ResourceProps,
} from 'ra-core';
import { Notification } from 'react-admin';
import { MyAccount } from './account/index.ts';
import { audit } from './audit/index.ts';
import { brands } from './brands/index.ts';
import { catalogue } from './catalogue/index.tsx';
import { Dashboard } from './dashboard/index.ts';
import { LanguageProvider } from './i18n/LanguageProvider.tsx';
import { Layout } from './layout/Layout.tsx';
import { AccessDenied, ErrorPage, LoadingPage, NotFound } from './layout/pages.tsx';
import { SignIn } from './layout/SignIn.tsx';
import { schoolTheme } from './layout/theme.ts';
import { NoticesPage } from './notices/index.ts';
import { packs } from './packs/index.ts';
import { profileRoutes, profiles } from './profiles/index.tsx';
import { authProvider } from './providers/authProvider.ts';
import { dataProvider } from './providers/dataProvider.ts';
import { loadMeta, type Meta } from './providers/meta.ts';
import { MetaProvider } from './providers/useMeta.ts';
import { useSession } from './providers/useSession.ts';
import { translations } from './translations/index.ts';
import { SchedulePage } from './schedule/index.ts';
import { users } from './users/index.ts';

const { Route } = reactRouterProvider;
const store = localStorageStore('1', 'Kerjaya');

const all: ResourceProps[] = [
  { ...profiles, name: 'profiles' },
  translations,
  packs,
  ...catalogue,
  { ...brands, name: 'brands' },
  { ...users, name: 'users' },
  { ...audit, name: 'audit' },
];

/** The page at an address within the admin: the overview, or a resource's page. */
export function pageAt(hash: string): unknown {
  const [name = '', id] = hash.replace(/^#\/?|\?.*$/g, '').split('/');
  if (name === '') return Dashboard;
  const resource = all.find((each) => each.name === name);
  return id === undefined ? resource?.list : id === 'create' ? resource?.create : resource?.edit;
}

/** Every resource and page. One constant, so that a render of the app does not register them anew. */
const resources = [
  ...all.map((resource) => <Resource key={resource.name} {...resource} />),
  <CustomRoutes key="routes">
    {profileRoutes}
    <Route path="/notifications" element={<NoticesPage />} />
    <Route path="/schedule" element={<SchedulePage />} />
    <Route path="/account" element={<MyAccount />} />
  </CustomRoutes>,
];

/** The admin to whoever is signed in, the sign-in page to everyone else; the address stays what it is. */
function Gate() {
  const session = useSession();
  if (!session) return <SignIn />;
  return (
    <CoreAdminUI
      key={session.user.id}
      disableTelemetry
      title="Kerjaya"
      dashboard={Dashboard}
      layout={Layout}
      loading={LoadingPage}
      loginPage={<Navigate to="/" replace />}
      catchAll={NotFound}
      accessDenied={AccessDenied}
      error={ErrorPage}
    >
      {resources}
    </CoreAdminUI>
  );
}

interface AppProps {
  meta: Meta;
  i18n: I18nProvider;
  /** What the page's policy wants on a style element. */
  nonce?: string;
}

export function App({ meta: initial, i18n, nonce }: AppProps) {
  const [meta, setMeta] = useState(initial);
  const cache = useMemo(
    () => createCache({ key: 'k', prepend: true, ...(nonce ? { nonce } : {}) }),
    [nonce],
  );
  const { primary, accent } = meta.brand.colours;
  const theme = useMemo(() => schoolTheme({ primary, accent }), [primary, accent]);
  const metaValue = useMemo(
    () => ({ ...meta, reload: () => void loadMeta().then(setMeta) }),
    [meta],
  );
  return (
    <CacheProvider value={cache}>
      <MetaProvider value={metaValue}>
        <CoreAdminContext authProvider={authProvider} dataProvider={dataProvider} store={store}>
          <LanguageProvider initial={i18n}>
            <ThemeProvider theme={theme}>
              <CssBaseline />
              <Gate />
              <Notification />
            </ThemeProvider>
          </LanguageProvider>
        </CoreAdminContext>
      </MetaProvider>
    </CacheProvider>
  );
}
