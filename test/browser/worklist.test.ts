import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openMailServer, type MailServer } from '../support/mail-server.ts';
import { until } from '../support/program.ts';
import { onPhone, openDesk, picture, section, signIn, type Desk } from './desk.ts';
import { expectAccessible, stepsOf } from './steps.ts';

const LONG = 180_000;
const CAREER = 'UX Designer';
const NOTE = 'The research part is new; please look at the examples.';

let mail: MailServer;
let desk: Desk;
let hers: Page;
let his: Page;

const bell = (page: Page) => page.getByRole('button', { name: /^Notifications: / });
const counts = (page: Page, words: string) =>
  page.getByRole('button', { name: `Notifications: ${words}`, exact: true }).waitFor();

const step = stepsOf({ name: 'worklist', pages: () => [hers, his], limit: LONG, apart: true });

beforeAll(async () => {
  mail = await openMailServer();
  desk = await openDesk({
    SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
    MAIL_FROM: 'Careers desk <careers@school.example>',
  });
  hers = await desk.open();
  his = await desk.open();
}, LONG);

afterAll(async () => {
  await desk?.close();
  await mail?.close();
}, LONG);

describe('what waits for people, and how they hear of it', () => {
  step('a manager chooses to be told at once', async () => {
    await his.goto(desk.address);
    await signIn(desk, his, 'manager');
    await counts(his, '1 unread');
    await section(his, 'Waiting for review').getByRole('link', { name: 'Chef' }).waitFor();
    await picture(his, '40-worklist', true);
    await expectAccessible('worklist', his);

    await his.getByRole('button', { name: 'Account menu' }).click();
    await his.getByRole('menuitem', { name: 'My account' }).click();
    const panel = section(his, 'Notifications by e-mail');
    await panel.getByRole('radio', { name: 'Once a day', checked: true }).waitFor();
    await panel.getByRole('radio', { name: 'At once' }).check();
    await his.getByText('Saved', { exact: true }).waitFor();
    await picture(his, '41-mail-preference', true);
    await expectAccessible('account', his);
    await his.getByRole('link', { name: 'Overview' }).click();
    await his.getByRole('heading', { name: 'Waiting for you' }).waitFor();
  });

  step('a submission counts up at the bell, stands in the list, and comes by e-mail', async () => {
    const tab = await his.context().newPage();
    await tab.goto(`${desk.address}/#/notifications`);
    await counts(tab, '1 unread');

    await hers.goto(desk.address);
    await signIn(desk, hers, 'editor');
    await section(hers, 'My drafts').getByRole('link', { name: CAREER, exact: true }).click();
    await hers.getByRole('button', { name: 'Submit for review' }).click();
    const dialog = hers.getByRole('dialog');
    await dialog.getByRole('textbox').fill(NOTE);
    await dialog.getByRole('button', { name: 'Submit', exact: false }).click();

    await counts(his, '2 unread');
    await counts(tab, '2 unread');
    const waiting = section(his, 'Waiting for review');
    await waiting.getByRole('link', { name: CAREER, exact: true }).waitFor();
    await waiting.getByText(NOTE).waitFor();

    await until(() => mail.letters.length > 0);
    expect(mail.letters).toHaveLength(1);
    const [letter] = mail.letters;
    expect(letter!.to).toEqual(['manager@school.example']);
    expect(letter!.subject).toContain(`submitted “${CAREER}” for review`);
    expect(letter!.text).toContain(NOTE);
    const [address] = /http:\S+\/review/.exec(letter!.text) ?? [];

    await bell(his).click();
    const panel = his.getByRole('dialog', { name: 'Notifications' });
    const news = panel.getByRole('link', { name: new RegExp(`submitted “${CAREER}” for review`) });
    await news.first().waitFor();
    await picture(his, '42-bell');
    await expectAccessible('bell', his);
    await his.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    expect(await bell(his).evaluate((button) => button === document.activeElement)).toBe(true);

    await tab
      .getByRole('button', { name: new RegExp(`^Mark as read: .*“${CAREER}” for review`) })
      .click();
    await counts(tab, '1 unread');
    await counts(his, '1 unread');
    await tab.close();

    const mailed = await his.context().newPage();
    await mailed.goto(address!);
    await mailed.getByRole('heading', { level: 1, name: `Review: ${CAREER}` }).waitFor();
    await mailed.close();
  });

  step(
    'the list leads to the review, and what is sent back waits for whoever wrote it',
    async () => {
      await section(his, 'Waiting for review').getByRole('link', { name: CAREER }).click();
      await his.getByRole('heading', { level: 1, name: `Review: ${CAREER}` }).waitFor();
      await his.getByRole('button', { name: 'Request changes' }).first().click();
      const dialog = his.getByRole('dialog');
      await dialog.getByRole('textbox').first().fill('One example more, please.');
      await dialog.getByRole('button', { name: 'Request changes' }).click();

      await hers.getByRole('link', { name: 'Overview' }).click();
      const returned = section(hers, 'Sent back to me');
      await returned.getByRole('link', { name: CAREER, exact: true }).waitFor();
      await returned.getByText('One example more, please.').waitFor();
      await picture(hers, '43-worklist-editor', true);
      await expectAccessible('worklist of an editor', hers);
    },
  );

  step('all is read with one click, and the page says so', async () => {
    await hers.goto(`${desk.address}/#/notifications`);
    await hers.getByRole('heading', { level: 1, name: 'Notifications' }).waitFor();
    await hers.getByRole('listitem').first().waitFor();
    await picture(hers, '44-notifications');
    await expectAccessible('notifications', hers);
    await hers.getByRole('button', { name: 'Unread', exact: true }).click();
    await hers.getByRole('main').getByRole('button', { name: 'Mark all as read' }).click();
    await hers.getByText('You have read everything.').waitFor();
    await counts(hers, 'All read');
    await picture(hers, '44-notifications-none');
    await hers.getByRole('button', { name: 'All', exact: true }).click();
    await hers.getByRole('listitem').first().waitFor();
  });

  step('all of it is there in Malay and on a phone', async () => {
    await his.getByRole('button', { name: 'BM: Bahasa Melayu' }).click();
    const phone = await onPhone(his);
    await phone.goto(desk.address);
    await phone.getByRole('heading', { name: 'Menunggu anda' }).waitFor();
    await section(phone, 'Menunggu semakan').waitFor();
    await picture(phone, '45-worklist-phone-ms', true);
    await expectAccessible('worklist on a phone', phone);
    await phone.getByRole('button', { name: /^Pemberitahuan: / }).click();
    const panel = phone.getByRole('dialog', { name: 'Pemberitahuan' });
    await panel.getByRole('listitem').first().waitFor();
    await picture(phone, '45-bell-phone-ms');
    await expectAccessible('bell on a phone', phone);
    await panel.getByRole('link', { name: 'Semua pemberitahuan' }).click();
    await phone.getByRole('heading', { level: 1, name: 'Pemberitahuan' }).waitFor();
    await phone.getByRole('main').getByRole('listitem').first().waitFor();
    await picture(phone, '45-notifications-phone-ms');
    await expectAccessible('notifications on a phone', phone);
    await phone.close();
    expect(desk.complaints).toEqual([]);
  });
});
