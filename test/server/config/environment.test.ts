import { describe, expect, it } from '@jest/globals';
import { readConfig, StartFailure } from '../../../server/config/index.ts';

const failureOf = (environment: Record<string, string>) => {
  try {
    readConfig(environment, '/srv/kerjaya');
  } catch (error) {
    if (error instanceof StartFailure) return error.line;
    throw error;
  }
  return null;
};

describe('the environment', () => {
  it('may be empty', () => {
    expect(readConfig({}, '/srv/kerjaya')).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://localhost:3000',
      role: 'all',
      dataDir: '/srv/kerjaya/data',
      databaseUrl: null,
      demoPassword: null,
      trustProxy: false,
      timeZone: 'Asia/Kuala_Lumpur',
    });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ PORT: '', ROLE: '  ', DATABASE_URL: '' }, '/srv/kerjaya')).toMatchObject({
      port: 3000,
      role: 'all',
      databaseUrl: null,
    });
  });

  it('gives what is set', () => {
    const environment = {
      PORT: '8080',
      PUBLIC_URL: 'https://careers.school.example/',
      DATA_DIR: '/var/kerjaya',
      DATABASE_URL: 'postgresql://desk:secret@db/kerjaya',
      ROLE: 'worker',
      TRUST_PROXY: 'loopback',
      SHEET_CACHE: '100',
      PACK_DAYS: '30',
      SHEET_THREADS: '2',
      TIME_ZONE: 'Europe/Berlin',
      DATABASE_POOL: '5',
    };
    expect(readConfig(environment, '/srv/kerjaya')).toMatchObject({
      port: 8080,
      publicUrl: 'https://careers.school.example',
      dataDir: '/var/kerjaya',
      databaseUrl: 'postgres://desk:secret@db/kerjaya',
      role: 'worker',
      trustProxy: 'loopback',
      sheetCache: 100,
      packDays: 30,
      sheetThreads: 2,
      timeZone: 'Europe/Berlin',
      databasePool: 5,
    });
  });

  it.each([
    ['careers@school.example', '', 'careers@school.example'],
    ['Careers desk <careers@school.example>', 'Careers desk', 'careers@school.example'],
    ['"Meja, Kerjaya" <careers@school.example>', 'Meja, Kerjaya', 'careers@school.example'],
  ])('sends e-mail from %s', (MAIL_FROM, name, from) => {
    const environment = { SMTP_URL: 'smtps://u:p@mail.example', MAIL_FROM };
    expect(readConfig(environment, '/srv/kerjaya')).toMatchObject({
      smtpUrl: 'smtps://u:p@mail.example',
      mailFrom: { name, address: from },
    });
  });

  it('wants a sender for e-mail, and never repeats the mail server’s password', () => {
    expect(failureOf({ SMTP_URL: 'smtp://u:hush@mail.example' })).toContain('MAIL_FROM');
    expect(failureOf({ SMTP_URL: 'http://u:hush@mail.example' })).not.toContain('hush');
    expect(failureOf({ MAIL_FROM: 'nobody' })).toContain('MAIL_FROM must be an address');
  });

  it.each([
    ['true', true],
    ['FALSE', false],
    ['uniquelocal', 'uniquelocal'],
    ['10.0.0.1,10.0.0.2', '10.0.0.1,10.0.0.2'],
  ])('reads TRUST_PROXY %s', (value, trustProxy) => {
    expect(readConfig({ TRUST_PROXY: value }, '/srv/kerjaya')).toMatchObject({ trustProxy });
  });

  it.each([
    ['PORT', '99999'],
    ['PORT', '3000x'],
    ['PORT', '-1'],
    ['ROLE', 'boss'],
    ['TRUST_PROXY', '1'],
    ['PUBLIC_URL', 'careers.school.example'],
    ['DATABASE_POOL', '0'],
    ['SHEET_CACHE', '0'],
    ['PACK_DAYS', '0'],
    ['SHEET_THREADS', '1.5'],
    ['TIME_ZONE', 'Asia/Nowhere'],
    ['TIME_ZONE', '08:00'],
  ])('refuses %s=%s in one line that names it', (name, value) => {
    const failure = failureOf({ [name]: value });
    expect(failure).toMatch(new RegExp(`^${name} must be .+, not "${value}"\\.`));
    expect(failure).not.toContain('\n');
  });

  it.each([
    ['DATABASE_URL', 'mysql://desk:secret@db/kerjaya'],
    ['DEMO_PASSWORD', 'secret'],
  ])('does not repeat %s', (name, value) => {
    expect(failureOf({ [name]: value })).toMatch(new RegExp(`^${name} must be `));
    expect(failureOf({ [name]: value })).not.toContain('secret');
  });
});
