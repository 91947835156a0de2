import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

/** A system account, or null to stay who we are. PostgreSQL refuses to run as root. */
export type Account = { readonly uid: number; readonly gid: number } | null;

function numberFrom(option: '-u' | '-g', user: string): number | null {
  const { status, stdout } = spawnSync('id', [option, user], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : null;
}

function named(user: string): Account {
  const uid = numberFrom('-u', user);
  const gid = numberFrom('-g', user);
  return uid && gid !== null ? { uid, gid } : null;
}

function ownerOf(path: string): Account {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : null;
}

/** initdb looks its account up, so a number without a name (a mounted volume's owner) will not do. */
const hasName = (account: Account) => account && numberFrom('-u', String(account.uid)) !== null;

/**
 * Who PostgreSQL runs as. An ordinary user's is their own. For root: whoever owns the data already, or owns the
 * project, or else `postgres`, or `nobody`, which every system has: nothing is added to the system.
 */
export function chooseAccount(cluster: string, project: string): Account {
  if (process.getuid?.() !== 0) return null;
  const owner = ownerOf(project);
  return (
    ownerOf(cluster) ?? (hasName(owner) ? owner : null) ?? named('postgres') ?? named('nobody')
  );
}

/** Whether `account` can walk into `folder`. Asked of the system itself, which knows of access lists too. */
export function reaches(account: Account, folder: string): boolean {
  if (!account) return true;
  return spawnSync('/bin/sh', ['-c', 'cd -- "$0"', folder], { ...account, cwd: '/' }).status === 0;
}
