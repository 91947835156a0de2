// Builds the parts that are named, or both: node server/build/build.mjs [admin] [server]
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { serverConfig } from './server.config.mjs';
import { fingerprint, leaveStamp, root } from './stamp.mjs';

const configs = {
  admin: { root: join(root, 'admin'), configFile: join(root, 'vite.config.ts') },
  server: serverConfig,
};

const named = process.argv.slice(2);

for (const part of /** @type {const} */ (['admin', 'server'])) {
  if (named.length > 0 && !named.includes(part)) continue;
  if (part === 'admin' && !existsSync(join(root, 'admin/index.html'))) continue;
  const made = fingerprint(part);
  await build({ ...configs[part], logLevel: 'warn' });
  leaveStamp(part, made);
}
rmSync(join(root, 'dist/compile-cache'), { recursive: true, force: true });
