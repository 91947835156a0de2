import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { startJobs } from '../../../server/app.ts';
import { MailJobs } from '../../../server/notices/mail-jobs.ts';
import { MailService } from '../../../server/notices/mail.service.ts';
import { NoticesService, type NoticeKind } from '../../../server/notices/notices.service.ts';
import { approve, submittedProfile } from '../../builders/profiles.ts';
import { openMailServer, type MailServer } from '../../support/mail-server.ts';
import { until } from '../../support/program.ts';
import { testApp, type Person, type TestApp } from '../../support/app.ts';

const PASSWORD = 'p@ss/word:99';

let server: MailServer;
let app: TestApp;
let mail: MailService;
let editor: Person;
let manager: Person;
beforeAll(async () => {
  server = await openMailServer({ user: 'desk', password: PASSWORD });
  app = await testApp({
    smtpUrl: `smtp://desk:${encodeURIComponent(PASSWORD)}@127.0.0.1:${server.port}`,
    mailFrom: { name: 'Careers desk', address: 'careers@school.example' },
  });
  mail = app.nest.get(MailService);
  [editor, manager] = [await app.person('editor'), await app.person('manager')];
});
afterAll(async () => {
  await app.close();
  await server.close();
});
afterEach(() => {
  server.letters.length = 0;
  server.refuse = null;
});

const prefers = (person: Person, choice: string) =>
  person.put('/api/notifications/preference', { mail: choice });
const speaks = (person: Person, language: string) =>
  app.sql('UPDATE users SET language = $2 WHERE id = $1', [person.id, language]);
const tell = (person: Person, kind: NoticeKind, data = {}, profileId?: string, actor = editor) =>
  app.nest.get(DataSource).transaction((transaction) =>
    app.nest.get(NoticesService).notify(transaction, {
      kind,
      to: [person.id],
      actor,
      data,
      ...(profileId ? { profileId } : {}),
    }),
  );
const jobs = (person: Person) =>
  app.sql<{ data: unknown }>(`SELECT data FROM jobs.job WHERE data->>'userId' = $1`, [person.id]);

describe('an e-mail', () => {
  it('says what happened, in plain text and in the school’s colours, with whole addresses', async () => {
    const { id } = await submittedProfile(editor, { title: { en: 'Potter', ms: 'Tembikar' } });
    await prefers(editor, 'immediate');
    await manager.post(`/api/profiles/${id}/request-changes`, { note: 'Say more <b>soon</b>.' });
    expect(await mail.deliver(editor.id, 'immediate')).toBe(true);

    const [letter] = server.letters;
    expect(letter!.to).toEqual([editor.email]);
    expect(letter!.subject).toBe(`${manager.name} asks for changes to “Potter” · Kerjaya`);
    expect(letter!.headers).toMatchObject({
      from: 'Careers desk <careers@school.example>',
      'auto-submitted': 'auto-generated',
      'list-id': '<notifications.careers.school.example>',
      'list-unsubscribe': '<http://careers.school.example/#/account>',
    });
    expect(letter!.text).toContain(`Hello ${editor.name},`);
    expect(letter!.text).toContain('“Say more <b>soon</b>.”');
    expect(letter!.text).toContain(`http://careers.school.example/#/profiles/${id}`);
    expect(letter!.html).toContain('Say more &#60;b&#62;soon&#60;/b&#62;.');
    expect(letter!.html).toContain(`href="http://careers.school.example/#/profiles/${id}"`);
    for (const [, url] of letter!.html.matchAll(/(?:href|src)="([^"]*)"/g)) {
      expect(url).toMatch(/^http:\/\/careers\.school\.example\//);
    }
    expect(letter!.html).not.toMatch(/<script|<img|<link/);
  });

  it('speaks the reader’s language, and names the profile in it', async () => {
    const reader = await app.person('manager');
    await prefers(reader, 'immediate');
    await speaks(reader, 'ms');
    const { id } = await submittedProfile(editor, { title: { en: 'Potter', ms: 'Tembikar' } });
    await mail.deliver(reader.id, 'immediate');
    const [letter] = server.letters;
    expect(letter!.subject).toBe(`${editor.name} menghantar “Tembikar” untuk semakan · Kerjaya`);
    expect(letter!.text).toContain(`Salam ${reader.name},`);
    expect(letter!.html).toContain('<html lang="ms-MY">');
    expect(letter!.text).toContain(`/#/profiles/${id}/review`);
  });

  it('cannot be given headers or another recipient, whatever people are called', async () => {
    const reader = await app.person('editor');
    await prefers(reader, 'immediate');
    const evil = 'Eve\r\nBcc: all@other.example\r\n\r\n<script>alert(1)</script>\u202e';
    await app.sql('UPDATE users SET name = $2 WHERE id = $1', [reader.id, evil]);
    const { id } = await submittedProfile(editor, { title: { en: '=?utf-8?q?x?= "Q"', ms: '' } });
    await tell(reader, 'mention', { body: evil }, id, { ...editor, name: evil });
    await mail.deliver(reader.id, 'immediate');
    const [letter] = server.letters;
    expect(letter!.to).toEqual([reader.email]);
    expect(letter!.headers['bcc']).toBeUndefined();
    expect(letter!.subject).toContain('Eve Bcc: all@other.example <script>');
    expect(letter!.subject).not.toMatch(/[\r\n\u202e]/);
    expect(letter!.html).not.toContain('<script>');
  });
});

