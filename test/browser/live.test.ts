import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { demoNames } from '../../server/database/demo/accounts.ts';
import {
  barriers,
  evidence,
  onPhone,
  openDesk,
  picture,
  saved,
  section,
  signIn,
  type Desk,
} from './desk.ts';
import { until } from '../support/program.ts';

const LONG = 120_000;
const CAREER = 'UX Designer';

let desk: Desk;
let hers: Page;
let his: Page;
let address: string;

const english = (page: Page, name: string): Locator =>
  section(page, name).getByRole('textbox', { name: /English$/ });
const tagline = (page: Page) => english(page, 'Tagline');
const story = (page: Page) => english(page, 'The Career Story');

async function openDraft(page: Page, role: string): Promise<void> {
  await page.goto(desk.address);
  await signIn(desk, page, role);
  await page.getByRole('link', { name: 'Career profiles' }).click();
  await page.getByRole('heading', { level: 1, name: 'Career profiles' }).waitFor();
  await page.getByRole('link', { name: CAREER, exact: true }).click();
  await tagline(page).waitFor();
}

/** Waits until a field says something. */
const says = (field: Locator, words: string): Promise<void> =>
  until(async () => (await field.inputValue()) === words);

/** Lets no save of a page reach the server. */
const cutOff = (page: Page) =>
  page.route('**/draft', (route) =>
    route.request().method() === 'PUT' ? route.abort('connectionfailed') : route.continue(),
  );

beforeAll(async () => {
  desk = await openDesk();
  hers = await desk.open();
  his = await desk.open();
  await openDraft(hers, 'editor');
  await openDraft(his, 'manager');
  address = hers.url();
}, LONG);

afterAll(() => desk?.close(), LONG);

const step = (name: string, work: () => Promise<void>) =>
  it(
    name,
    async () => {
      try {
        await work();
      } catch (error) {
        await evidence(hers, `live-hers-${name.slice(0, 30)}`);
        await evidence(his, `live-his-${name.slice(0, 30)}`);
        throw error;
      }
    },
    LONG,
  );

/** The row of faces in the bar. */
const faces = (page: Page): Locator => page.getByRole('list', { name: 'Also in this draft' });

describe('two people in one draft', () => {
  step('see each other, and where the other one is', async () => {
    await faces(hers).getByRole('button', { name: demoNames.manager }).waitFor();
    await faces(his).getByRole('button', { name: demoNames.editor }).waitFor();
    await story(his).focus();
    await faces(hers)
      .getByRole('button', { name: `${demoNames.manager}, at “The Career Story”` })
      .waitFor();
    await section(hers, 'The Career Story').getByText(`${demoNames.manager} is here`).waitFor();
  });

  step('see what the other one writes, without a word of their own being touched', async () => {
    await tagline(hers).fill('Hers: screens that nobody has to think about.');
    await saved(hers);
    await says(tagline(his), 'Hers: screens that nobody has to think about.');
    await his.getByText(`${demoNames.editor} changed: Tagline`).first().waitFor();

    // In the middle of a text, the caret stays where it is while another field changes.
    await story(hers).focus();
    await hers.keyboard.press('Control+Home');
    await hers.keyboard.type('First. ');
    await tagline(his).fill('His: a drawing is a promise.');
    await says(tagline(hers), 'His: a drawing is a promise.');
    await hers.keyboard.type('Second. ');
    expect(await story(hers).inputValue()).toMatch(/^First\. Second\. /);
    await saved(hers);
    await until(async () => (await story(his).inputValue()).startsWith('First. Second. '));
    await picture(hers, 'live-1-two-people');
    expect(await barriers(hers)).toEqual([]);
  });

  step('decide where both changed the same words', async () => {
    await tagline(his).fill('A drawing is a promise.');
    await saved(his);
    await says(tagline(hers), 'A drawing is a promise.');
    await cutOff(hers);
    await tagline(hers).fill('A careful drawing is a promise.');
    await tagline(his).fill('A drawing is a promise to people.');
    await saved(his);
    const dialog = hers.getByRole('dialog', { name: 'Two versions of the same field' });
    await dialog.waitFor();
    await dialog.getByText('Before', { exact: true }).waitFor();
    expect(await dialog.locator('ins').allTextContents()).toEqual(['careful ', ' to people']);
    await dialog.getByRole('radio', { name: 'Edit together', checked: true }).waitFor();
    await picture(hers, 'live-2-two-versions');
    expect(await barriers(hers)).toEqual([]);
    await hers.setViewportSize({ width: 390, height: 844 });
    await picture(hers, 'live-2-two-versions-phone');
    await hers.setViewportSize({ width: 1440, height: 900 });
    await hers.unroute('**/draft');
    expect(await dialog.getByRole('textbox', { name: 'What stays' }).inputValue()).toBe(
      'A careful drawing is a promise to people.',
    );
    await dialog.getByRole('button', { name: 'Save like this' }).click();
    await saved(hers);
    await says(tagline(his), 'A careful drawing is a promise to people.');
  });

  step('and two tabs of one person, work the same way', async () => {
    const second = await hers.context().newPage();
    await second.goto(address);
    await tagline(second).waitFor();
    await hers
      .getByText('This draft is also open in another tab of yours')
      .waitFor({ state: 'attached' });
    await tagline(second).fill('From the second tab.');
    await says(tagline(hers), 'From the second tab.');
    await second.close();
    await hers
      .getByText('This draft is also open in another tab of yours')
      .waitFor({ state: 'detached' });
  });
});

