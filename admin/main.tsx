import './splash.css';
import { rememberedLanguage } from './i18n/remembered.ts';
import { loadMeta } from './providers/meta.ts';
import { loadSession } from './providers/session.ts';

// Schemas compile themselves with `new Function` unless told not to; the page's policy refuses that, and reports it.
(globalThis as { __zod_globalConfig?: object }).__zod_globalConfig = { jitless: true };

/** Pages that people open the admin with: their code is asked for beside the app's own. */
const likely: readonly [RegExp, () => Promise<unknown>][] = [
  [/^(#\/?)?$/, () => import('./dashboard/Dashboard.tsx')],
  [/^#\/profiles(\?|$)/, () => import('./profiles/list/ProfileList.tsx')],
];

// This file stays small: what the server knows is asked for first, the app's code loads meanwhile.
const meta = loadMeta();
const session = loadSession().catch(() => null);
const remembered = rememberedLanguage();
const app = import('./start.tsx');
for (const [address, load] of likely) {
  if (address.test(location.hash)) void load().catch(() => undefined);
}
void app.then(({ start }) => start({ meta, session, remembered }));
