import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { Client, startServer, temporaryFolder } from './server.ts';
import { median, printFigures } from './table.ts';

const dist = join(import.meta.dirname, '../../dist/admin');

interface Visit {
  /** Milliseconds from the start of the navigation to the first row. */
  firstRow: number;
  /** The addresses of the scripts that were loaded. */
  scripts: string[];
}

/** The admin's list of profiles in a real browser, with the demo content, on a server that is warm. */
export async function benchAdmin(): Promise<void> {
  const folder = await temporaryFolder();
  const server = await startServer(folder.path);
  const browser = await launchBrowser();
  try {
    const { cookie } = await Client.signIn(server.url, 'editor');
    const visits: Visit[] = [];
    for (let round = 0; round < 6; round += 1) {
      visits.push(await visit(browser, server.url, cookie));
    }
    const [cold, ...warm] = visits;
    const bytes = cold!.scripts.reduce((sum, path) => sum + gzippedSize(dist + path), 0);
    printFigures('Admin, the list of profiles', [
      { what: 'code, gzipped', value: bytes / 1000, unit: 'kB', aim: 400 },
      { what: 'first row, first visit', value: cold!.firstRow, unit: 'ms' },
      {
        what: 'first row, new browser profile, server warm',
        value: median(warm.map(({ firstRow }) => firstRow)),
        unit: 'ms',
        aim: 700,
      },
    ]);
  } finally {
    await browser.close();
    await server.stop();
    await folder.remove();
  }
}

const gzippedSize = (file: string): number => gzipSync(readFileSync(file)).length;

/** One visit with an empty browser cache. */
async function visit(browser: Browser, url: string, cookie: string): Promise<Visit> {
  const context = await browser.newContext();
  const [name, value] = cookie.split('=') as [string, string];
  await context.addCookies([{ name, value, url }]);
  const page = await context.newPage();
  const scripts: string[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js')) scripts.push(pathname);
  });
  await page.goto(`${url}/#/profiles`);
  await page.getByText('AI Engineer').first().waitFor();
  const firstRow = await page.evaluate(() => performance.now());
  await context.close();
  return { firstRow, scripts };
}
