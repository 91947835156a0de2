import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { readPdf, squeezed, squeezedText } from '../support/pdf-text.ts';
import * as arborist from './arborist.ts';
import {
  openDesk,
  onPhone,
  picture,
  redrawn,
  saved,
  section,
  sheetDrawn,
  signIn,
  signOut,
  type Desk,
} from './desk.ts';
import { expectAccessible, stepsOf } from './steps.ts';

const STEP = 60_000;
const CERTIFICATE = 'Chainsaw Operation Certificate';
const [NOTE, REQUEST, REWRITTEN] = [
  'The Malay is new throughout.',
  'Say that the climbing is done in pairs.',
  'Prune crowns from ropes, always in pairs.',
] as const;
const REWRITTEN_MALAY = 'Mencantas silara dengan tali, sentiasa berpasangan.';

let desk: Desk;
let page: Page;
/** The profile's id, once there is one. */
let profile = '';
let firstSheet: Uint8Array;

const step = stepsOf({ name: 'walk', pages: () => [page], limit: STEP });

const accessible = (name: string, where = page) => expectAccessible(name, where);

/** The sheet that a link of the page leads to, fetched as this browser. */
async function sheet(revision: number, language: 'en' | 'ms' | 'both'): Promise<Uint8Array> {
  const answer = await page.request.get(
    `${desk.address}/api/profiles/${profile}/revisions/${revision}/sheet.pdf?design=full&language=${language}`,
  );
  expect(answer.status()).toBe(200);
  return new Uint8Array(await answer.body());
}

const home = () => page.getByRole('link', { name: 'Overview' }).click();

async function openFrom(queue: string, title: string): Promise<void> {
  await home();
  await section(page, queue).getByRole('link', { name: title, exact: true }).click();
}

