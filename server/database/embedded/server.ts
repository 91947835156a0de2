import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { platform } from 'node:os';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartFailure } from '../../config/failure.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';

export interface Cluster {
  /** PostgreSQL's own data folder. */
  readonly folder: string;
  readonly log: string;
  readonly account: Account;
  readonly binaries: Binaries;
}

export interface RunningServer {
  /** A folder with a unix socket, or 127.0.0.1. */
  readonly host: string;
  readonly port: number;
  /** Settles when the server has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Ends sessions, writes everything out, and waits for it. */
  stop(): Promise<void>;
}

/** Small, safe and quiet: a school's desk, not a data centre. Nothing of what was confirmed may be lost in a crash. */
const SETTINGS: Readonly<Record<string, string>> = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  shared_buffers: '64MB',
  max_connections: '60',
  wal_level: 'minimal',
  max_wal_senders: '0',
  io_method: 'sync',
  max_parallel_workers_per_gather: '0',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  log_line_prefix: '%m ',
};

/** What fits into the address of a unix socket everywhere. */
const SOCKET_PATH = 100;
const SOCKET_PORT = 5432;
const MAX_LOG = 1_000_000;
const PATIENCE = 30_000;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

async function chooseAddress(folder: string): Promise<{ host: string; port: number }> {
  const socket = join(folder, `.s.PGSQL.${SOCKET_PORT}`);
  if (platform() !== 'win32' && Buffer.byteLength(socket) <= SOCKET_PATH) {
    return { host: folder, port: SOCKET_PORT };
  }
  return { host: '127.0.0.1', port: await freePort() };
}

const isSocket = (host: string) => host.startsWith('/');

function argumentsFor(folder: string, host: string, port: number, settings: object): string[] {
  const place = {
    listen_addresses: isSocket(host) ? '' : host,
    unix_socket_directories: isSocket(host) ? host : '',
    port,
  };
  const all = Object.entries({ ...SETTINGS, ...settings, ...place });
  return ['-D', folder, ...all.flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

/**
 * Becomes PostgreSQL after leaving a watcher behind, which holds the other end of our pipe: it ends without a word when
 * it gets a line, and stops PostgreSQL when the pipe breaks, because we were killed. It is nobody's child, as PostgreSQL
 * takes the end of a child that it does not know for a crash.
 */
const WATCHED = `( ( read -r _ <&3 || kill -INT $$ ) & )
exec "$0" "$@" 3<&-`;

function launch({ binaries, account, log }: Cluster, args: readonly string[]): ChildProcess {
  if (existsSync(log) && statSync(log).size > MAX_LOG) renameSync(log, `${log}.old`);
  const output = openSync(log, 'a', 0o600);
  // Detached: Ctrl-C in the terminal must reach us alone, as requests still need the database while they finish.
  const options = { ...account, cwd: '/', detached: true, windowsHide: true };
  const child =
    platform() === 'win32'
      ? spawn(binaries.postgres, args, { ...options, stdio: ['ignore', output, output] })
      : spawn('/bin/sh', ['-c', WATCHED, binaries.postgres, ...args], {
          ...options,
          stdio: ['ignore', output, output, 'pipe'],
        });
  closeSync(output);
  return child;
}

/** The eighth line of PostgreSQL's pid file says how far it is. */
function isReady(folder: string, pid: number | undefined): boolean {
  try {
    const lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
    return lines[0] === String(pid) && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

function lastComplaint(log: string): string {
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n');
  const complaint = lines.findLast((line) => /FATAL|PANIC|rror/.test(line)) ?? lines.at(-1) ?? '';
  return complaint.replace(/^.*?(FATAL|PANIC): +/, '');
}

async function attempt(cluster: Cluster, settings: object): Promise<RunningServer | string> {
  const { host, port } = await chooseAddress(cluster.folder);
  const child = launch(cluster, argumentsFor(cluster.folder, host, port, settings));
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
  const isRunning = () =>
    child.pid !== undefined && child.exitCode === null && child.signalCode === null;
  const watcher = child.stdio[3] as Writable | undefined;
  watcher?.on('error', () => undefined);
  void ended.then(() => watcher?.end('\n'));

  const deadline = performance.now() + PATIENCE;
  while (isRunning() && !isReady(cluster.folder, child.pid)) {
    if (performance.now() > deadline) child.kill('SIGKILL');
    await sleep(3);
  }
  if (!isRunning()) return lastComplaint(cluster.log);

  const stop = async () => {
    if (!isRunning()) return;
    if (platform() === 'win32') {
      spawnSync(cluster.binaries.pgCtl, ['stop', '-m', 'fast', '-D', cluster.folder]);
    } else {
      child.kill('SIGINT');
    }
    const impatient = setTimeout(() => child.kill('SIGQUIT'), PATIENCE);
    await ended;
    clearTimeout(impatient);
  };
  return { host, port, ended, stop };
}

/** Starts PostgreSQL on an existing cluster. What the last run left may still be ending, so it is tried more than once. */
export async function startServer(
  cluster: Cluster,
  settings: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  let complaint = '';
  for (let left = 5; left > 0; left -= 1) {
    const outcome = await attempt(cluster, settings);
    if (typeof outcome !== 'string') return outcome;
    complaint = outcome;
    if (!/shared memory block|in use|Is another/.test(complaint)) break;
    await sleep(500);
  }
  throw new StartFailure(
    `The embedded PostgreSQL does not start: ${complaint || 'it said nothing'}.`,
    `Its log is ${cluster.log}.`,
  );
}
