import './splash.css';
import { catalogues } from './i18n/catalogues.ts';
import { rememberedLanguage } from './i18n/remembered.ts';
import { opening } from './profiles/list/opening.ts';
import { askEarly, askReviewEarly } from './providers/early.ts';
import { loadMeta } from './providers/meta.ts';
import { loadSession } from './providers/session.ts';

// Schemas compile themselves with `new Function` unless told not to; the page's policy refuses that, and reports it.
(globalThis as { __zod_globalConfig?: object }).__zod_globalConfig = { jitless: true };

// This file stays small: the server is asked first, and the code of what is opened most comes beside the app's own.
const session = loadSession().catch(() => null);
const meta = loadMeta();
const language = session.then((known) => known?.user.language ?? rememberedLanguage());
const app = import('./start.tsx');
const { hash } = location;
const beside: Promise<unknown>[] = [language.then((each) => catalogues[each]())];
if (/^(#\/?)?$/.test(hash)) beside.push(import('./dashboard/Dashboard.tsx'));
if (/^#\/profiles(\?|$)/.test(hash)) beside.push(import('./profiles/list/ProfileList.tsx'));
if (hash === '#/profiles') askEarly('profiles', opening);
const review = /^#\/profiles\/([\w-]+)\/review$/.exec(hash)?.[1];
if (review) {
  beside.push(import('./profiles/review/ReviewPage.tsx'));
  askReviewEarly(review);
}
// Whoever needs it asks again, and tells what went wrong.
void Promise.allSettled(beside);

void app.then(({ start }) => start({ meta, language }));
