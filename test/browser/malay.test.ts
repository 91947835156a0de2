import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { barriers, onPhone, openDesk, picture, signIn, type Desk } from './desk.ts';
import { stepsOf } from './steps.ts';

const STEP = 120_000;

let desk: Desk;
let page: Page;
let colleague: Page;

/** Something that the server refuses; what was to be seen is kept when the page says anything else. */
const refusal = stepsOf({ name: 'malay', pages: () => [page], limit: STEP, apart: true });

const open = async (path: string, heading: string | RegExp) => {
  await page.goto(`${desk.address}/#${path}`);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
};
const alert = (text: string | RegExp) => page.getByRole('alert').filter({ hasText: text }).first();
const accessible = async () => expect(await barriers(page)).toEqual([]);

beforeAll(async () => {
  desk = await openDesk();
  [page, colleague] = [await desk.open(), await desk.open()];
  for (const [window, role] of [
    [page, 'manager'],
    [colleague, 'editor'],
  ] as const) {
    await window.goto(desk.address);
    await signIn(desk, window, role);
  }
  await page.getByRole('button', { name: 'BM: Bahasa Melayu' }).click();
  await page.getByRole('heading', { level: 1, name: 'Selamat datang' }).waitFor();
}, STEP);
afterAll(() => desk?.close(), STEP);

describe('what is refused, in the Malay interface', () => {
  refusal('a file that no translator made', async () => {
    await open('/translations', 'Terjemahan');
    await page.getByRole('button', { name: 'Ambil masuk fail' }).click();
    const file = page.locator('input[type=file]');
    await file.setInputFiles({
      name: 'halaman.xlf',
      mimeType: 'application/xliff+xml',
      buffer: Buffer.from('<xliff version="1.2"></xliff>'),
    });
    await alert('Bukan XLIFF 2.0; simpan dalam format asalnya semasa dieksport').waitFor();
    await picture(page, 'malay-file');
    await accessible();
    await file.setInputFiles({
      name: 'gambar.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('PK\u0003\u0004 nothing'),
    });
    await alert('Bukan hamparan (.xlsx), atau failnya rosak; simpan semula').waitFor();
  });

  refusal('a step that somebody else was quicker than', async () => {
    const made = await colleague.request.post(`${desk.address}/api/profiles`, {
      data: { content: { title: { en: 'Boat Builder', ms: 'Pembina Bot' } } },
      headers: { origin: desk.address },
    });
    const { id } = (await made.json()) as { id: string };
    const step = (verb: string) =>
      colleague.request.post(`${desk.address}/api/profiles/${id}/${verb}`, {
        data: {},
        headers: { origin: desk.address },
      });
    expect((await step('submit')).status()).toBe(200);
    await open(`/profiles/${id}/review`, /Pembina Bot/);
    await page.getByRole('button', { name: 'Minta pindaan' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').first().fill('Tambah gaji.');
    expect((await step('withdraw')).status()).toBe(200);
    await dialog.getByRole('button', { name: 'Minta pindaan' }).click();
    await alert('Draf masih ditulis, jadi langkah ini tidak boleh dibuat.').waitFor();
    await picture(page, 'malay-state');
    await accessible();
  });

  refusal('an address that does not exist, outside of the interface too', async () => {
    await page.goto(`${desk.address}/careers/tiada/sheet.pdf?language=ms`);
    await page.getByRole('heading', { level: 1, name: 'Halaman ini tidak wujud' }).waitFor();
    await picture(page, 'malay-no-page');
    await accessible();
    await page.goto(desk.address);
  });

  refusal('nothing: the record says in Malay what was done', async () => {
    await open('/audit', 'Rekod aktiviti');
    await page.getByText('Ditarik balik daripada semakan').first().waitFor();
    await picture(page, 'malay-record');
    await accessible();
    const phone = await onPhone(page);
    await phone.goto(`${desk.address}/#/audit`);
    await phone.getByText('Ditarik balik daripada semakan').first().waitFor();
    await picture(phone, 'malay-record-phone');
    await phone.close();
    expect(desk.complaints.filter((each) => !/ (404|409|422) /.test(each))).toEqual([]);
  });
});
