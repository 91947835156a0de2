import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { barriers, onPhone, openDesk, picture, saved, section, signIn, type Desk } from './desk.ts';
import { stepsOf } from './steps.ts';

const LONG = 240_000;
const GUEST = 'Dr Aminah binti Yusof';

let desk: Desk;
let [manager, editor]: Page[] = [];
let profile = '';
let link = '';

const step = stepsOf({
  name: 'comments',
  pages: () => [manager, editor],
  limit: LONG,
  apart: true,
});

const panel = (page: Page): Locator =>
  page.getByRole('complementary', { name: /^(Comments|To do)/ });
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement!.id);
/** Waits until the focus has come to a place of the form. */
const arrived = async (page: Page, id: string): Promise<void> => {
  await page.waitForFunction((expected) => document.activeElement!.id === expected, id);
};
const open = (page: Page, path: string) =>
  page.goto(`${desk.address}/#/profiles/${profile}${path}`);

beforeAll(async () => {
  desk = await openDesk();
  [manager, editor] = [await desk.open(), await desk.open()];
  for (const [page, role] of [
    [manager, 'manager'],
    [editor, 'editor'],
  ] as const) {
    await page.goto(desk.address);
    await signIn(desk, page, role);
  }
  profile = await manager.evaluate(async () => {
    const filter = encodeURIComponent(JSON.stringify({ state: 'in_review' }));
    const rows = await (await fetch(`/api/profiles?filter=${filter}`)).json();
    return rows[0].id;
  });
}, LONG);

afterAll(() => desk?.close(), LONG);