describe('who is sent what, and when', () => {
  it('is at once, for those who want that: by a job that the telling itself sent', async () => {
    const reader = await app.person('editor');
    await prefers(reader, 'immediate');
    await tell(reader, 'mention');
    expect(await jobs(reader)).toEqual([{ data: { userId: reader.id, mode: 'immediate' } }]);
    await mail.deliver(reader.id, 'digest');
    expect(server.letters).toEqual([]);
  });

  it('is one summary of the day for the others, and none when there is nothing', async () => {
    const reader = await app.person('editor');
    await tell(reader, 'mention', { body: 'the older one' });
    await tell(reader, 'comment', { body: 'the newer one' });
    expect(await jobs(reader)).toEqual([]);
    await app.nest.get(MailJobs).summarise();
    await app.nest.get(MailJobs).summarise();
    expect(await jobs(reader)).toEqual([{ data: { userId: reader.id, mode: 'digest' } }]);

    expect(await mail.deliver(reader.id, 'digest')).toBe(true);
    expect(await mail.deliver(reader.id, 'digest')).toBe(false);
    expect(server.letters).toHaveLength(1);
    const [letter] = server.letters;
    expect(letter!.subject).toBe('Your day: 2 notifications · Kerjaya');
    expect(letter!.text.indexOf('the newer')).toBeLessThan(letter!.text.indexOf('the older'));
    expect(await mail.waiting('digest')).not.toContain(reader.id);
  });

  it('is nothing for those who want none, have read it, or whose account is disabled', async () => {
    const [none, read, gone] = [
      await app.person('editor'),
      await app.person('editor'),
      await app.person('editor'),
    ];
    await prefers(none, 'none');
    for (const person of [none, read, gone]) await tell(person, 'mention');
    await read.post('/api/notifications/read', { all: true });
    await app.sql('UPDATE users SET disabled_at = now() WHERE id = $1', [gone.id]);
    for (const person of [none, read, gone]) {
      expect(await mail.deliver(person.id, 'digest')).toBe(false);
      expect(await mail.waiting('digest')).not.toContain(person.id);
    }
    // What was told before somebody wanted e-mail is not sent later.
    await prefers(none, 'digest');
    expect(await mail.deliver(none.id, 'digest')).toBe(false);
    expect(server.letters).toEqual([]);
  });

  it('is nothing of drafts for somebody who may no longer see them', async () => {
    const former = await app.person('editor');
    const { id } = await submittedProfile(editor);
    await tell(former, 'mention', {}, id);
    await app.sql(`UPDATE users SET role = 'viewer' WHERE id = $1`, [former.id]);
    expect(await mail.deliver(former.id, 'digest')).toBe(false);
  });

  it('is once, whoever sends at the same time', async () => {
    const reader = await app.person('editor');
    await prefers(reader, 'immediate');
    await tell(reader, 'mention');
    const sent = await Promise.all([1, 2, 3].map(() => mail.deliver(reader.id, 'immediate')));
    expect(sent.filter(Boolean)).toHaveLength(1);
    expect(server.letters).toHaveLength(1);
  });

  it('is not about a review that somebody else has given meanwhile', async () => {
    const reader = await app.person('manager');
    await prefers(reader, 'immediate');
    const { id } = await submittedProfile(editor);
    await approve(manager, id);
    expect(await mail.deliver(reader.id, 'immediate')).toBe(false);
  });
});

