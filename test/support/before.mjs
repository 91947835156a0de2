// What must hold before any test is worth its time, side by side: lint, types, and a build that is not stale.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const options = {
  cwd: resolve(import.meta.dirname, '../..'),
  stdio: /** @type {const} */ ('inherit'),
  // npm is a script there.
  shell: process.platform === 'win32',
};

const passed = await Promise.all(
  [['lint'], ['types'], ['build', '--', '--stale']].map(async (words) => {
    const [code] = await once(spawn('npm', ['run', '--silent', ...words], options), 'exit');
    return code === 0;
  }),
);
if (passed.includes(false)) process.exit(1);
