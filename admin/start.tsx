import { createRoot } from 'react-dom/client';
import type { Language } from '../templates/profile/languages.ts';
import { App, pageAt } from './App.tsx';
import { loadI18n } from './i18n/i18nProvider.ts';
import { preloadPage } from './layout/lazyPage.tsx';
import type { Meta } from './providers/meta.ts';

interface Start {
  meta: Promise<Meta>;
  /** The language to begin in; settled once the server said who is signed in. */
  language: Promise<Language>;
}

/** Shows the admin as soon as the server has answered and the first page's code is there. */
export async function start({ meta, language }: Start): Promise<void> {
  const page = preloadPage(pageAt(location.hash)).catch(() => undefined);
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
  const [facts, i18n] = await Promise.all([meta, language.then(loadI18n), page]);
  createRoot(document.getElementById('root')!).render(
    <App meta={facts} i18n={i18n} {...(nonce ? { nonce } : {})} />,
  );
}
