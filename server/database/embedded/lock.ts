import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { birthOf } from './processes.ts';

const ATTEMPTS = 5;

/** The name says all, as a file appears in one step and its content does not. */
function claimName(pid: number): string | null {
  const birth = birthOf(pid);
  return birth === null
    ? null
    : `${pid}-${createHash('sha256').update(birth).digest('hex').slice(0, 16)}`;
}

/** The first other live process with a claim in `folder`; claims of dead ones are removed. */
function otherOwner(folder: string): number | null {
  for (const name of readdirSync(folder)) {
    const pid = Number.parseInt(name, 10);
    if (pid === process.pid) continue;
    if (name === claimName(pid)) return pid;
    rmSync(join(folder, name), { force: true });
  }
  return null;
}

/**
 * Makes this process the only owner of what `folder` stands for, until it calls `release` or dies in whatever way.
 * Everybody puts down a claim first and looks for others second, so two can never both find themselves alone; when
 * both see each other, both step back and try again after a random pause.
 */
export async function claim(
  folder: string,
): Promise<{ owner: null; release: () => void } | { owner: number }> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const mine = join(folder, claimName(process.pid) ?? String(process.pid));
  const release = () => rmSync(mine, { force: true });
  for (let attempt = 1; ; attempt += 1) {
    writeFileSync(mine, '', { mode: 0o600 });
    const owner = otherOwner(folder);
    if (owner === null) return { owner, release };
    release();
    if (attempt === ATTEMPTS) return { owner };
    await sleep(20 + Math.random() * 100);
  }
}
