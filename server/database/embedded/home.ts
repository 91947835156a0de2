import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { reaches, type Account } from './account.ts';

/** For data and programs that root keeps where other accounts cannot go. */
export const SHARED = '/var/lib/kerjaya';

/** Makes `folder` and what is missing above it, with `mode` whatever the mask says; one that exists stays as it is. */
export function makeFolder(folder: string, mode: number): void {
  const parent = dirname(folder);
  if (existsSync(folder)) return;
  if (parent !== folder) makeFolder(parent, mode);
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, mode);
}

const noteIn = (dataDir: string) => join(dataDir, 'database.location');

/** Where an earlier start put the data of `dataDir`, or would put it. */
export function notedHome(dataDir: string): string {
  const note = noteIn(dataDir);
  return existsSync(note) ? readFileSync(note, 'utf8').trim() : dataDir;
}

/**
 * Where the data of `dataDir` is: the folder itself, or the one that stands in for it because `account` cannot reach
 * it (a checkout in root's closed home). The stand-in is made under /var/lib/kerjaya, and `dataDir` keeps a note of
 * it: whoever deletes `dataDir` starts afresh, and whoever moves it keeps the data.
 */
export function findHome(dataDir: string, account: Account): string {
  const noted = notedHome(dataDir);
  if (existsSync(noted) && reaches(account, noted)) return noted;
  const standIn = join(SHARED, `${basename(dirname(dataDir))}-${randomBytes(4).toString('hex')}`);
  makeFolder(standIn, 0o755);
  writeFileSync(noteIn(dataDir), `${standIn}\n`);
  return standIn;
}