describe('a mail server', () => {
  const warnings = () => {
    const lines: string[] = [];
    const spy = jest.spyOn(Logger.prototype, 'warn').mockImplementation((line: unknown) => {
      lines.push(String(line));
    });
    return { lines, end: () => spy.mockRestore() };
  };

  it('that is down loses nothing: it goes when it is up again', async () => {
    const reader = await app.person('editor');
    await prefers(reader, 'immediate');
    await tell(reader, 'mention');
    const log = warnings();
    await server.pause();
    await expect(mail.deliver(reader.id, 'immediate')).rejects.toThrow('ECONN');
    await server.resume();
    log.end();
    expect(log.lines.join()).not.toContain(PASSWORD);
    expect(await mail.deliver(reader.id, 'immediate')).toBe(true);
    expect(server.letters).toHaveLength(1);
  });

  it('that has no time just now is asked again', async () => {
    const reader = await app.person('editor');
    await tell(reader, 'mention');
    server.refuse = { code: 451, message: 'Greylisted, come back later' };
    const log = warnings();
    await expect(mail.deliver(reader.id, 'digest')).rejects.toThrow('451');
    log.end();
    server.refuse = null;
    expect(await mail.deliver(reader.id, 'digest')).toBe(true);
  });

  it('that refuses somebody for good is believed, and they can see it', async () => {
    const reader = await app.person('editor');
    await tell(reader, 'mention');
    server.refuse = { code: 550, message: 'No such mailbox' };
    const log = warnings();
    expect(await mail.deliver(reader.id, 'digest')).toBe(false);
    log.end();
    expect(log.lines.join()).toContain('550');
    server.refuse = null;
    expect(await mail.deliver(reader.id, 'digest')).toBe(false);
    expect((await reader.get('/api/notifications/preference')).body).toMatchObject({
      enabled: true,
      refusedAt: expect.any(String),
    });
    await tell(reader, 'mention');
    await mail.deliver(reader.id, 'digest');
    expect((await reader.get('/api/notifications/preference')).body.refusedAt).toBeNull();
  });

  it('that does not know the password is told of without it', async () => {
    const wrong = 'sEcret/wr0ng';
    const other = await testApp({
      smtpUrl: `smtp://desk:${encodeURIComponent(wrong)}@127.0.0.1:${server.port}`,
      mailFrom: { name: '', address: 'careers@school.example' },
    });
    const log = warnings();
    try {
      const reader = await other.person('editor');
      await other.nest
        .get(DataSource)
        .transaction((transaction) =>
          other.nest
            .get(NoticesService)
            .notify(transaction, { kind: 'mention', to: [reader.id], actor: null }),
        );
      const failed = other.nest.get(MailService).deliver(reader.id, 'digest');
      await expect(failed).rejects.toThrow('EAUTH');
      expect(log.lines).toHaveLength(1);
      expect(log.lines[0]).toContain('EAUTH');
      expect(log.lines[0]).not.toContain(wrong);
      expect(log.lines[0]).not.toContain(encodeURIComponent(wrong));
    } finally {
      log.end();
      await other.close();
    }
  });
});

describe('a process that works', () => {
  it('sends at once what was told, and later what no job could send', async () => {
    const worker = await testApp({
      role: 'all',
      smtpUrl: `smtp://desk:${encodeURIComponent(PASSWORD)}@127.0.0.1:${server.port}`,
      mailFrom: { name: '', address: 'careers@school.example' },
    });
    try {
      await startJobs(worker.nest);
      const writer = await worker.person('editor');
      const reader = await worker.person('manager');
      await reader.put('/api/notifications/preference', { mail: 'immediate' });
      await submittedProfile(writer);
      await until(() => server.letters.length === 1);
      expect(server.letters[0]!.to).toEqual([reader.email]);

      await worker.sql(
        `UPDATE notifications SET mailed_at = NULL, at = now() - interval '1 hour' WHERE user_id = $1`,
        [reader.id],
      );
      await worker.nest.get(MailJobs).sweep();
      await until(() => server.letters.length === 2);
      const schedules = await worker.sql(
        `SELECT cron, timezone FROM jobs.schedule WHERE name = 'notices.digest'`,
      );
      expect(schedules).toEqual([{ cron: '0 7 * * *', timezone: 'Asia/Kuala_Lumpur' }]);
    } finally {
      await worker.close();
    }
  });
});
