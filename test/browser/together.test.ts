import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { evidence, openDesk, picture, saved, section, signIn, type Desk } from './desk.ts';

const LONG = 60_000;
const CAREER = 'UX Designer';

let desk: Desk;
let [hers, his]: Page[] = [];

const english = (page: Page, name: string): Locator =>
  section(page, name).getByRole('textbox', { name: /English$/ });

async function openDraft(page: Page, role: string): Promise<void> {
  await page.goto(desk.address);
  await signIn(desk, page, role);
  await page.getByRole('link', { name: 'Career profiles' }).click();
  await page.getByRole('heading', { level: 1, name: 'Career profiles' }).waitFor();
  await page.getByRole('link', { name: CAREER, exact: true }).click();
  await english(page, 'Title').waitFor();
}

beforeAll(async () => {
  desk = await openDesk();
  hers = await desk.open();
  his = await desk.open();
}, LONG);

afterAll(() => desk?.close(), LONG);

describe('two people at one draft', () => {
  it(
    'write different fields together, and choose where they wrote the same one',
    async () => {
      try {
        await openDraft(hers!, 'editor');
        await openDraft(his!, 'manager');

        await english(hers!, 'Tagline').fill('Hers: screens that nobody has to think about.');
        await saved(hers!);
        await english(his!, 'The Career Story').fill('His: it begins with a question.');
        await his!.getByText('Changes by somebody else were taken in.').waitFor();
        await saved(his!);
        expect(await english(his!, 'Tagline').inputValue()).toMatch(/^Hers:/);

        await english(his!, 'Tagline').fill('His: a drawing is a promise.');
        await saved(his!);
        await english(hers!, 'Tagline').fill('Hers again: fewer clicks.');
        const dialog = hers!.getByRole('dialog', { name: 'Two versions of the same field' });
        await dialog.getByRole('radio', { name: /^Yours\s*Hers again: fewer clicks\.$/ }).waitFor();
        await picture(hers!, '18-two-versions');
        await dialog
          .getByRole('radio', { name: /^Theirs\s*His: a drawing is a promise\.$/ })
          .check();
        await dialog.getByRole('button', { name: 'Save like this' }).click();
        await saved(hers!);
        expect(await english(hers!, 'Tagline').inputValue()).toBe('His: a drawing is a promise.');
        expect(await english(hers!, 'The Career Story').inputValue()).toMatch(/^His:/);
        expect(desk.complaints).toEqual([]);
      } catch (error) {
        await evidence(hers!, 'together-hers');
        await evidence(his!, 'together-his');
        throw error;
      }
    },
    LONG,
  );
});
