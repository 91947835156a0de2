import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { until } from '../support/program.ts';
import { onPhone, openDesk, picture, signIn, type Desk } from './desk.ts';
import { expectAccessible, stepsOf } from './steps.ts';

const LONG = 120_000;
const [WAITS, IN_REVIEW] = ['Electrical Chargeman', 'Chef'] as const;

let desk: Desk;
let page: Page;
/** The profile in review. */
let id = '';

const step = stepsOf({ name: 'schedule', pages: () => [page], limit: LONG });

const accessible = (name: string, where = page) => expectAccessible(name, where);

const open = async (path: string, heading: string | RegExp, where = page) => {
  await where.goto(`${desk.address}/#${path}`);
  await where.getByRole('heading', { level: 1, name: heading }).waitFor();
};

const entry = (name: string, where = page) =>
  where.getByRole('main').getByRole('listitem').filter({ hasText: name });

const api = async (path: string) => (await page.request.get(`${desk.address}${path}`)).json();

beforeAll(async () => {
  desk = await openDesk();
  page = await desk.open();
  await page.goto(desk.address);
  await signIn(desk, page, 'manager');
  const rows = (await api('/api/profiles?range=[0,99]')) as { id: string; title: { en: string } }[];
  id = rows.find(({ title }) => title.en === IN_REVIEW)!.id;
}, LONG);

afterAll(() => desk?.close(), LONG);

