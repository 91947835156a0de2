import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { readPdf } from '../support/pdf-text.ts';
import { until } from '../support/program.ts';
import { onPhone, openDesk, picture, signIn, type Desk } from './desk.ts';
import { expectAccessible, stepsOf, swipe } from './steps.ts';

const LONG = 300_000;
const TITLE = 'Career Fair 2027';

let desk: Desk;
let page: Page;
/** The pack that is made from what was chosen. */
let address: string;
let order: string[];

const step = stepsOf({ name: 'packs', pages: () => [page], limit: LONG });
const accessible = (name: string, where = page) => expectAccessible(name, where);

const heading = (name: string | RegExp, where = page) =>
  where.getByRole('heading', { level: 1, name }).waitFor();
const open = async (path: string, name: string | RegExp, where = page) => {
  await where.goto('about:blank');
  await where.goto(`${desk.address}/#${path}`);
  await heading(name, where);
};
const found = (): Locator =>
  page.getByRole('list', { name: 'Profiles that were found' }).getByRole('button');
const chosen = (): Locator =>
  page.getByRole('list', { name: /^Chosen profiles/ }).getByRole('listitem');
const handle = (name: string): Locator => page.getByRole('button', { name: `Reorder ${name}` });
/** The chosen titles, in their order. */
const titles = async (): Promise<string[]> => {
  const names = await page
    .getByRole('button', { name: /^Reorder / })
    .evaluateAll((buttons) => buttons.map((each) => each.getAttribute('aria-label')!));
  return names.map((name) => name.replace(/^Reorder /, ''));
};
const ready = () => page.getByRole('heading', { level: 2, name: 'Ready to print' }).waitFor();

interface Row {
  id: string;
  title: { en: string };
}
const rows = async (filter: object): Promise<Row[]> => {
  const query = new URLSearchParams({ filter: JSON.stringify(filter), range: '[0,99]' });
  return (await page.request.get(`${desk.address}/api/profiles?${query}`)).json();
};

beforeAll(async () => {
  desk = await openDesk();
  page = await desk.open();
  await page.goto(desk.address);
  await signIn(desk, page, 'manager');
}, LONG);

afterAll(() => desk?.close(), LONG);

