import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { platform } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * When a process began, in words that differ for a later process that got the same number; null if there is none.
 * Where the system tells nothing, all processes look alike ('').
 */
export function birthOf(pid: number): string | null {
  if (!isAlive(pid)) return null;
  if (platform() === 'win32') return '';
  if (platform() !== 'linux') {
    return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
      encoding: 'utf8',
    }).stdout.trim();
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, which may hold spaces, ends at the last ')'; the state comes next, and the start 19 words later.
    const words = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (words[0] === 'Z') return null;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${words[19]}`;
  } catch {
    return null;
  }
}

/** Polls until `condition` holds; false when it still does not after `milliseconds`. */
export async function within(milliseconds: number, condition: () => boolean): Promise<boolean> {
  const end = performance.now() + milliseconds;
  while (!condition()) {
    if (performance.now() > end) return false;
    await sleep(5);
  }
  return true;
}