async function submit(note: string): Promise<void> {
  await page.getByRole('button', { name: 'Submit for review' }).click();
  const dialog = page.getByRole('dialog', { name: 'Submit for review' });
  await dialog.getByRole('textbox', { name: 'Note for the reviewer' }).fill(note);
  await picture(page, '10-submit');
  await dialog.getByRole('button', { name: 'Submit for review' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('In review: submitted by').waitFor();
}

async function approve(number: number): Promise<void> {
  await page.getByRole('button', { name: 'Approve and publish' }).click();
  const dialog = page.getByRole('dialog', { name: `Publish version ${number}?` });
  await dialog.getByText(/with the seal [0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}/).waitFor();
  await picture(page, `13-approve-${number}`);
  await dialog.getByRole('button', { name: 'Approve and publish' }).click();
  await page.getByText(`Version ${number} is published.`).waitFor();
}

beforeAll(async () => {
  desk = await openDesk();
  page = await desk.open();
}, STEP);

afterAll(() => desk?.close(), STEP);

describe('from a pasted page to a printed sheet', () => {
  step('an editor signs in and sees what waits, in English and in Malay', async () => {
    await page.goto(desk.address);
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    await picture(page, '01-sign-in');
    await accessible('sign-in');
    await signIn(desk, page, 'editor');
    for (const queue of ['My drafts', 'Sent back to me', 'Waiting for review', 'Published']) {
      await section(page, queue).getByRole('listitem').first().waitFor();
    }
    await picture(page, '02-dashboard');
    await accessible('dashboard');
    await page.getByRole('button', { name: 'BM: Bahasa Melayu' }).click();
    await page.getByRole('region', { name: 'Draf saya' }).waitFor();
    await page.getByRole('region', { name: 'Diterbitkan' }).waitFor();
    await picture(page, '02-dashboard-ms');
    await page.getByRole('button', { name: 'EN: English' }).click();
    await section(page, 'My drafts').waitFor();
  });

  step('a pasted page is shown in its sections, with the line that found no place', async () => {
    await page.getByRole('link', { name: 'New profile' }).click();
    await page.getByRole('heading', { level: 1, name: 'New profile' }).waitFor();
    await picture(page, '03-new');
    await accessible('new profile');
    await page.getByRole('link', { name: 'New profile from text' }).click();
    await page.getByRole('textbox', { name: 'Text of the page' }).fill(arborist.page);
    await picture(page, '04-import');
    await accessible('import');
    await page.getByRole('button', { name: 'Read the text' }).click();
    await page.getByRole('heading', { name: 'Arborist' }).waitFor();
    await page.getByText('1 line found no place').waitFor();
    await page.getByText('Share this page with a friend', { exact: true }).first().waitFor();
    const journey = page.getByText('The Journey to Become One');
    await journey.click();
    await page.getByText('Risk Assessor').waitFor();
    await page.getByText('ISA Certified Arborist · new').waitFor();
    await picture(page, '05-findings', true);
    await accessible('findings');
    await page.getByRole('button', { name: 'Create the draft' }).click();
    await page.getByRole('heading', { level: 1, name: 'Arborist' }).waitFor();
    profile = /profiles\/([\w-]+)/.exec(page.url())![1]!;
    await page.getByText('1 line of the imported page to place').waitFor();
  });

  step('the draft is written in both languages, side by side, by keyboard', async () => {
    await sheetDrawn(page);
    await picture(page, '06-editor');
    await accessible('editor');

    const story = section(page, 'The Career Story');
    const english = await story.getByRole('textbox', { name: /English$/ }).boundingBox();
    const other = await story.getByRole('textbox', { name: /Bahasa Melayu$/ }).boundingBox();
    expect(other!.y).toBeCloseTo(english!.y, 0);
    expect(other!.x).toBeGreaterThan(english!.x + english!.width);

    const work = section(page, 'What the Work Consists Of');
    for (const [index, { en, ms }] of [...arborist.tasks].reverse().entries()) {
      const add = work.getByRole('button', { name: 'Add task' });
      await add.focus();
      await page.keyboard.press('Enter');
      const task = work.getByRole('group', { name: `Task ${index + 1}` });
      await task.getByRole('textbox', { name: /English/ }).waitFor();
      await page.keyboard.type(en);
      await page.keyboard.press('Tab');
      await page.keyboard.type(ms);
    }
    await work.getByRole('button', { name: 'Move up: Task 2' }).focus();
    await page.keyboard.press('Enter');
    await work.getByText('Moved to place 1 of 2').waitFor();
    const written = await work.getByRole('textbox', { name: /English/ }).all();
    expect(await Promise.all(written.map((each) => each.inputValue()))).toEqual(
      arborist.tasks.map(({ en }) => en),
    );
    await saved(page);
  });

  step('certifications come from the catalogue, or are added to it in place', async () => {
    const certifications = section(page, 'Professional Certifications');
    const search = certifications.getByRole('combobox', { name: /Add certification/ });
    await search.fill('safety and health coord');
    await page.getByRole('option', { name: 'Occupational Safety and Health Coordinator' }).click();
    await certifications
      .getByRole('group', { name: 'Occupational Safety and Health Coordinator' })
      .waitFor();
    await search.fill(CERTIFICATE);
    await page.getByRole('option', { name: `Add “${CERTIFICATE}” to the catalogue` }).click();
    const dialog = page.getByRole('dialog', { name: 'Add to the catalogue: Certification' });
    await dialog
      .getByRole('textbox', { name: 'Name, Bahasa Melayu' })
      .fill('Sijil Kendalian Gergaji Rantai');
    await picture(page, '07-add-in-place');
    await accessible('add to the catalogue');
    await dialog.getByRole('button', { name: 'Add' }).click();
    await certifications.getByRole('group', { name: CERTIFICATE }).waitFor();
    await saved(page);
  });

  step('the bar names what is missing, and leads to it, until nothing is', async () => {
    const bar = page.getByRole('button', { name: /^Bahasa Melayu \d+ \/ \d+$/ });
    await bar.click();
    const missing = page.getByRole('dialog', { name: /^Missing in Bahasa Melayu: \d+$/ });
    await missing.getByRole('button', { name: 'The Career Story' }).waitFor();
    await picture(page, '07-missing');
    await missing.getByRole('button', { name: 'Tagline' }).click();
    const tagline = section(page, 'Tagline').getByRole('textbox', { name: /Bahasa Melayu$/ });
    await tagline.and(page.locator(':focus')).waitFor();
    await page.keyboard.type(
      arborist.malay['Keeps old trees standing, and takes them down when they no longer can.']!,
    );

    const form = page.getByRole('main');
    for (const [en, ms] of Object.entries(arborist.malay)) {
      const index = await form
        .getByRole('textbox', { name: /English$/ })
        .evaluateAll(
          (all, text) => all.findIndex((each) => 'value' in each && each.value === text),
          en,
        );
      expect({ en, found: index >= 0 }).toEqual({ en, found: true });
      await form
        .getByRole('textbox', { name: /Bahasa Melayu$/ })
        .nth(index)
        .fill(ms);
    }
    await page.getByRole('button', { name: /^Bahasa Melayu\s*complete$/ }).waitFor();
    await saved(page);
    const preview = page.getByRole('group', { name: 'Language of the preview' });
    await redrawn(page, () => preview.getByRole('button', { name: 'Bahasa Melayu' }).click());
    await picture(page, '08-whole');
    await page.getByRole('button', { name: 'BM: Bahasa Melayu' }).click();
    await page.getByRole('button', { name: 'Hantar untuk semakan' }).waitFor();
    await picture(page, '08-whole-ms');
    await page.getByRole('button', { name: 'EN: English' }).click();
  });

  step('a phone is enough to read and to write', async () => {
    const phone = await onPhone(page);
    await phone.goto(desk.address);
    await section(phone, 'My drafts')
      .getByRole('link', { name: 'Arborist', exact: true })
      .waitFor();
    await picture(phone, '09-phone-dashboard');
    await accessible('dashboard on a phone', phone);
    await section(phone, 'My drafts').getByRole('link', { name: 'Arborist', exact: true }).click();
    await section(phone, 'Title').waitFor();
    await picture(phone, '09-phone-editor');
    await accessible('editor on a phone', phone);
    await phone.getByRole('button', { name: 'Sections' }).click();
    await phone.getByRole('button', { name: /^Work Conditions:/ }).click();
    await section(phone, 'Work Conditions').and(phone.locator(':focus')).waitFor();
    const bar = await phone.getByRole('button', { name: 'Submit for review' }).boundingBox();
    const heading = await phone.getByRole('heading', { name: 'Work Conditions' }).boundingBox();
    expect(heading!.y).toBeGreaterThan(bar!.y + bar!.height);
    await picture(phone, '09-phone-section');
    await phone.getByRole('tab', { name: 'Sheet preview' }).click();
    await sheetDrawn(phone);
    await picture(phone, '09-phone-preview');
    await phone.close();
  });

  step('who wrote it submits it, and cannot approve it', async () => {
    await submit(NOTE);
    await picture(page, '10-submitted');
    await page.getByRole('link', { name: 'Review' }).click();
    await page.getByRole('heading', { level: 1, name: 'Review: Arborist' }).waitFor();
    await page.getByText('You cannot approve this:').waitFor();
    await page.getByRole('button', { name: 'Approve and publish', disabled: true }).waitFor();
    await picture(page, '10-own-review');
    await signOut(page);
  });

  step('a manager sees what is new in both languages, and asks for changes', async () => {
    await signIn(desk, page, 'manager');
    await picture(page, '11-manager');
    await openFrom('Waiting for review', 'Arborist');
    await page.getByRole('heading', { level: 1, name: 'Review: Arborist' }).waitFor();
    await page.getByText(NOTE).waitFor();
    await page.getByText(/^Seal [0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}$/).waitFor();
    for (const text of ['Climber', 'Pemanjat', CERTIFICATE]) {
      await page.getByRole('main').getByText(text, { exact: true }).first().waitFor();
    }
    await sheetDrawn(page);
    await picture(page, '11-review', true);
    await accessible('review');
    await page.getByRole('button', { name: 'Request changes' }).click();
    const dialog = page.getByRole('dialog', { name: 'Request changes' });
    await dialog.getByRole('textbox', { name: 'Note' }).fill(REQUEST);
    await dialog.getByRole('button', { name: 'Request changes' }).click();
    await page.getByText('This profile has no draft in review.').waitFor();
    await signOut(page);
  });

  step('the editor reads the note, changes the text and submits again', async () => {
    await signIn(desk, page, 'editor');
    await openFrom('Sent back to me', 'Arborist');
    await page.getByText(`“${REQUEST}”`).waitFor();
    await picture(page, '12-sent-back');
    const task = section(page, 'What the Work Consists Of').getByRole('group', { name: 'Task 2' });
    await task.getByRole('textbox', { name: /English/ }).fill(REWRITTEN);
    await task.getByRole('textbox', { name: /Bahasa Melayu/ }).fill(REWRITTEN_MALAY);
    await submit('Done.');
    await signOut(page);
  });

  step('the manager approves, and the sheet prints in every language', async () => {
    await signIn(desk, page, 'manager');
    await openFrom('Waiting for review', 'Arborist');
    await approve(1);
    await picture(page, '13-published');
    await page.getByRole('link', { name: 'Print it' }).click();
    await page.getByRole('heading', { level: 1, name: 'Arborist' }).waitFor();
    await sheetDrawn(page);
    await picture(page, '14-published-page');
    await accessible('published page');

    const [code = ''] = /[0-9A-Z]{8}$/.exec(
      (await page.getByText(/^Code on the sheet: /).textContent()) ?? '',
    ) ?? [''];
    const [visit] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('link', { name: /\/careers\/arborist$/ }).click(),
    ]);
    await visit.getByRole('heading', { level: 1, name: 'Arborist' }).waitFor();
    await picture(visit, '15-public');
    await accessible('public page', visit);
    await visit.goto(`${desk.address}/v/${code}`);
    await picture(visit, '15-public-version');
    await accessible('public page of a version', visit);
    await visit.close();

    const wanted = {
      en: [...Object.keys(arborist.malay), REWRITTEN, CERTIFICATE],
      ms: [...Object.values(arborist.malay), REWRITTEN_MALAY, 'Sijil Kendalian Gergaji Rantai'],
    };
    firstSheet = await sheet(1, 'both');
    const pages = { en: 0, ms: 0 };
    for (const language of ['en', 'ms'] as const) {
      const printed = await readPdf(await sheet(1, language));
      pages[language] = printed.pages.length;
      const text = squeezedText(printed);
      expect(wanted[language].filter((each) => !piecesIn(text, each))).toEqual([]);
      // Without a watermark, and with the address that the QR code holds.
      expect(text).not.toMatch(/DRAFT|DRAF\b/);
      expect(text).toContain(`${desk.address}/v/${code}`);
    }
    expect(pages.en).toBeLessThanOrEqual(2);
    expect((await readPdf(firstSheet)).pages).toHaveLength(pages.en + pages.ms);
  });

  step('a second version takes the place of the first, which still prints as it did', async () => {
    await signOut(page);
    await signIn(desk, page, 'editor');
    await openFrom('Published', 'Arborist');
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await page.getByText('Version 2', { exact: true }).waitFor();
    const title = section(page, 'Title');
    await title.getByRole('textbox', { name: /English$/ }).fill('Arborist (Tree Surgeon)');
    await title.getByRole('textbox', { name: /Bahasa Melayu$/ }).fill('Arboris (Pakar Pokok)');
    await submit('A second name.');
    await signOut(page);

    await signIn(desk, page, 'manager');
    await openFrom('Waiting for review', 'Arborist');
    await page.getByText('Version 2 against the published version 1').waitFor();
    await page.getByRole('status').getByText('1 change', { exact: true }).waitFor();
    await picture(page, '16-review-2');
    await approve(2);
    await page.getByRole('link', { name: 'History' }).click();
    for (const number of [1, 2]) {
      await page.getByRole('heading', { name: `Version ${number}`, exact: true }).waitFor();
    }
    await picture(page, '17-history', true);
    await accessible('history');
    expect(Buffer.compare(await sheet(1, 'both'), firstSheet)).toBe(0);
    expect(squeezedText(await readPdf(await sheet(2, 'ms')))).toContain('Arboris(PakarPokok)');
  });

  step('no browser complained on the way', async () => {
    expect(desk.complaints).toEqual([]);
  });
});

/** Whether every paragraph and line of `text` stands on the pages. */
const piecesIn = (printed: string, text: string): boolean =>
  text.split('\n\n').every((each) => printed.includes(squeezed(each)));
