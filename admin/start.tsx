import { createRoot } from 'react-dom/client';
import { App, pageAt } from './App.tsx';
import { loadI18n } from './i18n/i18nProvider.ts';
import { preloadPage } from './layout/lazyPage.tsx';
import type { Language } from '../templates/profile/languages.ts';
import type { Meta } from './providers/meta.ts';
import type { Session } from './providers/session.ts';

interface Start {
  meta: Promise<Meta>;
  session: Promise<Session | null>;
  /** The language for somebody who is not signed in. */
  remembered: Language;
}

/** Shows the admin as soon as the server has answered and the first page's code is there. */
export async function start({ meta, session, remembered }: Start): Promise<void> {
  const page = preloadPage(pageAt(location.hash)).catch(() => undefined);
  const i18n = session.then((known) => loadI18n(known?.user.language ?? remembered));
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
  const known = await Promise.all([meta, i18n, page]);
  createRoot(document.getElementById('root')!).render(
    <App meta={known[0]} i18n={known[1]} {...(nonce ? { nonce } : {})} />,
  );
}
