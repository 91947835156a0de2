// Takes the pictures of the documentation: npm run pictures
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { drawPdf } from '../support/pdf-pixels.ts';
import { openDesk, section, sheetDrawn, signIn } from './desk.ts';

const folder = resolve(import.meta.dirname, '../../docs/images');
/** Where a school's Kerjaya would be found: it stands under the codes on what is printed. */
const PRINTED = 'https://careers.example.edu.my';
const CAREER = 'AI Engineer';
const EVENT = 'Career Fair 2027';

/** In pixels: wide enough to be read, small enough for a repository. */
const SHEET_WIDTH = 600;
const GAP = 20;
const DESK = '#e4e2dd';
/** So many are enough for what is printed or drawn, and keep a picture small. */
const COLOURS = 64;

async function editor(page: Page): Promise<Buffer> {
  await page.getByRole('link', { name: 'Career profiles' }).click();
  await page.getByRole('heading', { level: 1, name: 'Career profiles' }).waitFor();
  await page.getByRole('link', { name: CAREER, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: CAREER }).waitFor();
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await section(page, 'Title').waitFor();
  await page.getByRole('button', { name: /^The Career Story:/ }).click();
  await sheetDrawn(page);
  return page.screenshot({ animations: 'disabled' });
}

/** What is printed, some pages beside each other. */
async function sheet(page: Page, query: string, pages = 1): Promise<Buffer> {
  const answer = await page.request.get(
    `${new URL(page.url()).origin}/careers/ai-engineer/sheet.pdf?${query}`,
  );
  const drawn = (await drawPdf(new Uint8Array(await answer.body()), 2)).slice(0, pages);
  const small = await Promise.all(
    drawn.map(({ data, width, height }) =>
      sharp(data, { raw: { width, height, channels: 4 } })
        .resize(SHEET_WIDTH)
        .png()
        .toBuffer({ resolveWithObject: true }),
    ),
  );
  const height = small[0]!.info.height;
  return sharp({
    create: {
      width: small.length * (SHEET_WIDTH + GAP) - GAP,
      height,
      channels: 3,
      background: DESK,
    },
  })
    .composite(
      small.map(({ data }, index) => ({ input: data, left: index * (SHEET_WIDTH + GAP), top: 0 })),
    )
    .png()
    .toBuffer();
}

/** A pack that is put together, before it is made. */
async function pack(page: Page): Promise<Buffer> {
  await page.getByRole('link', { name: 'Print packs' }).click();
  await page.getByRole('heading', { level: 1, name: 'Print packs' }).waitFor();
  await page.getByRole('link', { name: 'New pack' }).click();
  await page.getByRole('button', { name: /^Add all \d+$/ }).click();
  await page.getByRole('textbox', { name: /^Title of the pack/ }).fill(EVENT);
  await page.getByRole('radio', { name: 'Both', exact: true }).check();
  await page.getByRole('button', { name: 'Order', exact: true }).click();
  await page.getByRole('menuitem', { name: /^Sort by career field/ }).click();
  await page
    .getByRole('button', { name: /^Reorder / })
    .first()
    .waitFor();
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.getByRole('heading', { level: 1, name: 'New pack' }).click();
  return page.screenshot({ animations: 'disabled' });
}

const desk = await openDesk({ PUBLIC_URL: PRINTED });
try {
  const page = await desk.open();
  await page.setViewportSize({ width: 1340, height: 820 });
  await page.goto(desk.address);
  await signIn(desk, page, 'editor');
  mkdirSync(folder, { recursive: true });
  const keep = async (name: string, picture: Promise<Buffer>) =>
    writeFileSync(
      resolve(folder, `${name}.png`),
      await sharp(await picture)
        .png({ palette: true, colours: COLOURS, dither: 0 })
        .toBuffer(),
    );
  await keep('sheet', sheet(page, 'design=full&language=en', 2));
  await keep('handout', sheet(page, 'design=handout&language=en'));
  await keep('poster', sheet(page, 'design=poster&language=both'));
  await keep('admin', editor(page));
  await keep('pack', pack(page));
} finally {
  await desk.close();
}
