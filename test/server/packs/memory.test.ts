import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { publishedProfile } from '../../builders/profiles.ts';
import { testApp, type Person, type TestApp } from '../../support/app.ts';
import { startProgram, type Program } from '../../support/program.ts';
import { copiesOf, packOf, settled } from './support.ts';

const main = join(resolve(import.meta.dirname, '../../..'), 'dist/server/main.js');
/** What 300 sheets may take more than 20, in megabytes, with room for how lazily memory is given back. */
const MOST = 400;

let app: TestApp;
let editor: Person;
let worker: Program;
let profiles: string[];

beforeAll(async () => {
  app = await testApp();
  const manager = await app.person('manager');
  editor = await app.person('editor');
  const { id } = await publishedProfile(editor, manager);
  profiles = [id, ...(await copiesOf(app, id, 299))];
  worker = startProgram([main], {
    DATABASE_URL: app.database.url,
    ROLE: 'worker',
    PORT: '0',
    SHEET_THREADS: '1',
  });
  await worker.printed(/Stop/);
});
afterAll(async () => {
  worker.signal('SIGTERM');
  await worker.ended;
  await app.close();
});

/** The most memory that the worker ever had, in megabytes. */
const peak = (): number =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${worker.pid}/status`, 'utf8'))![1]) / 1024;

const make = async (count: number) => {
  const pack = packOf(profiles.slice(0, count), { duplex: true });
  const { body } = await editor.post('/api/packs', pack);
  expect(await settled(editor, body.id)).toMatchObject({ state: 'ready', fault: null });
};

(process.platform === 'linux' ? it : it.skip)(
  'a worker needs memory for pieces of a pack, not for all of it',
  async () => {
    await make(20);
    const small = peak();
    await make(300);
    expect(peak() - small).toBeLessThan(MOST);
  },
  600_000,
);
