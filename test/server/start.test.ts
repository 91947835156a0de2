import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase } from '../support/database.ts';
import { startProgram, until, type Program } from '../support/program.ts';

const project = resolve(import.meta.dirname, '../..');
const main = join(project, 'dist/server/main.js');

let dataDir: string;
const programs: Program[] = [];

function start(environment: Record<string, string> = {}): Program {
  const program = startProgram([main], { DATA_DIR: dataDir, PORT: '0', ...environment });
  programs.push(program);
  return program;
}

async function addressOf(program: Program): Promise<string> {
  const [, address = ''] = await program.printed(/Open +(\S+)\n/);
  await program.printed(/Stop/);
  return address;
}

const signIn = (address: string, password: string) =>
  fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'editor@school.example', password }),
  });

/** What a start that must fail prints; it has to be one line, without a stack. */
async function refusal(environment: Record<string, string>): Promise<string> {
  const program = start(environment);
  expect(await program.ended).toBe(1);
  expect(program.output().trimEnd().split('\n')).toHaveLength(1);
  return program.output().trimEnd();
}

beforeAll(() => {
  if (!existsSync(main)) throw new Error('Run "npm run build" first, or the tests by "npm test".');
  dataDir = mkdtempSync(join(tmpdir(), 'kerjaya-start-'));
  chmodSync(dataDir, 0o755);
});

afterEach(async () => {
  for (const program of programs.splice(0)) {
    program.signal('SIGTERM');
    await program.ended;
  }
});

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

describe('a start', () => {
  it('says where to go and who to sign in as, and keeps both over a restart', async () => {
    const first = start();
    const address = await addressOf(first);
    const [, password = ''] = await first.printed(/Password +(\S+)\n/);
    for (const account of ['editor', 'manager', 'admin', 'viewer']) {
      expect(first.output()).toContain(`${account}@school.example`);
    }
    expect((await fetch(`${address}/health/live`)).status).toBe(200);
    expect((await signIn(address, password)).status).toBe(200);
    first.signal('SIGINT');
    first.signal('SIGINT');
    first.signal('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(existsSync(join(dataDir, 'database/postmaster.pid'))).toBe(false);

    const second = start();
    expect((await signIn(await addressOf(second), password)).status).toBe(200);
  });

  it('comes up after a crash', async () => {
    const crashed = start();
    await addressOf(crashed);
    crashed.signal('SIGKILL');
    expect(await crashed.ended).toBe('SIGKILL');
    const next = start();
    expect((await fetch(`${await addressOf(next)}/health/ready`)).status).toBe(200);
  });

  it('leaves a running one alone', async () => {
    const running = start();
    const address = await addressOf(running);
    const line = await refusal({});
    expect(line).toContain(`already running`);
    expect(line).toContain(`process ${running.pid}`);
    expect((await fetch(`${address}/health/ready`)).status).toBe(200);
  });

  it('can be stopped before it is up', async () => {
    const program = start();
    await until(() => existsSync(join(dataDir, 'database/postmaster.pid')));
    program.signal('SIGINT');
    expect(await program.ended).toBe(0);
    expect(existsSync(join(dataDir, 'database/postmaster.pid'))).toBe(false);
  });

  it('ends when its database is ended', async () => {
    const program = start();
    await addressOf(program);
    const pid = readFileSync(join(dataDir, 'database/postmaster.pid'), 'utf8').split('\n')[0];
    process.kill(Number(pid), 'SIGINT');
    expect(await program.ended).toBe(1);
    expect(program.output()).toContain('database ended by itself');
  });
});

describe('a start that cannot be', () => {
  it('tells of a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await until(() => other.listening);
    const { port } = other.address() as AddressInfo;
    expect(await refusal({ PORT: String(port) })).toBe(
      `Kerjaya cannot start: Port ${port} is in use by another program. Stop that program, or start on another port: PORT=${port + 1} npm start`,
    );
    other.close();
  });

  it('tells of a database that is not there, without its password', async () => {
    const line = await refusal({ DATABASE_URL: 'postgresql://desk:secret@127.0.0.1:9/kerjaya' });
    expect(line).toBe(
      'Kerjaya cannot start: No PostgreSQL can be used at 127.0.0.1:9/kerjaya: nothing listens there. Start it, or correct DATABASE_URL; without DATABASE_URL an embedded one is used.',
    );
  });

  it('tells of a database that refuses it', async () => {
    const url = new URL(process.env.TEST_DATABASE_URL ?? '');
    url.password = 'secret';
    const line = await refusal({ DATABASE_URL: url.href });
    expect(line).toContain('it refuses the user or password');
    expect(line).not.toContain('secret');
  });

  it('names the variable that it cannot read', async () => {
    expect(await refusal({ ROLE: 'boss' })).toBe(
      'Kerjaya cannot start: ROLE must be one of all, web, worker, not "boss". Correct it and start again.',
    );
  });

  it('tells of a data folder that cannot be', async () => {
    expect(await refusal({ DATA_DIR: '/dev/null/data' })).toContain('/dev/null/data');
  });
});

describe("a start on a database of one's own", () => {
  it('makes no demo accounts', async () => {
    const { url, drop } = await testDatabase();
    const program = start({ DATABASE_URL: url });
    const address = await addressOf(program);
    expect(program.output()).not.toContain('@school.example');
    expect((await signIn(address, 'kerjaya')).status).toBe(401);
    program.signal('SIGTERM');
    await program.ended;
    await drop();
  });
});
