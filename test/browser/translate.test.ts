import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { barriers, onPhone, openDesk, picture, saved, section, signIn, type Desk } from './desk.ts';
import { expectAccessible, stepsOf } from './steps.ts';

const STEP = 120_000;
const CAREER = 'UX Designer';

let desk: Desk;
let page: Page;
let profile = '';

const step = stepsOf({ name: 'translate', pages: () => [page], limit: STEP });

const accessible = (name: string, where = page) => expectAccessible(name, where);

const draft = async () =>
  (await page.request.get(`${desk.address}/api/profiles/${profile}/draft`)).json();
const status = (text: string) =>
  page.getByRole('status').filter({ hasText: text }).first().waitFor();
/** The text that is being written: where it stands, and the field. */
const focused = () =>
  page.evaluate(() => document.activeElement?.closest('article')?.getAttribute('aria-label') ?? '');
const press = (keys: string) => page.keyboard.press(keys);

beforeAll(async () => {
  desk = await openDesk();
  page = await desk.open();
  await page.goto(desk.address);
  await signIn(desk, page, 'editor');
}, STEP);
afterAll(() => desk?.close(), STEP);

describe('a translation', () => {
  step(
    'is to be checked when its source changed, exactly that one, with what changed in it',
    async () => {
      await page.getByRole('link', { name: 'Career profiles' }).click();
      await page.getByRole('heading', { level: 1, name: 'Career profiles' }).waitFor();
      await page.getByRole('link', { name: CAREER, exact: true }).click();
      const tagline = section(page, 'Tagline');
      await tagline.getByRole('textbox', { name: /English$/ }).waitFor();
      profile = /profiles\/([0-9a-f-]+)/.exec(page.url())![1]!;
      const before = (await draft()).translations;
      const english = tagline.getByRole('textbox', { name: /English$/ });
      const was = await english.inputValue();
      await english.fill(`${was.replace(/\.$/, '')}, quietly.`);
      await tagline.getByText('English changed since this was written').waitFor();
      await saved(page);
      const { translations, sources } = await draft();
      expect(translations).toEqual({ ...before, tagline: { en: 'current', ms: 'stale' } });
      expect(sources.tagline).toEqual({ ms: was });
      expect(await tagline.locator('ins').allTextContents()).toEqual([', quietly']);
      await picture(page, '30-stale-in-the-editor');
      expect(await barriers(page, '#section-tagline')).toEqual([]);
    },
  );

  step('that is still right is confirmed in the editor', async () => {
    const tagline = section(page, 'Tagline');
    await tagline.getByRole('button', { name: 'Still right' }).click();
    await tagline
      .getByText('English changed since this was written')
      .waitFor({ state: 'detached' });
    await expect(draft()).resolves.toMatchObject({
      translations: { tagline: { en: 'current', ms: 'current' } },
    });
  });
});

describe('the table of translations', () => {
  step('shows where every career stands, most to do first', async () => {
    const { content, version } = await draft();
    const reply = await page.request.put(`${desk.address}/api/profiles/${profile}/draft`, {
      data: {
        content: {
          story: { ...content.story, en: content.story.en.replace('.', ', as everybody knows.') },
          alternativeTitles: [
            ...content.alternativeTitles,
            { id: 'new1', en: 'Service designer', ms: '' },
            { id: 'new2', en: 'Interaction designer', ms: '' },
          ],
          tasks: [
            { id: 'new1', text: { en: 'Listen to people.', ms: '' } },
            { id: 'new2', text: { en: 'Draw screens.', ms: '' } },
          ],
        },
      },
      headers: { 'if-match': `"${version}"` },
    });
    expect(reply.status()).toBe(200);
    await page.getByRole('link', { name: 'Translations' }).click();
    await page.getByRole('heading', { level: 1, name: 'Translations' }).waitFor();
    const row = page.getByRole('row').filter({ hasText: CAREER });
    await row.getByText('4 not written · 2 to check').waitFor();
    expect(await page.getByRole('row').nth(1).textContent()).toContain(CAREER);
    await picture(page, '31-translations');
    await accessible('translations');
    await page.getByRole('combobox', { name: 'Texts' }).click();
    await page.getByRole('option', { name: 'Complete' }).click();
    await row.waitFor({ state: 'detached' });
    await page.getByRole('combobox', { name: 'Texts' }).click();
    await page.getByRole('option', { name: 'All careers' }).click();
    await row.getByRole('link', { name: /^Translate UX Designer into Bahasa Melayu/ }).click();
    await page.getByRole('heading', { level: 1, name: CAREER }).waitFor();
  });
});