describe('comments', () => {
  step('are said about a field by keyboard, and somebody is mentioned', async () => {
    const page = manager!;
    await open(page, '');
    const story = section(page, 'The Career Story').getByRole('textbox', { name: /English$/ });
    await story.focus();
    const field = await focused(page);
    await page.keyboard.press('Control+Alt+m');
    const words = panel(page).getByRole('textbox', {
      name: 'Comment on The Career Story · English',
    });
    await words.waitFor();
    await page.keyboard.press('Escape');
    await arrived(page, field);

    await page.keyboard.press('Control+Alt+m');
    await page.keyboard.type('Who told us this? @nur');
    await page.getByRole('listbox', { name: 'People' }).waitFor();
    await picture(page, '30-comment-mention');
    await page.keyboard.press('Enter');
    await page.keyboard.type('please name the source.');
    await page.keyboard.press('Control+Enter');
    await panel(page)
      .getByRole('listitem')
      .filter({ hasText: 'please name the source.' })
      .waitFor();
    await arrived(page, field);
    const mark = page.getByRole('button', {
      name: '1 open comment on The Career Story · English',
    });
    await mark.waitFor();

    const card = page.locator('[id="field-reasons.r2"]');
    await card.focus();
    await page.keyboard.press('Control+Alt+m');
    await page.keyboard.type('This is the best reason. Put it first.');
    await page.keyboard.press('Control+Enter');
    await panel(page).getByText('Put it first.').waitFor();
    await picture(page, '30-comments-editor');
  });

  step('are said in a review beside what changed', async () => {
    const page = manager!;
    await open(page, '/review');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('[data-change^="salaryBands"]').first().waitFor();
    await page.keyboard.press('n');
    await page.keyboard.press('Control+Alt+m');
    await page.keyboard.type('Is this gross pay?');
    await picture(page, '31-comment-review');
    await page.keyboard.press('Control+Enter');
    await panel(page).getByText('Is this gross pay?').waitFor();
    await picture(page, '31-comments-review');
    expect(await barriers(page)).toEqual([]);
  });

  step('come from an outside expert, who needs no account', async () => {
    const page = manager!;
    await page.getByRole('button', { name: 'Ask an expert' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ask an outside expert' });
    await dialog.getByRole('textbox', { name: /expert’s name/ }).fill(GUEST);
    await dialog.getByRole('button', { name: 'Make the link' }).click();
    const address = dialog.getByRole('textbox', { name: `The link for ${GUEST}` });
    link = await address.inputValue();
    await picture(page, '32-guest-link');
    expect(await barriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Close' }).click();

    const guest = await desk.open();
    await guest.goto(link);
    await guest.getByRole('heading', { level: 1 }).waitFor();
    await picture(guest, '33-guest');
    await picture(guest, '33-guest-whole', true);
    expect(await barriers(guest)).toEqual([]);
    const story = section(guest, 'The Career Story');
    await story.getByText('Comment on “The Career Story”').click();
    await story.getByRole('textbox', { name: 'Your comment' }).fill('Ask the chefs’ association.');
    await story.getByRole('button', { name: 'Send comment' }).click();
    await story.getByText('Thank you. Your comment has been sent').waitFor();
    await picture(guest, '33-guest-thanks');
    await guest.goto(`${link}?lang=ms`);
    await guest.getByText('Halaman bercetak').first().waitFor();
    const phone = await onPhone(guest);
    await phone.goto(`${link}?lang=ms`);
    await picture(phone, '33-guest-phone');
    expect(await barriers(phone)).toEqual([]);
    await panel(page).getByText('Ask the chefs’ association.').waitFor();
    await guest.context().close();
  });

  step('that are open are gathered when changes are requested', async () => {
    const page = manager!;
    await page.getByRole('button', { name: 'Request changes' }).click();
    const dialog = page.getByRole('dialog');
    const boxes = dialog.getByRole('checkbox');
    expect(await boxes.count()).toBe(4);
    await dialog.getByRole('checkbox', { name: /Is this gross pay/ }).uncheck();
    await dialog.getByRole('textbox').fill('Nearly there.');
    await picture(page, '34-request-changes');
    expect(await barriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Request changes' }).click();
    await dialog.waitFor({ state: 'detached' });
  });

  step(
    'are a list of things to do for the editor, who goes to them, moves and resolves',
    async () => {
      const page = editor!;
      await open(page, '');
      await panel(page).getByRole('heading', { name: 'To do: 4 comments' }).waitFor();
      await page.getByText('Nearly there.').waitFor();
      await picture(page, '35-todo');
      expect(await barriers(page)).toEqual([]);
      const goTo = panel(page).getByRole('button', { name: /^Go to The Career Story · English/ });
      await goTo.focus();
      await page.keyboard.press('Enter');
      await arrived(page, 'field-story.en');

      await panel(page)
        .getByRole('button', { name: /^Go to Why.*Reason 2/ })
        .press('Enter');
      await arrived(page, 'field-reasons.r2');
      await page
        .locator('[id="field-reasons.r2"]')
        .getByRole('button', { name: /^Move up/ })
        .click();
      await saved(page);
      const thread = panel(page).getByRole('listitem').filter({ hasText: 'Put it first.' });
      await thread.getByText('Moved: place 2 → 1').waitFor();
      await picture(page, '36-moved');
      await thread.getByRole('button', { name: /^Resolve/ }).click();
      await panel(page).getByRole('heading', { name: 'To do: 3 comments' }).waitFor();
      await panel(page).getByRole('button', { name: 'Resolved 1' }).click();
      await panel(page).getByText('Resolved by').waitFor();
    },
  );

  step('are seen by the manager without a reload', async () => {
    await open(manager!, '');
    await panel(manager!).getByText('Who told us this?').waitFor();
    const thread = panel(editor!).getByRole('listitem').filter({ hasText: 'Who told us this?' });
    await panel(editor!)
      .getByRole('button', { name: /^Open \d/ })
      .click();
    await thread.getByRole('button', { name: 'Reply' }).click();
    await editor!.keyboard.type('The association did.');
    await editor!.keyboard.press('Control+Enter');
    await panel(manager!).getByText('The association did.').waitFor();
  });

  step('fit a phone, in Malay', async () => {
    const phone = await onPhone(editor!);
    await phone.goto(`${desk.address}/#/profiles/${profile}`);
    await phone.getByRole('button', { name: /^Comments/ }).click();
    await panel(phone).getByText('The association did.').waitFor();
    await picture(phone, '37-phone');
    expect(await barriers(phone)).toEqual([]);
    await panel(phone).getByRole('button', { name: 'Go to The Career Story · English' }).click();
    await panel(phone).waitFor({ state: 'detached' });
    await arrived(phone, 'field-story.en');
    await phone.close();
    await manager!.getByRole('button', { name: 'BM: Bahasa Melayu' }).click();
    await manager!.getByRole('complementary', { name: /^(Ulasan|Perlu dibuat)/ }).waitFor();
    await picture(manager!, '37-malay');
    expect(await barriers(manager!)).toEqual([]);
  });

  step('no longer reach us from the expert once the version is being changed', async () => {
    const guest = await desk.open();
    const answer = await guest.goto(link);
    expect(answer!.status()).toBe(410);
    await guest.getByText('This version is being changed').waitFor();
    await guest.getByText('Versi ini sedang dipinda').waitFor();
    await picture(guest, '38-guest-ended');
    expect(await barriers(guest)).toEqual([]);
    expect(desk.complaints.filter((each) => !/ 410 /.test(each))).toEqual([]);
  });
});
