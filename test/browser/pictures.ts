// Takes the pictures of the documentation: npm run pictures
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { openDesk, section, sheetDrawn, signIn } from './desk.ts';

const folder = resolve(import.meta.dirname, '../../docs/images');
const CAREER = 'AI Engineer';

async function editor(page: Page): Promise<Buffer> {
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await section(page, 'Title').waitFor();
  await page.getByRole('button', { name: /^The Career Story:/ }).click();
  await sheetDrawn(page);
  return page.screenshot({ animations: 'disabled' });
}

/** In pixels: wide enough to be read, small enough for a repository. */
const SHEET_WIDTH = 640;

/** The first page as the published page draws it. */
async function sheet(page: Page): Promise<Buffer> {
  await sheetDrawn(page);
  const [source, height] = await page
    .getByRole('img', { name: /^Page 1 of / })
    .evaluate((canvas, width) => {
      const drawn = canvas as HTMLCanvasElement;
      return [drawn.toDataURL(), Math.round((width * drawn.height) / drawn.width)] as const;
    }, SHEET_WIDTH);
  const frame = await page.context().newPage();
  await frame.setViewportSize({ width: SHEET_WIDTH, height });
  await frame.setContent(`<body style="margin: 0"><img src="${source}" width="${SHEET_WIDTH}">`);
  const picture = await frame.screenshot();
  await frame.close();
  return picture;
}

const desk = await openDesk();
try {
  const page = await desk.open();
  await page.setViewportSize({ width: 1340, height: 820 });
  await page.goto(desk.address);
  await signIn(desk, page, 'editor');
  await page.getByRole('link', { name: 'Career profiles' }).click();
  await page.getByRole('heading', { level: 1, name: 'Career profiles' }).waitFor();
  await page.getByRole('link', { name: CAREER, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: CAREER }).waitFor();
  mkdirSync(folder, { recursive: true });
  writeFileSync(resolve(folder, 'sheet.png'), await sheet(page));
  writeFileSync(resolve(folder, 'admin.png'), await editor(page));
} finally {
  await desk.close();
}