describe('a pack', () => {
  step('is put together from what a filter finds', async () => {
    await page.getByRole('link', { name: 'Print packs' }).click();
    await heading('Print packs');
    await page.getByText('No packs yet').waitFor();
    await accessible('no packs');
    await page.getByRole('link', { name: 'New pack' }).click();
    await heading('New pack');
    await page.getByLabel('Career field').selectOption({ label: 'Health and Medicine' });
    await until(async () => (await found().count()) === 1);
    await page.getByRole('button', { name: 'Add it' }).click();
    await page.getByText('1 chosen').waitFor();
    await page.getByLabel('Career field').selectOption('');
    await until(async () => (await found().count()) > 3);
    await page.getByRole('button', { name: /^Add all \d+$/ }).click();
    const published = await rows({ published: true });
    await page.getByText(`${published.length} chosen`).waitFor();
    await found().nth(0).click();
    await page.getByText(`${published.length - 1} chosen`).waitFor();
    await accessible('make a pack');
    await picture(page, '60-pack-chosen', true);
  });

  step('is put in order by keyboard, and says where it is', async () => {
    const [first, second, ...rest] = await titles();
    await handle(first!).focus();
    await page.keyboard.press('Space');
    const spoken = page.locator('[id^="DndLiveRegion"]');
    await spoken.getByText(`Picked up ${first}, place 1 of ${rest.length + 2}.`).waitFor();
    await page.keyboard.press('ArrowDown');
    await spoken.getByText(`${first} is now at place 2`).waitFor();
    await page.keyboard.press('Space');
    await spoken.getByText(`${first} dropped at place 2`).waitFor();
    expect(await titles()).toEqual([second, first, ...rest]);
    const last = rest.at(-1)!;
    await page.getByRole('button', { name: `To the top: ${last}` }).click();
    order = [last, second!, first!, ...rest.slice(0, -1)];
    await until(async () => (await titles()).join() === order.join());
    await page.getByText(`${last}: place 1 of ${order.length}`).waitFor();
    await page.getByRole('button', { name: `Move down: ${second}` }).press('Enter');
    order = [last, first!, second!, ...rest.slice(0, -1)];
    await until(async () => (await titles()).join() === order.join());
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await until(async () => (await focused()) === `Move down: ${second}`);
    await page.getByRole('button', { name: 'Go on to “How it is printed”' }).press('Enter');
    await page.keyboard.press('Tab');
    await page.locator('#pack-title:focus').waitFor();
  });

  step('keeps what was chosen under a name, and finds it again', async () => {
    await page.getByRole('button', { name: 'Saved lists' }).click();
    const dialog = page.getByRole('dialog', { name: 'Saved lists' });
    await dialog.getByLabel(/^Save these/).fill('Spring');
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await dialog.getByRole('button', { name: 'Rename: Spring' }).click();
    await dialog.getByLabel('Name', { exact: true }).fill('Spring fair');
    const lists = `${desk.address}/api/profile-lists`;
    const [{ id, profiles, version }] = await (await page.request.get(lists)).json();
    const data = { name: 'Somebody else’s', profiles, version };
    expect((await page.request.put(`${lists}/${id}`, { data })).ok()).toBe(true);
    const rename = dialog.getByRole('button', { name: 'Save', exact: true }).last();
    await rename.click();
    await dialog.getByText('Somebody else changed this list in the meantime').waitFor();
    await rename.click();
    await dialog.getByRole('button', { name: 'Use: Spring fair' }).waitFor();
    await accessible('saved lists');
    await picture(page, '61-pack-lists');
    await dialog.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Order', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Remove all' }).click();
    await page.getByText('Nothing chosen yet').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await until(async () => (await titles()).join() === order.join());
    await page.getByRole('button', { name: 'Order', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Remove all' }).click();
    await page.getByRole('button', { name: 'Saved lists' }).click();
    await dialog.getByRole('button', { name: 'Use: Spring fair' }).click();
    await until(async () => (await titles()).join() === order.join());
  });

  step('takes a list that is pasted, and names what it does not know', async () => {
    await page.getByRole('button', { name: 'Paste a list' }).click();
    const dialog = page.getByRole('dialog', { name: 'Paste a list of names' });
    await dialog.getByLabel('Names, one on each line').fill(`1. ${order[0]}\n2. Astronaut`);
    await dialog.getByRole('button', { name: 'Find these' }).click();
    await dialog.getByText('1 profile found').waitFor();
    await dialog.getByText('Astronaut', { exact: true }).last().waitFor();
    await accessible('paste a list');
    await picture(page, '62-pack-paste');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  });

  step('says what cannot be chosen, and why', async () => {
    await page.getByRole('radio', { name: /^A ZIP of sheets/ }).check();
    expect(await page.getByRole('radio', { name: /^Booklet/ }).isDisabled()).toBe(true);
    await page.getByText('A ZIP holds single sheets, as they are.').first().waitFor();
    await page.getByRole('radio', { name: /^One PDF/ }).check();
    await page.getByRole('radio', { name: /^Booklet/ }).check();
    expect(await page.getByRole('checkbox', { name: 'Large print' }).isDisabled()).toBe(true);
    await page.getByRole('radio', { name: /^Page by page/ }).check();
  });

  step('names each profile that is refused', async () => {
    const gone = (await rows({ published: true })).find(({ title }) => title.en === order[1])!;
    const taken = await page.request.post(`${desk.address}/api/profiles/${gone.id}/unpublish`, {
      data: { note: 'A test of packs.' },
    });
    expect(taken.status()).toBe(200);
    await page.getByRole('button', { name: 'Make the pack' }).click();
    await page.getByRole('textbox', { name: /^Title of the pack/ }).fill(TITLE);
    await page.getByRole('textbox', { name: 'Event', exact: true }).fill('Hari Kerjaya');
    await page.locator('input[type=date]').fill('2027-03-31');
    await page.getByRole('button', { name: 'Make the pack' }).click();
    const alert = page.getByRole('alert').filter({ hasText: 'cannot be printed like this' });
    await alert.getByText(`${order[1]}: Not published`).waitFor();
    await chosen().filter({ hasText: 'Not published' }).waitFor();
    await accessible('a refused profile');
    await picture(page, '63-pack-refused');
    await alert.getByRole('button', { name: 'Remove it' }).click();
    order = order.toSpliced(1, 1);
    await until(async () => (await titles()).join() === order.join());
  });

  step('is made while somebody watches, or looks in again later', async () => {
    await page.getByRole('button', { name: 'Make the pack' }).click();
    await heading(TITLE);
    address = new URL(page.url()).hash.slice(1);
    await page.goto('about:blank');
    await open('/packs', 'Print packs');
    // The bar has one as well while it is made.
    const inList = page.getByRole('main').getByRole('link', { name: new RegExp(`^${TITLE}`) });
    await inList.click();
    await heading(TITLE);
    expect(new URL(page.url()).hash.slice(1)).toBe(address);
    await ready();
    await accessible('a pack that is ready');
    await picture(page, '64-pack-ready', true);
  });

  step('is one PDF with the chosen profiles in their order', async () => {
    const waiting = page.waitForEvent('download');
    await page.getByRole('link', { name: /^Download \(/ }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toMatch(/^Career-Fair-2027.*\.pdf$/);
    const { pages } = await readPdf(new Uint8Array(readFileSync(await download.path())));
    // A title stands at the top of its own sheet; other sheets may name it further down.
    const said = pages.map(({ items, height }) =>
      items
        .filter(({ y }) => y > height - 200)
        .map(({ text }) => text)
        .join(' '),
    );
    const places = order.map((title) => said.findLastIndex((text) => text.includes(title)));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  step('can be looked at before it is printed', async () => {
    await page.getByRole('button', { name: 'Make a similar one' }).click();
    await heading('New pack');
    await until(async () => (await titles()).join() === order.join());
    await page.getByRole('textbox', { name: /^Title of the pack/ }).fill('Looked at');
    await page.getByRole('radio', { name: /^Handout/ }).check();
    await page.getByRole('button', { name: 'Proof first' }).click();
    await page.getByRole('heading', { level: 2, name: 'Proof', exact: true }).waitFor();
    await page.getByRole('img', { name: /^Page 1 of / }).waitFor();
    await page.getByText(/^\d+ pages on \d+ sheets of A4 paper$/).waitFor();
    const sheets = page.getByRole('region', { name: 'Sheets' });
    await sheets.getByText('Shortened by the design').first().click();
    await sheets
      .getByText(/^(Shortened|Left out).*: ./)
      .first()
      .waitFor();
    await accessible('a proof');
    await picture(page, '65-pack-proof', true);
    await page.getByRole('button', { name: 'Looks good: make the file' }).click();
    await ready();
  });

  step('says when a sheet is out of date, and makes it again', async () => {
    const [one] = (await rows({ published: true })).filter(({ title }) => title.en === order[0]);
    const of = `${desk.address}/api/profiles/${one!.id}`;
    const post = (path: string, data: object) =>
      page.request.post(`${of}${path}`, { data, headers: { origin: desk.address } });
    const editor = await desk.open();
    await editor.goto(desk.address);
    await signIn(desk, editor, 'editor');
    const as = (path: string, data: object = {}) =>
      editor.request.post(`${of}${path}`, { data, headers: { origin: desk.address } });
    expect((await as('/draft')).ok()).toBe(true);
    expect((await as('/submit')).ok()).toBe(true);
    const { draft } = (await (await page.request.get(of)).json()) as { draft: { seal: string } };
    expect((await post('/approve', { seal: draft.seal })).ok()).toBe(true);
    await open(address, TITLE);
    await page.getByText('1 sheet is out of date').waitFor();
    await accessible('a pack that is out of date');
    await picture(page, '66-pack-stale');
    await page.getByRole('button', { name: 'Make it again' }).click();
    await page.getByText('1 sheet is out of date').waitFor({ state: 'detached' });
    await ready();
    await page
      .getByRole('listitem')
      .filter({ hasText: order[0]! })
      .getByText('Version 2')
      .waitFor();
  });

  step('is made of profiles that are marked in their list', async () => {
    await open('/profiles', 'Career profiles');
    await page.getByRole('checkbox', { name: `Choose ${order[0]}` }).check();
    await page.getByRole('checkbox', { name: `Choose ${order[1]}` }).check();
    await accessible('profiles that are marked');
    await page.getByRole('button', { name: 'Make a pack of these 2' }).click();
    await heading('New pack');
    await until(async () => (await titles()).length === 2);
    expect((await titles()).toSorted()).toEqual(order.slice(0, 2).toSorted());
  });

  step('says what can only be left out, and that trying again is no help', async () => {
    const last = order.at(-1)!;
    const gone = (await rows({ published: true })).find(({ title }) => title.en === last)!;
    const taken = await page.request.post(`${desk.address}/api/profiles/${gone.id}/unpublish`, {
      data: { note: 'A test of packs.' },
    });
    expect(taken.status()).toBe(200);
    await open(address, TITLE);
    await page.getByText('It can only be left out').waitFor();
    const row = page.getByRole('listitem').filter({ hasText: last });
    await row.getByText('The profile is no longer published').waitFor();
    await accessible('a sheet that can only be left out');
    await picture(page, '69-pack-left-out-soon');
    await page.getByRole('button', { name: 'Leave it out' }).click();
    await page.getByText('1 sheet is left out').waitFor();
    await ready();
    await row.getByText('left out', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
    await accessible('a pack without a sheet');
    await picture(page, '70-pack-left-out', true);
    await page.getByRole('button', { name: 'BM: Bahasa Melayu' }).click();
    await page.getByText('1 helaian digugurkan').waitFor();
    await page.getByText('Profil ini tidak lagi diterbitkan').waitFor();
    await picture(page, '71-pack-left-out-malay', true);
    await page.getByRole('button', { name: 'EN: English' }).click();
    await page.getByText('1 sheet is left out').waitFor();
  });

  step('is deleted once somebody is sure', async () => {
    await open(address, TITLE);
    await page.getByRole('button', { name: 'Delete' }).click();
    await accessible('delete a pack');
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await heading('Print packs');
    await page.getByRole('link', { name: /^Looked at/ }).waitFor();
    expect(await page.getByRole('link', { name: new RegExp(`^${TITLE}`) }).count()).toBe(0);
  });

  step('is put together on a phone, in Malay', async () => {
    const phone = await onPhone(page);
    await open('/packs', 'Print packs', phone);
    await phone.getByRole('button', { name: 'BM: Bahasa Melayu' }).click();
    await heading('Pakej cetakan', phone);
    await accessible('packs on a phone', phone);
    await phone.getByRole('link', { name: /^Looked at/ }).click();
    await heading('Looked at', phone);
    await phone.getByRole('heading', { level: 2, name: 'Cara mencetak' }).waitFor();
    await accessible('a pack on a phone', phone);
    await picture(phone, '67-pack-phone-malay', true);
    await phone.getByRole('button', { name: 'Buat yang serupa' }).click();
    await heading('Pakej baharu', phone);
    await phone.getByText(`${order.length} dipilih`).waitFor();
    // A finger that rests on a row lifts it; one that moves at once scrolls.
    const first = phone.getByRole('list', { name: /^Profil yang dipilih/ }).getByRole('listitem');
    const before = await first.allInnerTexts();
    await swipe(phone, first.nth(0), first.nth(1), 0);
    expect(await first.allInnerTexts()).toEqual(before);
    await swipe(phone, first.nth(0), first.nth(1), 400);
    await until(async () => (await first.nth(1).innerText()).includes(before[0]!.split('\n')[1]!));
    await phone
      .getByRole('button', { name: /^Lagi: / })
      .first()
      .click();
    await phone.getByRole('menuitem', { name: 'Ke bawah sekali' }).click();
    await accessible('a new pack on a phone', phone);
    await picture(phone, '68-pack-new-phone-malay', true);
    await phone.close();
    const expected = / 422 .*\/api\/packs$| 409 .*\/api\/profile-lists\//;
    expect(desk.complaints.filter((each) => !expected.test(each))).toEqual([]);
  });
});
