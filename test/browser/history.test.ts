import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { barriers, evidence, onPhone, openDesk, picture, signIn, type Desk } from './desk.ts';

const LONG = 120_000;
const CAREER = 'Registered Nurse';
const REASON = 'The other counsellor has left the school, and exams begin on Monday.';

let desk: Desk;
let page: Page;
let id = '';

/** A request of whoever is signed in on `page`. */
const ask = <T>(method: string, path: string, body?: unknown, match?: number): Promise<T> =>
  page.evaluate(
    async (request) => {
      const response = await fetch(request.path, {
        method: request.method,
        headers: {
          ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(request.match === undefined ? {} : { 'if-match': `"${request.match}"` }),
        },
        ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
      });
      if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
      return response.status === 204 ? undefined : response.json();
    },
    { method, path, body, match },
  ) as Promise<T>;

const malay = async (on: Page) => {
  await on.getByRole('button', { name: 'Bahasa Melayu' }).first().click();
  await on.locator('html[lang^="ms"]').waitFor();
};
const english = async (on: Page) => {
  await on.getByRole('button', { name: 'English' }).first().click();
  await on.locator('html[lang^="en"]').waitFor();
};

const at = (hash: string) => `${desk.address}/#${hash}`;

async function step(name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
    expect(desk.complaints).toEqual([]);
  } catch (error) {
    await evidence(page, `history-${name}`);
    throw error;
  }
}

beforeAll(async () => {
  desk = await openDesk();
  page = await desk.open();
  await page.goto(desk.address);
  await signIn(desk, page, 'manager');
  const filter = encodeURIComponent(JSON.stringify({ q: CAREER }));
  const rows = await ask<{ id: string }[]>('GET', `/api/profiles?filter=${filter}`);
  id = rows[0]!.id;
}, LONG);

afterAll(() => desk?.close(), LONG);

describe('a manager who is the only one', () => {
  it(
    'approves what they wrote alone, deliberately',
    () =>
      step('alone', async () => {
        const { draft } = await ask<{ draft: { version: number } | null }>(
          'POST',
          `/api/profiles/${id}/draft`,
          {},
        );
        const tagline = {
          en: 'Steady hands on a long night.',
          ms: 'Tangan yang tenang pada malam yang panjang.',
        };
        await ask('PUT', `/api/profiles/${id}/draft`, { content: { tagline } }, draft!.version);
        await ask('POST', `/api/profiles/${id}/submit`, { note: 'One line, before the exams.' });
        await page.goto(at(`/profiles/${id}/review`));
        const approve = page.getByRole('button', { name: 'Approve and publish' });
        await approve.waitFor();
        expect(await approve.isDisabled()).toBe(true);
        await picture(page, '60-review-alone');
        await page.getByRole('button', { name: 'Approve alone …' }).click();
        const dialog = page.getByRole('dialog', { name: /^Approve version \d alone\?$/ });
        const confirm = dialog.getByRole('button', { name: 'Approve alone and publish' });
        await dialog.getByLabel(/Why can nobody else/).fill('Short');
        await dialog.getByLabel(/^Type “approve alone”/).fill('approve alone');
        expect(await confirm.isDisabled()).toBe(true);
        await dialog.getByLabel(/Why can nobody else/).fill(REASON);
        await picture(page, '61-approve-alone');
        expect(await barriers(page)).toEqual([]);
        await confirm.click();
        await page.getByText(/^Version \d is published\.$/).waitFor();
      }),
    LONG,
  );
});

