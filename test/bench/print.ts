import { SheetPool } from '../../server/sheets/engine/pool.ts';
import type { Language } from '../../templates/profile/index.ts';
import { sheetInput } from '../builders/sheet.ts';
import { median, printFigures } from './table.ts';

const SHEETS = 100;

/** Sheets of a usual profile, made in worker threads as the server makes them. */
export async function benchPrint(): Promise<void> {
  const single = new SheetPool({ threads: 1 });
  const medianOf = async (language: Language): Promise<number> => {
    const times: number[] = [];
    for (let round = 0; round < 25; round += 1) {
      const begun = performance.now();
      await single.render(sheetInput({ languages: [language] }), 'full');
      times.push(performance.now() - begun);
    }
    return median(times.slice(5));
  };
  const [english, malay] = [await medianOf('en'), await medianOf('ms')];
  const { pdf: sheet } = await single.render(sheetInput(), 'full');
  await single.close();

  const pool = new SheetPool({ threads: 2 });
  await Promise.all([1, 2, 3, 4].map(() => pool.render(sheetInput(), 'full')));
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: SHEETS }, (_, index) =>
      pool.render(sheetInput({ languages: [index % 2 === 0 ? 'en' : 'ms'] }), 'full'),
    ),
  );
  const seconds = (performance.now() - begun) / 1000;
  await pool.close();

  printFigures('Print, the full sheet of a usual profile (medians, warm)', [
    { what: 'one sheet in English', value: english, unit: 'ms' },
    { what: 'one sheet in Malay', value: malay, unit: 'ms' },
    { what: `${SHEETS} sheets with two threads`, value: seconds, unit: 's' },
    { what: 'that is', value: SHEETS / seconds, unit: 'sheets/s' },
    { what: 'size of a sheet', value: sheet.length / 1000, unit: 'kB' },
  ]);
}
