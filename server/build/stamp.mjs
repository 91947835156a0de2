import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/**
 * What each part is made from, and a file that it always has.
 * @type {Record<'admin' | 'server', { sources: string[], result: string }>}
 */
export const parts = {
  admin: { sources: ['admin', 'templates', 'vite.config.ts'], result: 'dist/admin/index.html' },
  server: { sources: ['server', 'templates'], result: 'dist/server/main.js' },
};

const always = ['package.json', 'package-lock.json', 'tsconfig.json'];

/** @param {string} path @returns {string[]} every file at or below `path`, with what changes when it is edited */
function trace(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [`${path} ${found.size} ${found.mtimeMs}`];
  return readdirSync(path)
    .toSorted()
    .flatMap((name) => trace(join(path, name)));
}

const stampOf = (part) => join(root, 'dist', `${part}.stamp`);

/** @param {'admin' | 'server'} part */
export function fingerprint(part) {
  const files = [...parts[part].sources, ...always].flatMap((name) => trace(join(root, name)));
  return createHash('sha256').update(files.join('\n')).digest('hex');
}

/** @param {'admin' | 'server'} part */
export function isStale(part) {
  const stamp = stampOf(part);
  if (!existsSync(join(root, parts[part].result)) || !existsSync(stamp)) return true;
  return readFileSync(stamp, 'utf8') !== fingerprint(part);
}

/** @param {'admin' | 'server'} part @param {string} made the fingerprint from before the build */
export function leaveStamp(part, made) {
  mkdirSync(dirname(stampOf(part)), { recursive: true });
  writeFileSync(stampOf(part), made);
}
