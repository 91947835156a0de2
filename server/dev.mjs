// npm run dev: builds and restarts the server on every change; the admin comes from Vite, with hot reload.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { build, createServer } from 'vite';
import { serverConfig } from './build/server.config.mjs';
import { root } from './build/stamp.mjs';

/** @type {import('node:child_process').ChildProcess | null} */
let server = null;
let turn = Promise.resolve();

async function restart() {
  if (server && server.exitCode === null) {
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
  server = spawn(process.execPath, ['--enable-source-maps', join(root, 'dist/server/main.js')], {
    stdio: 'inherit',
  });
}

const watcher = await build({
  ...serverConfig,
  logLevel: 'warn',
  build: { ...serverConfig.build, watch: {} },
});
watcher.on('event', (event) => {
  if (event.code === 'ERROR') console.error(event.error.message);
  if (event.code === 'END') turn = turn.then(restart);
});

const admin = await createServer({ configFile: join(root, 'vite.config.ts') });
await admin.listen();
console.log(`The admin, with hot reload: ${admin.resolvedUrls?.local[0]}`);

let stopping = false;
async function stop() {
  if (stopping) return;
  stopping = true;
  await Promise.all([watcher.close(), admin.close()]);
  if (server && server.exitCode === null) {
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
  process.exit(0);
}
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
