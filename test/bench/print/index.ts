import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Piscina } from 'piscina';
import { SheetPool } from '../../../server/sheets/engine/pool.ts';
import { launchBrowser } from '../../support/browser.ts';
import { readPdf } from '../../support/pdf-text.ts';
import { median, printFigures } from '../table.ts';
import { webPage } from './browser.ts';
import { distinctInput } from './inputs.ts';

interface Made {
  all: number;
  bytes: Uint8Array;
}
interface Composed extends Made {
  composing: number;
}

const WARM = 10;
const ROUNDS = 30;
const SHEETS = 500;
/** pdfmake as it comes is given fewer sheets, and its pace counts. */
const STOCK_SHEETS = 100;
const PROFILES = 300;

const threads = (name: string, most: number) =>
  new Piscina({
    filename: new URL(`./${name}.ts`, import.meta.url).href,
    minThreads: most,
    maxThreads: most,
  });

/** The engine beside others: one sheet, many sheets, a booklet. All in turn, so that they share the machine's moods. */
export async function benchPrint(): Promise<void> {
  await oneSheet();
  await manySheets();
  await booklet();
}

async function oneSheet(): Promise<void> {
  const [ours, stock, drawn] = [threads('ours', 1), threads('stock', 1), threads('drawn', 1)];
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const times = { first: 0, ours: [], own: [], stock: [], bare: [], drawn: [], browser: [] } as {
    first: number;
  } & Record<'ours' | 'own' | 'stock' | 'bare' | 'drawn' | 'browser', number[]>;
  let [size, stockSize] = [0, 0];
  try {
    const before = performance.now();
    const first = (await ours.run(0)) as Composed;
    times.first = performance.now() - before;
    const { pages } = await readPdf(first.bytes);
    const html = webPage(pages);
    for (let round = 0; round < WARM + ROUNDS; round += 1) {
      const made = (await ours.run(round)) as Composed;
      const bare = (await stock.run(round)) as Composed;
      const kit = (await drawn.run(pages)) as Made;
      const begun = performance.now();
      await page.setContent(html);
      await page.pdf({ preferCSSPageSize: true, tagged: true });
      const web = performance.now() - begun;
      if (round < WARM) continue;
      times.ours.push(made.all);
      times.own.push(made.all - made.composing);
      times.stock.push(bare.all);
      times.bare.push(bare.all - bare.composing);
      times.drawn.push(kit.all);
      times.browser.push(web);
      size = Math.max(size, made.bytes.length);
      stockSize = Math.max(stockSize, bare.bytes.length);
    }
  } finally {
    await browser.close();
    await Promise.all([ours, stock, drawn].map((pool) => pool.destroy()));
  }
  const stockTime = median(times.stock);
  const ratio = (values: readonly number[]) => median(values) / stockTime;
  printFigures(
    'One full sheet, each another one, warm: CPU of its thread, the browser by the clock (medians)',
    [
      { what: 'our engine, tagged', value: median(times.ours), unit: 'ms' },
      { what: 'pdfmake as it comes, the same definition, untagged', value: stockTime, unit: 'ms' },
      { what: 'pdfkit, drawn by hand, no layout', value: median(times.drawn), unit: 'ms' },
      {
        what: 'Chromium, page.pdf of like HTML, page reused',
        value: median(times.browser),
        unit: 'ms',
      },
      { what: 'ours to pdfmake', value: ratio(times.ours), unit: '×', aim: 0.3 },
      {
        what: 'ours to pdfmake, composing left out',
        value: median(times.own) / median(times.bare),
        unit: '×',
        aim: 0.3,
      },
      { what: 'pdfkit to pdfmake', value: ratio(times.drawn), unit: '×' },
      { what: 'Chromium to pdfmake', value: ratio(times.browser), unit: '×' },
      { what: 'our first sheet, with the start of its thread', value: times.first, unit: 'ms' },
      { what: 'size of the largest of ours', value: size / 1000, unit: 'kB', aim: 90 },
      { what: 'size of the largest of pdfmake, untagged', value: stockSize / 1000, unit: 'kB' },
    ],
  );
}

async function manySheets(): Promise<void> {
  const all = async (count: number, make: (index: number) => Promise<unknown>) => {
    await Promise.all(Array.from({ length: 2 * WARM }, (_, index) => make(SHEETS + index)));
    const [begun, used] = [performance.now(), process.cpuUsage()];
    await Promise.all(Array.from({ length: count }, (_, index) => make(index)));
    const { user, system } = process.cpuUsage(used);
    return {
      pace: count / ((performance.now() - begun) / 1000),
      cpu: (user + system) / 1000 / count,
    };
  };
  const stock = threads('stock', 2);
  const half = await all(STOCK_SHEETS / 2, (index) => stock.run(index));
  const pool = new SheetPool({ threads: 2 });
  const ours = await all(SHEETS, (index) => pool.render(distinctInput(index), 'full'));
  await pool.close();
  const other = await all(STOCK_SHEETS / 2, (index) => stock.run(index));
  await stock.destroy();
  const theirs = 2 / (1 / half.pace + 1 / other.pace);
  const theirCpu = (half.cpu + other.cpu) / 2;
  printFigures(`${SHEETS} different sheets on two threads, composed and printed`, [
    { what: 'our engine, tagged', value: ours.pace, unit: 'sheets/s' },
    { what: `pdfmake as it comes (${STOCK_SHEETS} of them)`, value: theirs, unit: 'sheets/s' },
    { what: 'ours to pdfmake', value: ours.pace / theirs, unit: '×', aim: 5, more: true },
    { what: 'CPU a sheet, our engine', value: ours.cpu, unit: 'ms' },
    { what: 'CPU a sheet, pdfmake as it comes', value: theirCpu, unit: 'ms' },
    { what: 'pdfmake to ours, by CPU', value: theirCpu / ours.cpu, unit: '×' },
  ]);
}

interface Took {
  seconds: number;
  megabytes: number;
  bytes: number;
}

async function booklet(): Promise<void> {
  const made = async (engine: 'ours' | 'stock'): Promise<Took> => {
    const script = fileURLToPath(new URL('./booklet.ts', import.meta.url));
    const args = ['--disable-warning=ExperimentalWarning', script, engine, `${PROFILES}`];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    return JSON.parse(stdout.trim().split('\n').at(-1)!) as Took;
  };
  const [ours, stock] = [await made('ours'), await made('stock')];
  printFigures(`A pack of ${PROFILES} profiles, each process from its start to its end`, [
    { what: 'ours, tagged, with cover and contents', value: ours.seconds, unit: 'CPU s' },
    { what: 'pdfmake as it comes, one definition', value: stock.seconds, unit: 'CPU s' },
    { what: 'ours to pdfmake', value: ours.seconds / stock.seconds, unit: '×', aim: 0.5 },
    { what: 'most memory, ours', value: ours.megabytes, unit: 'MB', aim: 512 },
    { what: 'most memory, pdfmake', value: stock.megabytes, unit: 'MB' },
    { what: 'size, ours', value: ours.bytes / 1e6, unit: 'MB' },
    { what: 'size, pdfmake, untagged', value: stock.bytes / 1e6, unit: 'MB' },
  ]);
}
