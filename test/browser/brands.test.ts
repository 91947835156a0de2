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
  const canvas = preview(where).locator('canvas').first();
  await canvas.waitFor();
  return canvas.evaluate((element) => (element as HTMLCanvasElement).toDataURL());
}
async function changed(where: Page, before: string): Promise<string> {
  await where.waitForFunction(
    (old) =>
      [...document.querySelectorAll<HTMLCanvasElement>('.sheets canvas')].at(0)?.toDataURL() !==
      old,
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
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByText('Version 2').first().waitFor();
      expect(await barriers(page)).toEqual([]);
      await picture(page, 'brand-saved');
      await page.getByRole('button', { name: 'Restore version 1' }).click();
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
      await page.getByText('This is neither a PNG nor a JPEG picture.').waitFor();
    },
    LONG,
  );

  it(
    'works on a phone',
    async () => {
      const phone = await onPhone(page);
      await phone.goto(`${desk.address}/#/brands/${id}`);
      await look(phone);
      expect(await barriers(phone)).toEqual([]);
      await picture(phone, 'brand-editor-phone');
    },
    LONG,
  );
});
