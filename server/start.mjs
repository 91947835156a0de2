// npm start: builds what is stale, then runs the server in this very process.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { isStale, root } from './build/stamp.mjs';

const OLDEST_NODE = 22;

if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  console.error(
    `Kerjaya cannot start: this is Node ${process.versions.node}, and the Node that it brings along is missing. Run "npm ci", then "npm start".`,
  );
  process.exit(1);
}

const stale = /** @type {const} */ (['admin', 'server']).filter(isStale);
if (stale.length > 0) {
  console.log(`Building the ${stale.join(' and the ')} …`);
  // In a process of its own: what a build takes in memory, this one would never give back.
  const build = spawn(process.execPath, [join(root, 'server/build/build.mjs'), ...stale], {
    stdio: 'inherit',
  });
  const [code, signal] = await once(build, 'exit');
  if (signal === 'SIGINT' || signal === 'SIGTERM') process.exit(0);
  if (code !== 0) {
    console.error('Kerjaya cannot start: the build failed, see above.');
    process.exit(1);
  }
}

// npm runs us below a shell, which does not pass on the signal that ends npm, and dies of it.
const { ppid } = process;
const orphaned = () => process.ppid !== ppid && process.kill(process.pid, 'SIGTERM');
if (process.env.npm_lifecycle_event) setInterval(orphaned, 500).unref();

process.env.NODE_ENV ??= 'production';
await import('../dist/server/main.js');
