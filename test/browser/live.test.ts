import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { demoNames } from '../../server/database/demo/accounts.ts';
import {
  barriers,
  DESKTOP,
  evidence,
  openDesk,
  PHONE,
  picture,
  PICTURES,
  saved,
  section,
  signIn,
  signOut,
  type Desk,
} from './desk.ts';
import {
  afresh,
  crash,
  cutOff,
  mend,
  openDraft,
  putAside,
  says,
  story,
  tagline,
} from './two-people.ts';
import { until } from '../support/program.ts';

const LONG = 120_000;

let desk: Desk;
let hers: Page;
let his: Page;
let address: string;
let down = false;
let failed = false;

beforeAll(async () => {
  desk = await openDesk();
  hers = await desk.open();
  his = await desk.open();
  await openDraft(desk, hers, 'editor', 'UX Designer');
  await openDraft(desk, his, 'manager', 'UX Designer');
  address = hers.url();
}, LONG);

afterAll(() => desk?.close(), LONG);

async function cutPower(): Promise<void> {
  down = true;
  await desk.cut();
}

async function powerBack(): Promise<void> {
  await desk.restart();
  down = false;
}

/** A step that failed leaves the desk in disorder: that is no reason for the next one to fail. */
async function tidyUp(): Promise<void> {
  if (!failed) return;
  failed = false;
  if (down) await powerBack();
  hers = await afresh(hers, address);
  his = await afresh(his, address);
}

const step = (name: string, work: () => Promise<void>) =>
  it(
    name,
    async () => {
      await tidyUp();
      try {
        await work();
      } catch (error) {
        failed = true;
        const words = name.slice(0, 30);
        await evidence(hers, `live-hers-${words}`).catch(() => undefined);
        await evidence(his, `live-his-${words}`).catch(() => undefined);
        throw error;
      }
    },
    LONG,
  );

/** Pictures of the same page on the desk and on a phone, if any; `part`: where nothing may be in anybody's way. */
async function pictures(page: Page, name: string, part?: string): Promise<void> {
  if (PICTURES) {
    await picture(page, name);
    await page.setViewportSize(PHONE);
    // Fields take the height of their words once the window has its new size.
    await page.waitForTimeout(300);
    await picture(page, `${name}-phone`);
    await page.setViewportSize(DESKTOP);
  }
  expect(await barriers(page, part)).toEqual([]);
}

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
    await pictures(hers, 'live-1-two-people');
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
    await pictures(hers, 'live-2-two-versions', '.MuiDialog-root');
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
    await putAside(doomed, 'Typed just before the end.');
    await crash(doomed);

    const again = await hers.context().newPage();
    await again.goto(address);
    await again.getByText(/^Not saved: what you wrote here/).waitFor();
    await pictures(again, 'live-3-offered-again', '.MuiAlert-root');
    await again.getByRole('button', { name: 'Look', exact: true }).click();
    const dialog = again.getByRole('dialog', { name: 'What was not saved' });
    await dialog.getByText('Typed just before the end.').waitFor();
    await pictures(again, 'live-4-what-was-not-saved', '.MuiDialog-root');
    await dialog.getByRole('button', { name: 'Close' }).click();
    await again.getByRole('button', { name: 'Bring it back' }).click();
    await says(tagline(again), 'Typed just before the end.');
    await saved(again);
    await says(tagline(hers), 'Typed just before the end.');
    await again.close();
  });

  step('is not offered while its tab is still open', async () => {
    await cutOff(hers);
    await tagline(hers).fill('Still being written.');
    await putAside(hers, 'Still being written.');
    const second = await hers.context().newPage();
    await second.goto(address);
    await tagline(second).waitFor();
    await second.waitForTimeout(1000);
    expect(await second.getByText(/^Not saved: /).count()).toBe(0);
    await second.close();
    await mend(hers);
    await saved(hers);
  });

  step('is sent by itself when the server is back after kill -9', async () => {
    await cutPower();
    await tagline(hers).fill('While the server was away.');
    await hers.getByText('Could not save. It is tried again; nothing is lost.').first().waitFor();
    await powerBack();
    await saved(hers);
    await says(tagline(his), 'While the server was away.');
    await faces(hers).getByRole('button', { name: demoNames.manager }).waitFor();
  });

  step('is offered when the server was killed and the tab as well', async () => {
    await cutPower();
    await tagline(hers).fill('Neither server nor tab.');
    await putAside(hers, 'Neither server nor tab.');
    const context = hers.context();
    await crash(hers);
    await powerBack();
    hers = await context.newPage();
    await hers.goto(address);
    await hers.getByRole('button', { name: 'Bring it back' }).click();
    await saved(hers);
    await says(tagline(his), 'Neither server nor tab.');
  });

  step('is neither saved nor offered under the name of who signs in in another tab', async () => {
    const before = await tagline(his).inputValue();
    await cutOff(hers);
    await tagline(hers).fill('Under her own name.');
    const second = await hers.context().newPage();
    await second.goto(desk.address);
    await signOut(second);
    await signIn(desk, second, 'manager');
    const dialog = hers.getByRole('dialog', { name: `${demoNames.manager} has signed in` });
    await dialog.waitFor();
    await pictures(hers, 'live-7-somebody-else', '.MuiDialog-root');
    await hers.unroute('**/draft');
    await hers.evaluate(() => window.dispatchEvent(new Event('online')));
    await second.goto(address);
    await tagline(second).waitFor();
    await second.waitForTimeout(1000);
    expect(await second.getByText(/^Not saved: /).count()).toBe(0);
    expect(await tagline(second).inputValue()).toBe(before);

    await dialog.getByRole('textbox', { name: 'Password' }).fill(desk.password);
    await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
    await saved(hers);
    await says(tagline(his), 'Under her own name.');
    await his.getByText(`${demoNames.editor} changed: Tagline`).first().waitFor();
    await second.getByRole('dialog', { name: `${demoNames.editor} has signed in` }).waitFor();
    await second.close();
  });
});

describe('a draft that somebody else submits', () => {
  step('can no longer be written in, and says why; what came too late is kept', async () => {
    await cutOff(hers);
    await tagline(hers).fill('Too late by a moment.');
    await putAside(hers, 'Too late by a moment.');
    await his.getByRole('button', { name: 'Submit for review' }).first().click();
    await his.getByRole('dialog').getByRole('button', { name: 'Submit for review' }).click();
    await hers.getByText(`${demoNames.manager} submitted this draft for review.`).waitFor();
    await hers.getByText(/this draft is not open for writing now/).waitFor();
    await pictures(hers, 'live-5-submitted-by-somebody-else');
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
    await pictures(hers, 'live-6-malay');
    const here = section(hers, 'Ayat pengenalan').getByRole('textbox');
    await cutOff(hers);
    await here.first().fill('A Malay reader types a line.');
    await tagline(his).fill('A manager types another.');
    await saved(his);
    await hers.getByRole('dialog', { name: 'Dua versi bagi medan yang sama' }).waitFor();
    await pictures(hers, 'live-6-malay-two-versions', '.MuiDialog-root');
  });
});
