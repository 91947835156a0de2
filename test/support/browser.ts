import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const modules = resolve(import.meta.dirname, '../../node_modules');

/**
 * A Chromium without a window. On Linux x64 it comes out of the npm package `@sparticuz/chromium` with the libraries and
 * fonts that it needs; elsewhere, or when CHROME_PATH names one, it is a Chrome that is installed. Close it when done.
 */
export async function launchBrowser(): Promise<Browser> {
  const { CHROME_PATH } = process.env;
  // The pages are our own; user namespaces, which the sandbox needs, are missing for root and in many containers.
  const args = ['--no-sandbox', '--font-render-hinting=none'];
  if (CHROME_PATH) return chromium.launch({ executablePath: CHROME_PATH, args });
  if (process.platform === 'linux' && process.arch === 'x64') {
    const folder = await unpacked();
    return chromium.launch({
      executablePath: join(folder, 'chromium'),
      args: [...args, '--disable-gpu'],
      env: {
        ...(process.env as Record<string, string>),
        LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
        FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      },
    });
  }
  try {
    return await chromium.launch({ channel: 'chrome', args });
  } catch (cause) {
    throw new Error('The browser tests need Chrome here: install it, or set CHROME_PATH.', {
      cause,
    });
  }
}

/** Unpacks the package once, beside the other caches of node_modules; `npm ci` takes it away with them. */
async function unpacked(): Promise<string> {
  const { version } = JSON.parse(
    readFileSync(join(modules, '@sparticuz/chromium/package.json'), 'utf8'),
  ) as { version: string };
  const cache = join(modules, '.cache');
  const folder = join(cache, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const fresh = mkdtempSync(`${folder}-`);
  try {
    await unpackInto(fresh);
    writeFileSync(join(fresh, 'fonts.conf'), fontConfiguration(folder));
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    // Another run was faster.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** The package unpacks into the temporary folder, whole only where it takes the machine for a bare one: hence a process of its own. */
async function unpackInto(folder: string): Promise<void> {
  const script = `import('@sparticuz/chromium').then((it) => it.default.executablePath())`;
  const child = spawn(process.execPath, ['--eval', script], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`Chromium could not be unpacked into ${folder}`);
}

/** The same typeface on every machine: the package's Open Sans. */
const fontConfiguration = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`;
