import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { onPhone, openDesk, picture, section, signIn, type Desk } from './desk.ts';
import { expectAccessible, stepsOf } from './steps.ts';
import { requestsOf, richEdits } from './rich-edit.ts';

const LONG = 180_000;
const CAREER = 'AI Engineer';

let desk: Desk;
let page: Page;
let profile = '';
/** The universities that are swapped, by their names. */
let swapped: [string, string] = ['', ''];

const review = () => `${desk.address}/#/profiles/${profile}/review`;
const change = (where: Page, path: string): Locator => where.locator(`[data-change="${path}"]`);
const drawn = (where: Page): Locator => where.locator('canvas[data-drawn]');

/** Whether each page's picture is of many colours. */
const colours = (where: Page): Promise<boolean[]> =>
  drawn(where).evaluateAll((canvases) =>
    (canvases as HTMLCanvasElement[]).map((canvas) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      const seen = new Set<number>();
      for (let at = 0; at < data.length; at += 4 * 97) {
        seen.add((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!);
      }
      return seen.size > 8;
    }),
  );

/** What a block says, on one line. */
const said = async (path: string): Promise<string> =>
  (await change(page, path).innerText()).replace(/\s+/g, ' ');

const accessible = (name: string, where = page) => expectAccessible(name, where);

const step = stepsOf({ name: 'review', pages: () => [page], limit: LONG, apart: true });

beforeAll(async () => {
  desk = await openDesk();
  const writer = await desk.open();
  await writer.goto(desk.address);
  await signIn(desk, writer, 'editor');
  const api = requestsOf(desk, writer);
  profile = await api.find(CAREER);
  const { published } = await api.send<{
    published: { content: { universities: { university: string }[] } };
  }>('GET', `/api/profiles/${profile}`);
  const used = published.content.universities.map(({ university }) => university);
  const known = await api.send<{ id: string; name: { en: string } }[]>(
    'GET',
    '/api/universities?range=[0,99]',
  );
  const other = known.find(({ id }) => !used.includes(id))!;
  swapped = [known.find(({ id }) => id === used[1])!.name.en, other.name.en];
  await api.submit(profile, ...richEdits({ university: other.id }));
  page = await desk.open();
  await page.goto(desk.address);
  await signIn(desk, page, 'manager');
}, LONG);

afterAll(() => desk?.close(), LONG);

