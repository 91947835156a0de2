import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { birthOf } from './processes.ts';

/** How long a start waits for others that came at the same moment, in milliseconds. */
const PATIENCE = 600;

/** The name says all, as a file appears in one step and its content does not. */
function claimName(pid: number): string | null {
  const birth = birthOf(pid);
  return birth === null
    ? null
    : `${pid}-${createHash('sha256').update(birth).digest('hex').slice(0, 16)}`;
}

/** The other live processes with a claim in `folder`; claims of dead ones are removed. */
function others(folder: string): number[] {
  return readdirSync(folder).flatMap((name) => {
    const pid = Number.parseInt(name, 10);
    if (pid === process.pid) return [];
    if (name === claimName(pid)) return [pid];
    rmSync(join(folder, name), { force: true });
    return [];
  });
}

/** Who owns what `folder` stands for, without asking for it. */
export const ownerOf = (folder: string): number | null =>
  existsSync(folder) ? (others(folder)[0] ?? null) : null;

/**
 * Makes this process the only owner of what `folder` stands for, until it calls `release` or dies in whatever way.
 * Everybody puts down a claim first and looks for others second, so two can never both find themselves alone. Of
 * several that come together, the lowest number keeps its claim and the others step back; against an owner from
 * before, all give up after a while.
 */
export async function claim(
  folder: string,
): Promise<{ owner: null; release: () => void } | { owner: number }> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const mine = join(folder, claimName(process.pid) ?? String(process.pid));
  const release = () => rmSync(mine, { force: true });
  const end = performance.now() + PATIENCE;
  for (;;) {
    writeFileSync(mine, '', { mode: 0o600 });
    const rivals = others(folder);
    if (rivals.length === 0) return { owner: null, release };
    const lowest = Math.min(...rivals);
    if (performance.now() > end) {
      release();
      return { owner: lowest };
    }
    if (lowest < process.pid) release();
    await sleep(20 + Math.random() * 60);
  }
}
