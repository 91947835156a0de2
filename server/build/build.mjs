// Builds the parts that are named, or both: node server/build/build.mjs [--stale] [admin] [server]
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { serverConfig } from './server.config.mjs';
import { fingerprint, isStale, leaveStamp, root } from './stamp.mjs';

const configs = {
  admin: { configFile: join(root, 'vite.config.ts') },
  server: serverConfig,
};

const [options, named] = [true, false].map((dashed) =>
  process.argv.slice(2).filter((word) => word.startsWith('--') === dashed),
);

for (const part of /** @type {const} */ (['server', 'admin'])) {
  if (named.length > 0 && !named.includes(part)) continue;
  if (options.includes('--stale') && !isStale(part)) continue;
  const made = fingerprint(part);
  try {
    await build({ ...configs[part], logLevel: 'warn' });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
  leaveStamp(part, made);
}
rmSync(join(root, 'dist/compile-cache'), { recursive: true, force: true });
