import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { barriers, evidence, onPhone, openDesk, signIn, type Desk } from './desk.ts';

const LONG = 300_000;

let desk: Desk;
let page: Page;
let addresses: string[];

/** The first record that a list answers, as the person who is signed in. */
const first = <Row extends { id: string }>(path: string): Promise<Row> =>
  page.evaluate(async (url) => {
    const rows = (await (await fetch(url)).json()) as Row[];
    return rows[0]!;
  }, `${desk.address}${path}`);

const filtered = (filter: object) => `/api/profiles?filter=${JSON.stringify(filter)}`;
/** All kinds share their pages. */
const CATALOGUE = ['universities', 'skills'];

beforeAll(async () => {
  desk = await openDesk();
  page = await desk.open();
  await page.goto(desk.address);
  await signIn(desk, page, 'admin');
  const inReview = await first(filtered({ state: 'in_review' }));
  const draft = await first(filtered({ state: 'draft' }));
  const published = await first<{ id: string; slug: string }>(filtered({ published: true }));
  const entries = await Promise.all(CATALOGUE.map((kind) => first(`/api/${kind}`)));
  const brand = await first('/api/brands');
  const user = await first('/api/users');
  const of = ({ id }: { id: string }, ...more: string[]) =>
    ['', ...more].map((part) => `profiles/${id}${part && `/${part}`}`);
  addresses = [
    '',
    [
      'profiles',
      'translations',
      'packs',
      'packs/create',
      'schedule',
      'notifications',
      'account',
      'audit',
    ],
    ['profiles/create', 'profiles/import', 'skills/create', 'brands/create', 'users/create'],
    of(draft, 'translate', 'history'),
    of(inReview, 'review'),
    of(published, 'show', 'history/1').slice(1),
    CATALOGUE.flatMap((kind, index) => [kind, `${kind}/${entries[index]!.id}`]),
    ['brands', `brands/${brand.id}`, 'users', `users/${user.id}`, 'nowhere'],
  ]
    .flat()
    .map((address) => `#/${address}`);
  addresses.push('careers', `careers/${published.slug}`);
}, LONG);

afterAll(() => desk?.close(), LONG);

/** What is wrong with a page. */
async function faultsOf(where: Page, address: string): Promise<string[]> {
  await where.goto('about:blank');
  await where.goto(`${desk.address}/${address}`);
  await where.getByRole('heading', { level: 1 }).first().waitFor();
  await where.waitForLoadState('networkidle');
  await where.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  const wide = await where.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return [...(await barriers(where)), ...(wide > 0 ? [`${wide} px too wide`] : [])];
}

/** Every page with what is wrong with it, on several tabs at a time: one loads while another is looked at. */
async function faults(tabs: Page[], kind: string): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  const left = [...addresses];
  const walk = async (tab: Page) => {
    for (let address = left.shift(); address !== undefined; address = left.shift()) {
      const all = await faultsOf(tab, address);
      if (all.length === 0) continue;
      found[address] = all;
      await evidence(tab, `faulty-${kind}-${address.replace(/\W+/g, '-')}`);
    }
  };
  await Promise.all(tabs.map(walk));
  return found;
}

describe('every page', () => {
  it(
    'can be used by everybody, in English',
    async () => {
      expect(await faults([page, await page.context().newPage()], 'desktop')).toEqual({});
    },
    LONG,
  );

  it(
    'can be used by everybody, in Malay and on a phone',
    async () => {
      await page.goto(`${desk.address}/#/account`);
      await page.getByRole('button', { name: 'BM: Bahasa Melayu' }).click();
      await page.locator('html[lang^="ms"]').waitFor({ state: 'attached' });
      const phones = [await onPhone(page), await onPhone(page)];
      expect(await faults(phones, 'phone-malay')).toEqual({});
    },
    LONG,
  );

  it('leaves nothing to complain about in the browser', () => {
    expect(desk.complaints).toEqual([]);
  });
});
