import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { barriers, onPhone, openDesk, picture, signIn, type Desk } from './desk.ts';

const LONG = 300_000;

let desk: Desk;
let page: Page;
let id: string;

beforeAll(async () => {
  desk = await openDesk();
  page = await desk.open();
  await page.goto(desk.address);
  await signIn(desk, page, 'admin');
  const rows = await page.evaluate(
    async () =>
      (await (await fetch('/api/brands?filter={}')).json()) as { id: string; isDefault: boolean }[],
  );
  id = rows.find(({ isDefault }) => !isDefault)!.id;
}, LONG);

afterAll(() => desk?.close(), LONG);

const preview = (where: Page) => where.getByRole('region', { name: 'Preview', exact: true });
/** What the first page of the preview looks like, once it is drawn. */
async function look(where: Page): Promise<string> {
  const canvas = preview(where).locator('canvas[data-drawn]').first();
  await canvas.waitFor();
  return canvas.evaluate((element) => (element as HTMLCanvasElement).toDataURL());
}
async function changed(where: Page, before: string): Promise<string> {
  await where.waitForFunction(
    (old) =>
      [...document.querySelectorAll<HTMLCanvasElement>('.sheets canvas[data-drawn]')]
        .at(0)
        ?.toDataURL() !== old,
    before,
  );
  return look(where);
}

describe('the brand editor', () => {
  it(
    'shows the real sheet as it is edited, and saves what it shows',
    async () => {
      await page.goto(`${desk.address}/#/brands/${id}`);
      let now = await look(page);
      await picture(page, 'brand-editor');
      const logo = await sharp({
        create: { width: 400, height: 200, channels: 4, background: '#C2410C' },
      })
        .png()
        .toBuffer();
      const uploaded = page.waitForResponse((reply) =>
        reply.url().endsWith('/api/brands/pictures'),
      );
      await page
        .locator('input[type=file]')
        .nth(1)
        .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: logo });
      expect((await uploaded).status()).toBe(201);
      now = await changed(page, now);
      await page.getByRole('radio', { name: /Plus Jakarta Sans/ }).check();
      now = await changed(page, now);
      await page.getByRole('switch', { name: 'Save ink' }).check();
      now = await changed(page, now);
      await page.getByLabel('Main colour (bands, headings)', { exact: true }).fill('#FFE066');
      await page.getByText('The main colour is darkened').waitFor();
      await page.getByRole('button', { name: /^Use #[0-9A-F]{6}, which reads well$/ }).waitFor();
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByText('Version 2').first().waitFor();
      // What the preview shows stays as it was chosen.
      expect(await page.getByRole('switch', { name: 'Save ink' }).isChecked()).toBe(true);
      expect(await barriers(page)).toEqual([]);
      await picture(page, 'brand-saved', true);
      await page.getByRole('button', { name: 'Restore version 1' }).click();
      await page.getByRole('button', { name: 'Restore', exact: true }).click();
      await page.getByText('Version 3').first().waitFor();
    },
    LONG,
  );

  it(
    'says beside the picture why it is not taken',
    async () => {
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles({
          name: 'logo.png',
          mimeType: 'image/png',
          buffer: Buffer.from('no picture at all'),
        });
      await page.getByText('This is neither a PNG nor a JPEG picture').waitFor();
      // One that is taken, though it prints badly.
      const coarse = await sharp({
        create: { width: 40, height: 40, channels: 3, background: '#C2410C' },
      })
        .png()
        .toBuffer();
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles({ name: 'small.png', mimeType: 'image/png', buffer: coarse });
      await page.getByText('Few pixels: about 50 an inch').waitFor();
    },
    LONG,
  );

  it(
    'finds the profile that shows the brand by a part of its title',
    async () => {
      await page.goto(`${desk.address}/#/brands/${id}`);
      const before = await look(page);
      const profile = page.getByRole('combobox', { name: 'Profile', exact: true });
      await profile.fill('nurs');
      await page.getByRole('option', { name: 'Registered Nurse' }).click();
      await changed(page, before);
      await page.getByRole('textbox', { name: 'Telephone' }).fill('03-5555 9999');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByText('Version 4').first().waitFor();
      expect(await profile.inputValue()).toBe('Registered Nurse');
    },
    LONG,
  );

  it(
    'says at the field what cannot be printed, and shows the sheet again once it can',
    async () => {
      const phone = page.getByRole('textbox', { name: 'Telephone' });
      await phone.fill('☎ 03-5555 9999');
      await preview(page).getByText('The preview waits').waitFor();
      expect(await phone.getAttribute('aria-invalid')).toBe('true');
      await picture(page, 'brand-refused', true);
      await phone.fill('03-5555 9999');
      await preview(page).getByText('The preview waits').waitFor({ state: 'detached' });
      expect(await phone.getAttribute('aria-invalid')).toBe('false');
    },
    LONG,
  );

  it(
    'is archived, found among the archived ones and brought back',
    async () => {
      await page.reload();
      await look(page);
      await page.getByRole('button', { name: 'Archive', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'Brands' }).waitFor();
      const row = page.locator(`a[href$="/brands/${id}"]`);
      await row.waitFor({ state: 'detached' });
      await picture(page, 'brands');
      await page.getByRole('combobox', { name: 'Show' }).click();
      await page.getByRole('option', { name: 'Archived' }).click();
      await row.waitFor();
      expect(await barriers(page)).toEqual([]);
      await picture(page, 'brands-archived');
      await row.click();
      await page.getByRole('button', { name: 'Bring back' }).click();
      await page.getByRole('button', { name: 'Archive', exact: true }).waitFor();
      await look(page);
      await page.getByRole('link', { name: 'Back to Brands' }).click();
      await page.getByText('Nothing matches this search.').waitFor();
      await page.getByRole('combobox', { name: 'Show' }).click();
      await page.getByRole('option', { name: 'Offered' }).click();
      await row.waitFor();
    },
    LONG,
  );

  it(
    'shows a brand that has no name yet',
    async () => {
      await page.goto(`${desk.address}/#/brands/create`);
      await look(page);
      await picture(page, 'brand-new');
    },
    LONG,
  );

  it(
    'works on a phone, in Malay too',
    async () => {
      const phone = await onPhone(page);
      await phone.goto(`${desk.address}/#/brands/${id}`);
      await look(phone);
      expect(await barriers(phone)).toEqual([]);
      await picture(phone, 'brand-editor-phone', true);
      await phone.getByRole('button', { name: 'BM: Bahasa Melayu' }).click();
      await phone.getByRole('region', { name: 'Pratonton', exact: true }).waitFor();
      expect(await barriers(phone)).toEqual([]);
      await picture(phone, 'brand-editor-phone-ms', true);
      await phone.goto(`${desk.address}/#/brands`);
      await phone.locator(`a[href$="/brands/${id}"]`).waitFor();
      expect(await barriers(phone)).toEqual([]);
      expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      await picture(phone, 'brands-phone-ms', true);
      await page.goto(`${desk.address}/#/brands/${id}`);
      await page.reload();
      await page
        .getByRole('region', { name: 'Pratonton', exact: true })
        .locator('canvas')
        .first()
        .waitFor();
      await picture(page, 'brand-editor-ms', true);
    },
    LONG,
  );
});