describe('what did not reach the server', () => {
  step('is offered again when the tab was killed', async () => {
    await saved(hers);
    const doomed = await hers.context().newPage();
    await doomed.goto(address);
    await tagline(doomed).waitFor();
    await cutOff(doomed);
    await tagline(doomed).fill('Typed just before the end.');
    await doomed.waitForTimeout(600);
    const crashed = doomed.waitForEvent('crash');
    void doomed.goto('chrome://crash').catch(() => undefined);
    await crashed;
    await doomed.close().catch(() => undefined);

    const again = await hers.context().newPage();
    await again.goto(address);
    await again.getByText(/^Not saved: what you wrote here/).waitFor();
    await picture(again, 'live-3-offered-again');
    expect(await barriers(again)).toEqual([]);
    await again.getByRole('button', { name: 'Look' }).click();
    const dialog = again.getByRole('dialog', { name: 'What was not saved' });
    await dialog.getByText('Typed just before the end.').waitFor();
    await picture(again, 'live-4-what-was-not-saved');
    expect(await barriers(again)).toEqual([]);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await again.getByRole('button', { name: 'Bring it back' }).click();
    await says(tagline(again), 'Typed just before the end.');
    await saved(again);
    await says(tagline(hers), 'Typed just before the end.');
    await again.close();
  });

  step('is not offered to somebody else, nor while its tab is still open', async () => {
    await cutOff(hers);
    await tagline(hers).fill('Still being written.');
    await hers.waitForTimeout(600);
    const second = await hers.context().newPage();
    await second.goto(address);
    await tagline(second).waitFor();
    await second.waitForTimeout(1000);
    expect(await second.getByText(/^Not saved: /).count()).toBe(0);
    await second.close();
    await hers.unroute('**/draft');
    await saved(hers);
  });

  step(
    'is sent when the server is back after kill -9, and offered if the tab is gone too',
    async () => {
      await desk.cut();
      await tagline(hers).fill('While the server was away.');
      await hers.getByText('Could not save. It is tried again; nothing is lost.').first().waitFor();
      const doomed = await his.context().newPage();
      await his.close();
      his = doomed;
      await desk.restart();
      await saved(hers);
      await his.goto(address);
      await says(tagline(his), 'While the server was away.');
      await faces(hers).getByRole('button', { name: demoNames.manager }).waitFor();

      await desk.cut();
      await tagline(hers).fill('Neither server nor tab.');
      await hers.waitForTimeout(600);
      const crashed = hers.waitForEvent('crash');
      void hers.goto('chrome://crash').catch(() => undefined);
      await crashed;
      const context = hers.context();
      await desk.restart();
      hers = await context.newPage();
      await hers.goto(address);
      await hers.getByRole('button', { name: 'Bring it back' }).click();
      await saved(hers);
      await says(tagline(his), 'Neither server nor tab.');
    },
  );
});

describe('a draft that somebody else submits', () => {
  step('can no longer be written in, and says why; what came too late is kept', async () => {
    await cutOff(hers);
    await tagline(hers).fill('Too late by a moment.');
    await hers.waitForTimeout(600);
    await his.getByRole('button', { name: 'Submit for review' }).first().click();
    await his.getByRole('dialog').getByRole('button', { name: 'Submit for review' }).click();
    await hers.getByText(`${demoNames.manager} submitted this draft for review.`).waitFor();
    await hers.getByText(/this draft is not open for writing now/).waitFor();
    await picture(hers, 'live-5-submitted-by-somebody-else');
    expect(await barriers(hers)).toEqual([]);
    const phone = await onPhone(hers);
    await phone.goto(address);
    await phone.getByText(/this draft is not open for writing now/).waitFor();
    await picture(phone, 'live-5-submitted-phone');
    await phone.close();
    await hers.unroute('**/draft');
    await his.getByRole('button', { name: 'Withdraw' }).click();
    await hers.getByText('This draft was taken back from review.').waitFor();
    await hers.getByRole('button', { name: 'Bring it back' }).click();
    await saved(hers);
    await says(tagline(his), 'Too late by a moment.');
  });

  step('in Malay', async () => {
    await hers
      .getByRole('button', { name: /Bahasa Melayu/ })
      .first()
      .click();
    await hers.getByRole('list', { name: 'Turut berada dalam draf ini' }).waitFor();
    await story(his).focus();
    await picture(hers, 'live-6-malay');
    const phone = await onPhone(hers);
    await phone.goto(address);
    await phone.getByRole('list', { name: 'Turut berada dalam draf ini' }).waitFor();
    await picture(phone, 'live-6-malay-phone');
    await phone.close();
  });
});
