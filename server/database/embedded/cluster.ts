import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { readlinkSync, realpathSync, writeFileSync } from 'node:fs';
import { platform } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { spawnSync } from 'node:child_process';
import { StartFailure } from '../../config/failure.ts';
import { birthOf, within } from './processes.ts';
import type { Cluster } from './server.ts';

export const USER = 'kerjaya';
export const DATABASE = 'kerjaya';

async function run(
  { account }: Cluster,
  program: string,
  args: string[],
  input = '',
): Promise<void> {
  const child = spawn(program, args, {
    ...account,
    cwd: '/',
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    windowsHide: true,
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [output, errors, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | string | null>((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('close', resolve);
    }),
  ]);
  if (code === 0) return;
  const said = `${output}\n${errors}`.trim().split('\n');
  const complaint = said.findLast((line) => /error|FATAL/.test(line)) ?? said.at(-1) ?? '';
  throw new StartFailure(`The embedded PostgreSQL cannot be set up: ${complaint || code}.`, '');
}

/**
 * Makes the cluster with its one database. It gets its name at the end, so one that was interrupted is never taken for
 * a whole one. Text is compared by code point, on every system alike.
 */
export async function createCluster(cluster: Cluster, passwordFile: string): Promise<void> {
  const making = `${cluster.folder}.new`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { mode: 0o700 });
  if (cluster.account) {
    const { uid, gid } = cluster.account;
    chownSync(making, uid, gid);
    chownSync(passwordFile, uid, gid);
  }
  await run(cluster, cluster.binaries.initdb, [
    `--pgdata=${making}`,
    `--username=${USER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  ]);
  const single = ['--single', '-D', making, 'postgres'];
  await run(cluster, cluster.binaries.postgres, single, `CREATE DATABASE ${DATABASE};\n`);
  renameSync(making, cluster.folder);
}

/** Whether a process is the PostgreSQL of this cluster, and not one that later got the same number. */
function serves(pid: number, folder: string): boolean {
  if (birthOf(pid) === null) return false;
  if (platform() === 'win32') return true;
  if (platform() === 'linux') {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder);
    } catch {
      return false;
    }
  }
  const { stdout } = spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.includes(folder);
}

function stopOrphan(pid: number, { binaries, folder }: Cluster, signal: NodeJS.Signals): void {
  if (platform() === 'win32') spawnSync(binaries.pgCtl, ['stop', '-m', 'fast', '-D', folder]);
  else process.kill(pid, signal);
}

/**
 * Clears away what a killed owner left; only for who holds the lock. A PostgreSQL that still runs is stopped in good
 * order. A pid file that names somebody else's process would keep PostgreSQL from starting: it gets a number that no
 * process has, and stays, as PostgreSQL finds its shared memory by it and waits for sessions that are still ending.
 */
export async function clearRemains(cluster: Cluster): Promise<void> {
  const file = join(cluster.folder, 'postmaster.pid');
  if (!existsSync(file)) return;
  const [first = '', ...rest] = readFileSync(file, 'utf8').split('\n');
  const pid = Math.abs(Number.parseInt(first, 10));
  if (serves(pid, cluster.folder)) {
    for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
      stopOrphan(pid, cluster, signal);
      if (await within(15_000, () => !serves(pid, cluster.folder))) return;
    }
    throw new StartFailure(`PostgreSQL (process ${pid}) does not end.`, 'End it and start again.');
  }
  writeFileSync(file, ['2147483647', ...rest].join('\n'));
  rmSync(join(cluster.folder, '.s.PGSQL.5432.lock'), { force: true });
}
