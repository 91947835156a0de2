import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';

/** Kilobytes that may outlive a sheet of about 30,000: code that was compiled meanwhile, words that are kept. */
const MOST = 500;

it('is forgotten by a small collection once it is done', async () => {
  const script = fileURLToPath(new URL('../../fixtures/kept-of-sheets.ts', import.meta.url));
  const flags = [
    '--disable-warning=ExperimentalWarning',
    '--no-allocation-site-pretenuring',
    // So large that no collection comes in the middle of a sheet.
    '--min-semi-space-size=64',
    '--max-semi-space-size=64',
  ];
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, script]);
  const kept = (JSON.parse(stdout) as number[]).toSorted((one, other) => one - other);
  expect(kept[Math.floor(kept.length / 2)]).toBeLessThan(MOST);
}, 60_000);