describe('what has a date', () => {
  step('stands in the calendar', async () => {
    await page.getByRole('link', { name: 'Schedule' }).click();
    await page.getByRole('heading', { level: 1, name: 'Schedule' }).waitFor();
    await entry(WAITS).getByText('8:00').waitFor();
    await accessible('schedule');
    await picture(page, '40-schedule');
  });

  step('is given when a profile is approved', async () => {
    await open(`/profiles/${id}/review`, /^Review: Chef/);
    await page.getByRole('button', { name: 'Approve and publish' }).click();
    const dialog = page.getByRole('dialog');
    await picture(page, '41-approve-now');
    await dialog.getByRole('radio', { name: 'At a date and time' }).check();
    const go = dialog.getByRole('button', { name: 'Approve for this date' });
    expect(await go.isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: /^Tomorrow, 8:00/ }).click();
    await dialog
      .getByRole('status')
      .getByText(/8:00.+ in Kuala Lumpur \(GMT\+8\)/)
      .waitFor();
    await accessible('approve for a date');
    await picture(page, '42-approve-at');
    await dialog.locator('input[type=date]').fill('2020-01-01');
    await dialog.getByText('This moment has passed').waitFor();
    expect(await go.isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: /^Tomorrow, 8:00/ }).click();
    await go.click();
    await page.getByText(/^Approved by .+ It is published on /).waitFor();
    await accessible('approved');
    await picture(page, '43-approved');
  });

  step('is seen where the draft is read, and in the calendar', async () => {
    await open(`/profiles/${id}`, IN_REVIEW);
    await page.getByText(/^Approved by .+ It is published on /).waitFor();
    await picture(page, '44-editor-approved');
    await open('/schedule', 'Schedule');
    await entry(IN_REVIEW)
      .getByText(/Publication · Version 2 · Approved by/)
      .waitFor();
    await picture(page, '45-schedule-two');
  });

  step('is moved and taken back from the calendar', async () => {
    await page.getByRole('button', { name: `Actions for ${WAITS}` }).click();
    await page.getByRole('menuitem', { name: 'Change the date' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('input[type=time]').fill('14:30');
    await dialog.getByText(/2:30/).waitFor();
    await picture(page, '46-move');
    await dialog.getByRole('button', { name: 'Change the date' }).click();
    await entry(WAITS).getByText('2:30').waitFor();
    await page.getByRole('button', { name: `Actions for ${WAITS}` }).click();
    await page.getByRole('menuitem', { name: 'Take the date back' }).click();
    await accessible('take the date back');
    await picture(page, '47-cancel');
    await page.getByRole('dialog').getByRole('button', { name: 'Take the date back' }).click();
    await entry(WAITS).waitFor({ state: 'detached' });
  });

  step('is kept', async () => {
    const publishAt = new Date(Date.now() + 2000).toISOString();
    const moved = await page.request.post(`${desk.address}/api/profiles/${id}/reschedule`, {
      data: { publishAt },
    });
    expect(moved.status()).toBe(200);
    await until(async () => (await api(`/api/profiles/${id}`)).published.number === 2);
    await open(`/profiles/${id}/show`, IN_REVIEW);
    await page.getByText(/^Version 2, published/).waitFor();
    expect((await page.request.get(`${desk.address}/careers/chef`)).status()).toBe(200);
  });

  step('ends a publication too', async () => {
    await page.getByRole('button', { name: 'Take off the public page' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('The fair is over.');
    await dialog.getByRole('radio', { name: 'At a date and time' }).check();
    await dialog.getByRole('button', { name: /^Tomorrow, 8:00/ }).click();
    await accessible('take off at a date');
    await picture(page, '48-take-off-at');
    await dialog.getByRole('button', { name: 'Take off on this date' }).click();
    await page
      .getByText(/^It is taken off the public page on/)
      .first()
      .waitFor();
    await picture(page, '49-will-end');
    await open('/schedule', 'Schedule');
    await entry(IN_REVIEW)
      .getByText(/Taken off the public page · Set by/)
      .waitFor();
    await accessible('schedule with an end');
    await picture(page, '50-schedule-end', true);
  });

  step('that was missed is told above every page, until it is put away', async () => {
    await desk.sql(
      `ALTER TABLE schedule DISABLE TRIGGER USER;
       UPDATE schedule SET late = true, due_at = due_at - interval '2 hours' WHERE state = 'done';
       ALTER TABLE schedule ENABLE TRIGGER USER`,
    );
    await open('/', /^Welcome/);
    const alert = page.getByRole('alert').filter({ hasText: 'was published later than planned' });
    await alert.waitFor();
    await accessible('missed');
    await picture(page, '51-missed');
    await alert.getByRole('button', { name: 'Put away' }).click();
    await alert.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('heading', { level: 1, name: /^Welcome/ }).waitFor();
    const { length } = await api('/api/schedule?filter={"alert":true}');
    expect(length).toBe(0);
  });

  step('that failed asks for a decision', async () => {
    await desk.sql(
      `ALTER TABLE schedule DISABLE TRIGGER USER;
       UPDATE schedule SET failed_at = now(), failure = 'seal', due_at = now() - interval '5 minutes'
       WHERE state = 'waiting';
       ALTER TABLE schedule ENABLE TRIGGER USER`,
    );
    await open('/schedule', 'Schedule');
    await page.getByRole('heading', { level: 2, name: 'Needs a decision' }).waitFor();
    await accessible('failed');
    await picture(page, '52-failed');
  });

  step('is read on a phone, and in Malay', async () => {
    const phone = await onPhone(page);
    await open('/schedule', 'Schedule', phone);
    await entry(IN_REVIEW, phone).first().waitFor();
    await accessible('schedule on a phone', phone);
    await picture(phone, '53-schedule-phone');
    await phone.getByRole('button', { name: 'BM: Bahasa Melayu' }).click();
    await phone.getByRole('heading', { level: 1, name: 'Jadual' }).waitFor();
    await picture(phone, '54-schedule-phone-malay', true);
    await phone.close();
    await page.getByRole('button', { name: 'BM: Bahasa Melayu' }).click();
    await page.getByRole('heading', { level: 1, name: 'Jadual' }).waitFor();
    await accessible('schedule in Malay');
    await picture(page, '55-schedule-malay');
    expect(desk.complaints).toEqual([]);
  });
});