describe('a review on one screen', () => {
  step('shows each change as what it is', async () => {
    await page.goto(review());
    await page.getByRole('heading', { level: 1, name: `Review: ${CAREER}` }).waitFor();
    await change(page, 'story').waitFor();
    await picture(page, '20-review');

    const story = change(page, 'story');
    expect(await story.locator('del').allInnerTexts()).toEqual([
      'faint mark',
      'look',
      'tompok samar',
    ]);
    expect(await story.locator('ins').allInnerTexts()).toEqual([
      'small shadow',
      'hunt',
      'bayang kecil',
    ]);
    const [english, malay] = [
      await story.locator('[lang="en-MY"]').boundingBox(),
      await story.locator('[lang="ms-MY"]').boundingBox(),
    ];
    expect(malay!.y).toBeCloseTo(english!.y, 0);
    expect(malay!.x).toBeGreaterThan(english!.x + english!.width);

    expect(await change(page, 'reasons.r3').getAttribute('aria-label')).toContain(
      'Moved from place 3 to 1',
    );
    expect(await change(page, 'reasons.r3').locator('ins').allInnerTexts()).toEqual([
      ', at last',
      ', akhirnya',
    ]);
    expect(await page.locator('[data-change^="reasons."]').count()).toBe(1);

    expect(await said('salaryBands.b1')).toMatch(
      /RM 10,000 – RM 25,000\+ per month RM 11,000 – RM 28,000\+ per month \+10 % \/ \+12 %/,
    );
    expect(await said('salaryBands.b2')).toMatch(/0 % \/ \+10 % no longer open-ended/);
    expect(await said('salaryBands.b3')).toMatch(/0 % \/ \+3\.3 % \(over a year\) other period/);
    expect(await said('salaryBands.b4')).toMatch(/SGD 6,000 – SGD 15,000 per month other currency/);

    expect(await change(page, 'universities.u2').locator('del').innerText()).toBe(swapped[0]);
    expect(await change(page, 'universities.u2').locator('ins').innerText()).toBe(swapped[1]);
    expect(await change(page, 'universities.u1').getAttribute('aria-label')).toMatch(
      /Moved from place 1 to \d/,
    );
    expect(await change(page, 'journey.fresh').getAttribute('data-kind')).toBe('added');
    expect(await section(page, 'What the Work Consists Of').locator('[data-kind]').count()).toBe(1);
    await section(page, 'Career Outlook').getByText('may be out of date').waitFor();
    await page.getByText('Bahasa Melayu: 1 text may be out of date: Career Outlook').waitFor();
    await accessible('review');
  });

  step('folds what did not change, and shows it whole on demand', async () => {
    const folded = page.locator('details#review-dayInLife');
    expect(await folded.getByRole('list').count()).toBe(0);
    await page
      .getByRole('navigation', { name: 'Sections of this profile' })
      .getByRole('button', { name: 'A Day in the Life' })
      .click();
    await folded.getByText('Read last night’s training results').waitFor();
    await accessible('review with a section unfolded');
    await section(page, 'Salary Range by Sector')
      .getByText('The whole section as it would be')
      .click();
    await section(page, 'Salary Range by Sector').getByRole('listitem').nth(3).waitFor();
  });

  step('is gone through by key', async () => {
    await page.goto(`${desk.address}/#/profiles`);
    await page.goto(review());
    await change(page, 'story').waitFor();
    const all = await page.locator('[data-change]').all();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-change'));
    const paths = await Promise.all(all.map((each) => each.getAttribute('data-change')));
    for (const [key, at] of [
      ['n', 0],
      ['j', 1],
      ['n', 2],
      ['k', 1],
      ['p', 0],
      ['p', paths.length - 1],
      ['n', 0],
      ['n', 1],
      ['n', 2],
      ['n', 3],
    ] as const) {
      await page.keyboard.press(key);
      expect(await focused()).toBe(paths[at]);
      await page.getByText(`Change ${at + 1} of ${paths.length}`, { exact: true }).waitFor();
    }
    const bar = await page.getByRole('toolbar').boundingBox();
    const box = await change(page, paths[3]!).boundingBox();
    expect(box!.y).toBeGreaterThanOrEqual(bar!.y + bar!.height);
    await picture(page, '21-review-by-key');

    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: 'Keys on this page' });
    await keys.getByText('Next change').waitFor();
    await picture(page, '22-review-keys');
    await accessible('the keys');
    // In a dialog the keys are letters.
    await page.keyboard.press('n');
    await keys.getByRole('switch', { name: 'Single keys are on' }).click();
    await keys.getByRole('button', { name: 'Close' }).click();
    await keys.waitFor({ state: 'detached' });
    await page.keyboard.press('n');
    await page.getByText(`Change 4 of ${paths.length}`, { exact: true }).waitFor();
    await page.keyboard.press('?');
    await keys.getByRole('switch', { name: 'Single keys are on' }).click();
    await keys.getByRole('button', { name: 'Close' }).click();
    await keys.waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Request changes' }).click();
    const dialog = page.getByRole('dialog', { name: 'Request changes' });
    await dialog.getByRole('textbox').first().fill('');
    await page.keyboard.type('jump?');
    expect(await dialog.getByRole('textbox').first().inputValue()).toBe('jump?');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  });

  step('has the printed pages side by side, with marks on what differs', async () => {
    await page.getByRole('button', { name: 'Printed pages' }).click();
    await drawn(page).nth(3).waitFor();
    expect(await colours(page)).toEqual([true, true, true, true]);
    const marks = (side: string) => page.locator(`[data-side="${side}"] .mark`);
    expect(await marks('before').count()).toBeGreaterThan(10);
    expect(await marks('after').count()).toBeGreaterThan(10);
    expect(await page.locator('[data-side="after"] .area').count()).toBeGreaterThan(1);
    const [before, after] = [
      await drawn(page).nth(0).boundingBox(),
      await drawn(page).nth(1).boundingBox(),
    ];
    expect(after!.y).toBeCloseTo(before!.y, 0);
    expect(after!.x).toBeGreaterThan(before!.x + before!.width - 1);
    await picture(page, '23-review-pages');
    await page.getByRole('button', { name: 'Next marked place' }).click();
    await page.getByText(/^Place 1 of \d+$/).waitFor();
    expect(await page.locator('.mark[data-current]').count()).toBeGreaterThan(0);
    await accessible('the pages side by side');

    await page.getByRole('button', { name: 'Overlay' }).click();
    await page.getByRole('slider').press('ArrowRight');
    await picture(page, '24-review-overlay');
    await accessible('the pages over each other');
    await page.getByRole('button', { name: 'New only' }).click();
    expect(await page.locator('[data-side="before"]').count()).toBe(0);
    await page.getByRole('button', { name: 'Side by side' }).click();
  });

  step('is the same in Malay, and on a phone', async () => {
    await page.getByRole('button', { name: 'BM: Bahasa Melayu' }).click();
    await page.getByRole('heading', { level: 1, name: /^Semakan: / }).waitFor();
    await page.getByRole('toolbar').getByRole('button', { name: 'Halaman bercetak' }).waitFor();
    await section(page, 'Julat Gaji Mengikut Sektor').getByText('mata wang lain').waitFor();
    await page.evaluate(() => window.scrollTo(0, 0));
    await picture(page, '25-review-ms');
    await accessible('review in Malay');
    const phone = await onPhone(page);
    await phone.goto(review());
    await change(phone, 'story').waitFor();
    await picture(phone, '26-review-phone-ms');
    await phone.keyboard.press('n');
    await phone.keyboard.press('n');
    await phone.keyboard.press('n');
    await picture(phone, '27-review-phone-key-ms');
    const width = await phone.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    await phone.getByRole('button', { name: 'Halaman bercetak' }).click();
    await drawn(phone).nth(1).waitFor();
    const [before, after] = [
      await drawn(phone).nth(0).boundingBox(),
      await drawn(phone).nth(1).boundingBox(),
    ];
    expect(after!.y).toBeGreaterThan(before!.y + before!.height);
    await picture(phone, '28-review-phone-pages');
    await accessible('review on a phone', phone);
    await phone.close();
    await page.getByRole('button', { name: 'EN: English' }).click();
  });

  step('compares any two versions in the history in the same way', async () => {
    await page.goto(`${desk.address}/#/profiles/${profile}/history`);
    await page.getByRole('heading', { name: 'Compare two versions' }).waitFor();
    await change(page, 'story').waitFor();
    await page.getByRole('button', { name: 'Printed pages' }).click();
    await drawn(page).nth(3).waitFor();
    expect(await colours(page)).toEqual([true, true, true, true]);
    await picture(page, '29-compare');
    await accessible('two versions compared');
  });

  step('no browser complained on the way', async () => {
    expect(desk.complaints).toEqual([]);
  });
});
