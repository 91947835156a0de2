import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { assembleZip, type ZipPlan } from '../../../../server/packs/assembly/index.ts';
import { gathered, TITLES } from './support.ts';

const plan: ZipPlan = {
  title: 'Fair',
  date: '2026-11-23',
  language: 'both',
  items: [
    ...TITLES.map((title, index) => ({ title, number: index + 1, code: `CODE${index}` })),
    { title: { en: '???', ms: '' }, number: 9, code: 'CODE9' },
  ],
};
const sheet = async (index: number) =>
  index === 1 ? null : { pdf: Buffer.from(`%PDF-${index}`), pages: 1 };

describe('a ZIP of sheets', () => {
  it('has readable names that are all different, and a list', async () => {
    const { bytes, result } = await gathered((sink) => assembleZip(plan, sheet, sink));
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual([
      '01-data-r-d-scientist-both.pdf',
      '03-zofia-s-facade-painter-both.pdf',
      '04-profile-both.pdf',
      'contents.txt',
    ]);
    expect(result).toEqual({ bytes: bytes.length, files: 4 });
    expect(strFromU8(files['03-zofia-s-facade-painter-both.pdf']!)).toBe('%PDF-2');
    expect(strFromU8(files['contents.txt']!)).toContain('Data “R&D” (scientist) / Saintis data');
  });

  it('is the same file every time', async () => {
    const make = () => gathered((sink) => assembleZip(plan, sheet, sink));
    const [one, two] = [await make(), await make()];
    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
  });

  it('ends with what stands in the way', async () => {
    const full = new Error('no space left');
    await expect(assembleZip(plan, sheet, () => Promise.reject(full))).rejects.toBe(full);
    await expect(
      assembleZip(
        plan,
        () => Promise.reject(full),
        () => undefined,
      ),
    ).rejects.toBe(full);
  });
});