describe('the translate view', () => {
  step('lists only what is missing or to be checked, source beside target', async () => {
    await status('0 of 6');
    expect(await page.getByRole('article').count()).toBe(6);
    await picture(page, '32-translate', true);
    await accessible('translate');
  });

  step('is worked through by keyboard alone, from the first text to the end', async () => {
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    const first = await focused();
    expect(first).toContain('Alternative titles · Name');
    await press('Alt+ArrowDown');
    expect(await focused()).not.toBe(first);
    await press('Alt+ArrowUp');
    expect(await focused()).toBe(first);
    await press('Control+Enter');
    await page.getByText('Not written yet: write something first.').waitFor();
    await page.keyboard.type('Pereka perkhidmatan');
    await press('Control+Enter');
    await status('1 of 6');
    await page.keyboard.type('Pereka interaksi');
    await press('Control+Enter');
    expect(await focused()).toContain('Story');
    expect(await page.locator('article:focus-within ins').allTextContents()).toEqual([
      ', as everybody knows',
    ]);
    await picture(page, '33-translate-stale');
    await press('Alt+Enter');
    await status('3 of 6');
    expect(await focused()).toContain('Why');
    await press('Control+Enter');
    await status('4 of 6');
    for (const words of ['Mendengar.', 'Melukis skrin.']) {
      await page.keyboard.type(words);
      await press('Control+Enter');
    }
    await page.getByRole('heading', { name: 'All done' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'H2');
    await picture(page, '34-translate-done');
    await accessible('translate, done');
    const { completeness, translations, sources, content } = await draft();
    expect(completeness.ms.missing).toEqual([]);
    expect(sources).toEqual({});
    expect(
      Object.values(translations as Record<string, { ms: string }>).every(
        ({ ms }) => ms === 'current',
      ),
    ).toBe(true);
    expect(content.alternativeTitles.at(-1).ms).toBe('Pereka interaksi');
  });
});

describe('a file for a translator', () => {
  step('comes back with a conflict, which is shown before anything changes', async () => {
    const { content, version } = await draft();
    const change = (sections: unknown, at: number) =>
      page.request.put(`${desk.address}/api/profiles/${profile}/draft`, {
        data: { content: sections },
        headers: { 'if-match': `"${at}"` },
      });
    await change(
      { tagline: { ...content.tagline, ms: '' }, story: { ...content.story, en: 'Rain falls.' } },
      version,
    );
    await page.reload();
    await status('0 of 2');
    await page.getByRole('button', { name: 'For a translator' }).click();
    await picture(page, '35-translator-menu');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'XLIFF 2.0 (.xlf)' }).first().click(),
    ]);
    expect(download.suggestedFilename()).toBe('ux-designer-ms.xlf');
    const file = readFileSync(await download.path(), 'utf8')
      .replace(/(<unit id="tagline".*?<\/source>)/s, '$1<target>Reka yang mudah.</target>')
      .replace(/(<unit id="story".*?<target[^>]*>).*?(<\/target>)/s, '$1Hujan turun.$2');
    await change({ story: { ...content.story, en: 'Snow falls.' } }, (await draft()).version);
    await page.getByRole('button', { name: 'Take over a file' }).click();
    const dialog = page.getByRole('dialog', { name: 'Take over a translated file' });
    const upload = (buffer: string, name = 'ux-designer-ms.xlf') =>
      dialog
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: 'application/xliff+xml', buffer: Buffer.from(buffer) });
    await upload('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', 'evil.xlf');
    await dialog.getByText('has a document type').waitFor();
    await upload(file);
    await dialog.getByText('The source changed since the export').waitFor();
    await dialog.getByText('1 text changes').waitFor();
    await picture(page, '36-import-conflict');
    await accessible('import with a conflict');
    expect((await draft()).content.tagline.ms).toBe('');
    await dialog.getByRole('button', { name: 'Take over the rest' }).click();
    await page.getByText('Taken over.').waitFor();
    await dialog.waitFor({ state: 'detached' });
    const after = await draft();
    expect(after.content.tagline.ms).toBe('Reka yang mudah.');
    expect(after.content.story.ms).toBe(content.story.ms);
    await status('0 of 1');
  });
});

describe('in Malay, and on a phone', () => {
  step('the pages say the same', async () => {
    const phone = await onPhone(page);
    await phone.goto(`${desk.address}/#/profiles/${profile}/translate?to=ms`);
    await phone.getByText('0 of 1').waitFor();
    await picture(phone, '37-translate-phone', true);
    await accessible('translate on a phone', phone);
    await phone.goto(`${desk.address}/#/translations`);
    await phone.getByText(CAREER).first().waitFor();
    await picture(phone, '38-translations-phone');
    await accessible('translations on a phone', phone);
    await phone.close();
    await page.getByRole('button', { name: /^BM:/ }).click();
    await page.getByRole('button', { name: 'Untuk penterjemah' }).waitFor();
    await picture(page, '39-translate-malay');
    await accessible('translate in Malay');
    await page.getByRole('link', { name: 'Terjemahan' }).click();
    await page.getByRole('heading', { level: 1, name: 'Terjemahan' }).waitFor();
    await page.getByText('1 perlu disemak').first().waitFor();
    await picture(page, '40-translations-malay');
    expect(desk.complaints.filter((each) => !/ 422 .*\/import/.test(each))).toEqual([]);
  });
});
