import { Zip, ZipPassThrough, strToU8 } from 'fflate';
import { inLanguage, LANGUAGES, type Text } from '../../../templates/profile/index.ts';
import type { Sink } from './pdf/writer.ts';
import type { Made } from './plan.ts';

/** A sheet of a ZIP. */
export interface ZipItem {
  title: Text;
  /** Of the revision that it was made from. */
  number: number;
  code: string;
}

export interface ZipPlan {
  title: string;
  /** `YYYY-MM-DD`: the date of every file. */
  date: string;
  language: 'en' | 'ms' | 'both';
  items: readonly ZipItem[];
}

const CHUNK = 1 << 18;
const LONGEST = 80;

/** `Data scientist (R&D)` as `data-scientist-r-d`. */
export const plainName = (title: string): string =>
  title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '') || 'profile';

/** `01-data-scientist-en.pdf`: in the order of the pack, so that no two are equal. */
export function zipNames({ items, language }: ZipPlan): string[] {
  const digits = Math.max(2, String(items.length).length);
  const spoken = language === 'ms' ? 'ms' : 'en';
  return items.map(({ title }, index) => {
    const order = String(index + 1).padStart(digits, '0');
    return `${order}-${plainName(inLanguage(title, spoken))}-${language}.pdf`;
  });
}

/**
 * A ZIP of the sheets as they are (a PDF is packed already), with a list of what is in it. Equal sheets give equal bytes.
 * `sheet`: as in `PackSources`. @throws what `sheet` and the sink throw.
 */
export async function assembleZip(
  plan: ZipPlan,
  sheet: (index: number) => Promise<Made | null>,
  sink: Sink,
): Promise<{ bytes: number; files: number }> {
  const waiting: Uint8Array[] = [];
  let held = 0;
  let bytes = 0;
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    waiting.push(chunk);
    held += chunk.length;
    bytes += chunk.length;
  });
  const drain = async (least: number) => {
    if (held === 0 || held < least) return;
    const chunk = Buffer.concat(waiting.splice(0));
    held = 0;
    await sink(chunk);
  };
  const put = (name: string, content: Uint8Array) => {
    const file = new ZipPassThrough(name);
    // ZIP keeps local times: the same day's noon everywhere.
    const [year, month, day] = plan.date.split('-').map(Number) as [number, number, number];
    file.mtime = new Date(year, month - 1, day, 12);
    zip.add(file);
    file.push(content, true);
  };
  const names = zipNames(plan);
  const lines: string[] = [];
  for (const [index, { title, number, code }] of plan.items.entries()) {
    const made = await sheet(index);
    if (!made) continue;
    put(names[index]!, made.pdf);
    const titles = [...new Set(LANGUAGES.map((each) => title[each].trim()))].filter(Boolean);
    lines.push([names[index], titles.join(' / '), `v${number}`, code].join('\t'));
    await drain(CHUNK);
  }
  const list = `${plan.title}\n${plan.date}\n\n${lines.join('\n')}\n`;
  put('contents.txt', strToU8(`\ufeff${list}`));
  zip.end();
  await drain(1);
  return { bytes, files: lines.length + 1 };
}
