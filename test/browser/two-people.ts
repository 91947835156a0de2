import type { Locator, Page } from 'playwright-core';
import { section, signIn, type Desk } from './desk.ts';
import { until } from '../support/program.ts';

const english = (page: Page, name: string): Locator =>
  section(page, name).getByRole('textbox', { name: /English$/ });
export const tagline = (page: Page) => english(page, 'Tagline');
export const story = (page: Page) => english(page, 'The Career Story');

/** Signs in and opens the draft of a career as somebody would. */
export async function openDraft(
  desk: Desk,
  page: Page,
  role: string,
  career: string,
): Promise<void> {
  await page.goto(desk.address);
  await signIn(desk, page, role);
  await page.getByRole('link', { name: 'Career profiles' }).click();
  await page.getByRole('heading', { level: 1, name: 'Career profiles' }).waitFor();
  await page.getByRole('link', { name: career, exact: true }).click();
  await tagline(page).waitFor();
}

/** Waits until a field says something. */
export const says = (field: Locator, words: string): Promise<void> =>
  until(async () => (await field.inputValue()) === words);

/** Lets no save of a page reach the server. */
export const cutOff = (page: Page) =>
  page.route('**/draft', (route) =>
    route.request().method() === 'PUT' ? route.abort('connectionfailed') : route.continue(),
  );

/** Lets saves through again, and sends what waits, unless the page itself was faster. */
export async function mend(page: Page): Promise<void> {
  await page.unroute('**/draft');
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
}

/** Waits until what was typed lies in the browser's store, of which nothing on the page speaks. */
export async function putAside(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    (typed) => Object.values({ ...localStorage }).some((each) => String(each).includes(typed)),
    words,
  );
}

/** Ends a tab as a crash does: without a word to anybody. */
export async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  void page.goto('chrome://crash').catch(() => undefined);
  await crashed;
  await page.close().catch(() => undefined);
}

/** A new tab at `address` in the place of all that the person has open, as if nothing had happened to the draft. */
export async function afresh(page: Page, address: string): Promise<Page> {
  const context = page.context();
  const tab = await context.newPage();
  const others = context.pages().filter((each) => each !== tab);
  await Promise.all(others.map((each) => each.close().catch(() => undefined)));
  await tab.goto(address);
  const profile = new URL(address).hash.split('/')[2];
  await tab.evaluate(async (id) => {
    localStorage.clear();
    const headers = { 'content-type': 'application/json' };
    const json = (method: string, body: unknown) => ({
      method,
      headers,
      body: JSON.stringify(body),
    });
    await fetch(`/api/profiles/${id}/withdraw`, json('POST', {}));
    await fetch('/api/session/user', json('PUT', { language: 'en' }));
  }, profile);
  await tab.reload();
  await tagline(tab).waitFor();
  return tab;
}
