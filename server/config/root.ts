import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

function findRoot(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const above = dirname(from);
  if (above === from) throw new Error('package.json was not found above the running program');
  return findRoot(above);
}

/** The folder of package.json: the same for the sources and for the bundle. */
export const root = findRoot(import.meta.dirname);
