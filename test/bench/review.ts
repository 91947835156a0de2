import type { Browser } from 'playwright-core';
import { compareContents } from '../../server/profiles/history/compare.ts';
import {
  contentShape,
  mapReferences,
  type Content,
  type ReferenceKind,
} from '../../templates/profile/index.ts';
import { extremeContent } from '../builders/extreme.ts';
import { references } from '../builders/references.ts';
import { launchBrowser } from '../support/browser.ts';
import { Client, startServer, temporaryFolder } from './server.ts';
import { median, printFigures } from './table.ts';

const ROUNDS = 9;

/** Reviewing the largest profile that there can be: the comparison alone, its route, and the page in a real browser. */
export async function benchReview(): Promise<void> {
  const folder = await temporaryFolder();
  const server = await startServer(folder.path);
  const browser = await launchBrowser();
  try {
    const [editor, manager] = [
      await Client.signIn(server.url, 'editor'),
      await Client.signIn(server.url, 'manager'),
    ];
    const { id, before, after } = await largest(editor, manager);
    const compared = await timed(() => void compareContents(before, after));
    const route = `/api/profiles/${id}/compare?from=1&to=2`;
    const asked = await timed(async () => void (await manager.call('GET', route)));
    const visits = await timed(() => firstDifference(browser, server.url, manager.cookie, id));
    const again = await timed(() => opened(browser, server.url, manager.cookie, id));
    printFigures('Review of the largest profile', [
      { what: 'comparing two revisions', value: median(compared), unit: 'ms', aim: 20 },
      { what: 'the same over HTTP, both read', value: median(asked), unit: 'ms' },
      { what: 'first difference, from the list', value: median(again), unit: 'ms', aim: 500 },
      { what: 'first difference, new browser profile', value: median(visits), unit: 'ms' },
    ]);
  } finally {
    await browser.close();
    await server.stop();
    await folder.remove();
  }
}

/** Milliseconds of each round, the first left out; a round may say its own. */
async function timed(run: () => Promise<number | void> | void): Promise<number[]> {
  const figures: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const begun = performance.now();
    const own = await run();
    figures.push(own ?? performance.now() - begun);
  }
  return figures.slice(1);
}

/** Publishes the largest profile, and submits a second revision with something changed in every section. */
async function largest(editor: Client, manager: Client) {
  const filled = extremeContent();
  const ids = new Map<string, string>();
  for (const [id, { kind, ...fact }] of Object.entries(references())) {
    if (kind === 'profiles') continue;
    // The server's own catalogue may have an entry of that name.
    const own = {
      ...fact,
      name: { en: `${fact.name.en.slice(0, 196)} B`, ms: `${fact.name.ms.slice(0, 196)} B` },
    };
    const added = await editor.call<{ id: string }>('POST', `/api/${kind}`, own);
    ids.set(id, added.id);
  }
  const before = mapReferences(
    contentShape,
    { ...filled, related: [] },
    (id: string, to: ReferenceKind) => (to === 'profiles' ? id : ids.get(id)!),
  ) as Content;
  const { id } = await editor.call('POST', '/api/profiles', { content: before });
  const submitted = await editor.call('POST', `/api/profiles/${id}/submit`, {});
  await manager.call('POST', `/api/profiles/${id}/approve`, { seal: submitted.draft.seal });
  const after = edited(before);
  const { draft } = await editor.call('POST', `/api/profiles/${id}/draft`, {});
  await editor.call(
    'PUT',
    `/api/profiles/${id}/draft`,
    { content: after },
    { 'if-match': `"${draft.version}"` },
  );
  await editor.call('POST', `/api/profiles/${id}/submit`, {});
  return { id: id as string, before, after };
}

function edited(content: Content): Content {
  const after = structuredClone(content);
  after.story.en = after.story.en.replaceAll(' quiet ', ' loud ');
  after.story.ms = after.story.ms.replaceAll(' sunyi ', ' riuh ');
  after.reasons.reverse();
  for (const task of after.tasks) task.text.en = task.text.en.replace(' water ', ' ocean ');
  for (const step of after.journey) step.body.ms = step.body.ms.replaceAll(' air ', ' api ');
  for (const band of after.salaryBands) band.range.min += 1000;
  after.universities.push(after.universities.shift()!);
  after.skills.splice(3, 4);
  return after;
}

async function signedIn(browser: Browser, url: string, cookie: string) {
  const context = await browser.newContext();
  const [name, value] = cookie.split('=') as [string, string];
  await context.addCookies([{ name, value, url }]);
  return { context, page: await context.newPage() };
}

/** From the start of the navigation, with an empty browser cache. */
async function firstDifference(
  browser: Browser,
  url: string,
  cookie: string,
  id: string,
): Promise<number> {
  const { context, page } = await signedIn(browser, url, cookie);
  await page.goto(`${url}/#/profiles/${id}/review`);
  await page.locator('[data-change]').first().waitFor();
  const at = await page.evaluate(() => performance.now());
  await context.close();
  return at;
}

/** From the click of somebody who works in the admin already, as the page itself sees it. */
async function opened(browser: Browser, url: string, cookie: string, id: string): Promise<number> {
  const { context, page } = await signedIn(browser, url, cookie);
  await page.goto(`${url}/#/profiles`);
  await page.getByText('AI Engineer').first().waitFor();
  const took = await page.evaluate(
    (to) =>
      new Promise<number>((resolve) => {
        const begun = performance.now();
        new MutationObserver((_, observer) => {
          if (!document.querySelector('[data-change]')) return;
          observer.disconnect();
          requestAnimationFrame(() => resolve(performance.now() - begun));
        }).observe(document.body, { childList: true, subtree: true });
        location.hash = to;
      }),
    `#/profiles/${id}/review`,
  );
  await context.close();
  return took;
}