describe('the history', () => {
  it(
    'tells every step with its note, and what was approved alone',
    () =>
      step('timeline', async () => {
        await page.goto(at(`/profiles/${id}/history`));
        const newest = page.getByRole('listitem', { name: 'Version 3' });
        await newest.getByText('approved this version without a second person').waitFor();
        await newest.getByText(REASON).first().waitFor();
        await newest.getByText('One line, before the exams.').waitFor();
        await newest.getByText('Writing', { exact: true }).waitFor();
        expect(await barriers(page)).toEqual([]);
        await picture(page, '62-history', true);
        const phone = await onPhone(page);
        await phone.goto(at(`/profiles/${id}/history`));
        await phone.getByText(REASON).first().waitFor();
        await picture(phone, '63-history-phone', true);
        await phone.close();
      }),
    LONG,
  );

  it(
    'says who wrote each text, and shows one writer’s alone',
    () =>
      step('blame', async () => {
        const newest = page.getByRole('listitem', { name: 'Version 3' });
        await newest.getByRole('link', { name: 'Who wrote this' }).click();
        await page
          .getByRole('heading', { level: 1, name: /^Who wrote “Registered Nurse”/ })
          .waitFor();
        const tagline = page.getByRole('region', { name: 'Tagline' });
        await tagline
          .getByText(/· version 3$/)
          .first()
          .waitFor();
        await page
          .getByRole('region', { name: 'Title' })
          .getByText(/· version 1$/)
          .first()
          .waitFor();
        expect(await barriers(page)).toEqual([]);
        await picture(page, '64-who-wrote');
        await page
          .getByRole('group', { name: 'Writers' })
          .getByRole('button', { name: /2 fields$/ })
          .click();
        await page.getByRole('region', { name: 'Title' }).waitFor({ state: 'detached' });
        await tagline.waitFor();
        await picture(page, '65-who-wrote-one');
        const phone = await onPhone(page);
        await phone.goto(page.url());
        await phone.getByRole('region', { name: 'Tagline' }).waitFor();
        await picture(phone, '66-who-wrote-phone');
        await phone.close();
      }),
    LONG,
  );

  it(
    'compares two versions, restores one, and takes what is published off',
    () =>
      step('restore', async () => {
        await page.goto(at(`/profiles/${id}/history`));
        await page.getByRole('heading', { name: 'Compare two versions' }).waitFor();
        await page.getByText('Steady hands on a long night.').first().waitFor();
        await page.goto(at(`/profiles/${id}/show`));
        await page.getByRole('button', { name: 'Take off the public page' }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByRole('textbox').fill('Out of date until the new ward opens.');
        await dialog.getByRole('button', { name: 'Take off the public page' }).click();
        await dialog.waitFor({ state: 'detached' });
        await page.goto(at(`/profiles/${id}/history`));
        await page.getByText('Out of date until the new ward opens.').first().waitFor();
        const first = page.getByRole('listitem', { name: 'Version 1' });
        await first.getByRole('button', { name: 'Restore' }).click();
        await page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click();
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.goto(at(`/profiles/${id}/history`));
        await page.getByText(/^Old version restored as a draft, from version 1$/).waitFor();
        await malay(page);
        await page.getByText('Diluluskan sendirian').first().waitFor();
        await picture(page, '67-history-ms', true);
        await english(page);
      }),
    LONG,
  );
});

describe('the audit record', () => {
  it(
    'is checked, narrowed down and exported',
    () =>
      step('audit', async () => {
        await page.goto(at('/audit'));
        await page.getByText(/^Whole and unbroken: /).waitFor();
        await page.getByText('Approved alone').first().waitFor();
        expect(await barriers(page)).toEqual([]);
        await picture(page, '68-audit');
        await page.getByLabel('Marked').click();
        await page.getByRole('option', { name: 'Approved alone' }).click();
        await page.getByText(REASON).waitFor();
        await page.getByText('Approved and published').first().waitFor();
        await page.getByRole('button', { name: 'Export' }).click();
        const coming = page.waitForEvent('download');
        await page.getByRole('menuitem', { name: 'Table (CSV)' }).click();
        const file = await coming;
        expect(file.suggestedFilename()).toBe('audit.csv');
        await picture(page, '69-audit-alone');
        await malay(page);
        await page.getByText(/^Lengkap dan tidak terputus: /).waitFor();
        await picture(page, '70-audit-ms');
        const phone = await onPhone(page);
        await phone.goto(at('/audit'));
        await phone.getByText(/^Lengkap dan tidak terputus: /).waitFor();
        await picture(phone, '71-audit-phone-ms');
        expect(await barriers(phone)).toEqual([]);
        await phone.close();
      }),
    LONG,
  );
});
