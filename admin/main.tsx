import './splash.css';
import { createRoot } from 'react-dom/client';
import { loadI18n } from './i18n/i18nProvider.ts';
import { rememberedLanguage } from './i18n/remembered.ts';
import { loadMeta } from './providers/meta.ts';
import { loadSession } from './providers/session.ts';

// Schemas compile themselves with `new Function` unless told not to; the page's policy refuses that, and reports it.
(globalThis as { __zod_globalConfig?: object }).__zod_globalConfig = { jitless: true };

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;

async function start(): Promise<void> {
  const app = import('./App.tsx');
  const asked = [loadMeta(), loadSession().catch(() => null)] as const;
  const [meta, session] = await Promise.all(asked);
  const i18n = await loadI18n(session?.user.language ?? rememberedLanguage());
  const { App } = await app;
  createRoot(document.getElementById('root')!).render(
    <App meta={meta} i18n={i18n} {...(nonce ? { nonce } : {})} />,
  );
}

void start();
