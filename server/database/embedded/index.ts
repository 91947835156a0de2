import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartFailure } from '../../config/failure.ts';
import { chooseAccount } from './account.ts';
import { findBinaries } from './binaries.ts';
import { clearRemains, createCluster, DATABASE, USER } from './cluster.ts';
import { findHome, makeFolder, notedHome } from './home.ts';
import { claim, ownerOf } from './lock.ts';
import { startServer } from './server.ts';

export interface EmbeddedDatabase {
  /** For pg and TypeORM; its password is a secret. */
  readonly url: string;
  /** Where the data really is; differs from the data folder that was asked for where PostgreSQL cannot reach that. */
  readonly home: string;
  /** Settles when PostgreSQL has ended, whether it was asked to or not. */
  readonly ended: Promise<void>;
  /** Ends PostgreSQL in good order and lets the data folder go. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly dataDir: string;
  /** The checkout: when root starts Kerjaya, PostgreSQL runs as its owner. */
  readonly project: string;
  readonly settings?: Readonly<Record<string, string>>;
}

/** What the system says of a folder that will not do. */
const UNUSABLE = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOTDIR',
  'EEXIST',
  'ENOSPC',
  'ENAMETOOLONG',
]);

/** A secret in a file of its own, made at the first call. */
export function secretIn(file: string, make: () => string): string {
  if (!existsSync(file)) writeFileSync(file, `${make()}\n`, { mode: 0o600, flush: true });
  return readFileSync(file, 'utf8').trim();
}

const claims = (folder: string) => join(folder, 'owner');

const alreadyRunning = (dataDir: string, owner: number) =>
  new StartFailure(
    `Kerjaya is already running on ${dataDir} (process ${owner}).`,
    'Stop that one, or set DATA_DIR and PORT for a second.',
  );

async function own(folder: string, dataDir: string): Promise<() => void> {
  const claimed = await claim(claims(folder));
  if (claimed.owner === null) return claimed.release;
  throw alreadyRunning(dataDir, claimed.owner);
}

/** @throws {StartFailure} when another Kerjaya has the data now; says nothing of the next moment */
export function refuseIfOwned(dataDir: string): void {
  const owner = ownerOf(claims(dataDir));
  if (owner !== null) throw alreadyRunning(dataDir, owner);
}

async function open({ dataDir, project, settings }: EmbeddedOptions, releases: (() => void)[]) {
  makeFolder(dataDir, process.getuid?.() === 0 ? 0o755 : 0o700);
  releases.push(await own(dataDir, dataDir));
  const account = chooseAccount(join(notedHome(dataDir), 'database'), project);
  const home = findHome(dataDir, account);
  if (home !== dataDir) releases.push(await own(home, dataDir));

  const cluster = {
    folder: join(home, 'database'),
    log: join(home, 'database.log'),
    account,
    binaries: findBinaries(account),
  };
  const passwordFile = join(home, 'database.password');
  const password = secretIn(passwordFile, () => randomBytes(24).toString('hex'));
  if (existsSync(cluster.folder)) await clearRemains(cluster);
  else await createCluster(cluster, passwordFile);

  const server = await startServer(cluster, settings);
  return { server, home, url: urlAt(server.host, server.port, password) };
}

function urlAt(host: string, port: number | string, password: string): string {
  // A socket's folder does not fit where a URL has its host; pg takes it from the query.
  const query = host.startsWith('/') ? `?host=${encodeURIComponent(host)}` : '';
  return `postgres://${USER}:${password}@${query ? 'localhost' : host}:${port}/${DATABASE}${query}`;
}

/** The address of the PostgreSQL that another process has started on this data; null where none runs. */
export function runningUrl(dataDir: string): string | null {
  if (ownerOf(claims(dataDir)) === null) return null;
  try {
    const home = notedHome(dataDir);
    const lines = readFileSync(join(home, 'database', 'postmaster.pid'), 'utf8').split('\n');
    const [, , , port = '', socket = '', host = ''] = lines.map((line) => line.trim());
    const password = readFileSync(join(home, 'database.password'), 'utf8').trim();
    return lines[7]?.trim() === 'ready' ? urlAt(socket || host, port, password) : null;
  } catch {
    return null;
  }
}

/**
 * Starts the PostgreSQL that comes with the npm package, on data that only this process uses until `stop`.
 * @throws {StartFailure} when another Kerjaya has the data, or the folder or PostgreSQL will not do
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const releases: (() => void)[] = [];
  const release = () => releases.forEach((each) => each());
  try {
    const { server, home, url } = await open(options, releases);
    const stop = async () => {
      await server.stop();
      release();
    };
    return { url, home, ended: server.ended, stop };
  } catch (error) {
    release();
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!UNUSABLE.has(code)) throw error;
    throw new StartFailure(
      `The data folder ${options.dataDir} cannot be written (${code}).`,
      'Give it to the user who starts Kerjaya, or set DATA_DIR to another.',
    );
  }
}
