import { createHash } from 'node:crypto';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, describe, expect, it } from '@jest/globals';
import { SheetPool, SheetTimeoutError } from '../../../server/sheets/engine/pool.ts';
import { renderSheet, type RenderedSheet } from '../../../server/sheets/engine/render.ts';
import { TYPEFACE_IDS } from '../../../templates/theme/typefaces/index.ts';
import { richContent, sparseContent } from '../../builders/content.ts';
import { extremeContent } from '../../builders/extreme.ts';
import { brand, LOGO, sheetInput } from '../../builders/sheet.ts';

const hash = ({ pdf }: RenderedSheet): string => createHash('sha256').update(pdf).digest('hex');

/** All objects of a sheet, as they would stand in a file without compression. */
const objectsOf = async ({ pdf }: RenderedSheet): Promise<string> => {
  const { context } = await PDFDocument.load(pdf, { updateMetadata: false });
  return context
    .enumerateIndirectObjects()
    .map(([, object]) => `${object}`)
    .join('\n');
};

const usual = () => sheetInput({ brand: brand({ logo: LOGO }) });
const sparse = () => sheetInput({ content: sparseContent(), languages: ['ms'] });

const pools: SheetPool[] = [];
const pool = (options: ConstructorParameters<typeof SheetPool>[0] = {}) => {
  const made = new SheetPool(options);
  pools.push(made);
  return made;
};
afterAll(() => Promise.all(pools.map((each) => each.close())));

describe('the engine', () => {
  it('gives the same bytes for the same input, whatever was printed before and wherever', async () => {
    const one = await renderSheet(usual(), 'full');
    const two = await renderSheet(sparse(), 'full');
    const other = pool({ threads: 1 });
    const [twoAgain, oneAgain, oneOnceMore] = [
      await other.render(sparse(), 'full'),
      await other.render(usual(), 'full'),
      await other.render(usual(), 'full'),
    ];
    expect(hash(twoAgain)).toBe(hash(two));
    expect(hash(oneAgain)).toBe(hash(one));
    expect(hash(oneOnceMore)).toBe(hash(one));
  });

  it.each(TYPEFACE_IDS)('makes small files in %s', async (typeface) => {
    for (const languages of [['en'], ['ms']] as const) {
      const input = sheetInput({ brand: brand({ logo: LOGO, typeface }), languages });
      expect((await renderSheet(input, 'full')).pdf.length).toBeLessThanOrEqual(90_000);
    }
  });

  it('has a logo in it once, so that nothing is unpacked in another order the next time', async () => {
    const both = () => sheetInput({ brand: brand({ logo: LOGO }), languages: ['en', 'ms'] });
    const made = await Promise.all(Array.from({ length: 4 }, () => renderSheet(both(), 'full')));
    const pictures = (await objectsOf(made[0]!)).match(/\/Subtype \/Image/g);
    // The logo and the mask of its transparent parts.
    expect(pictures).toHaveLength(2);
    expect(new Set(made.map(hash)).size).toBe(1);
  });

  it('leaves its input as it was', async () => {
    const input = usual();
    const before = structuredClone(input);
    await renderSheet(input, 'full');
    expect(input).toEqual(before);
  });

  it('embeds the typefaces as subsets', async () => {
    const text = await objectsOf(await renderSheet(usual(), 'full'));
    const names = [...text.matchAll(/\/BaseFont \/(\S+)/g)].map(([, name]) => name!);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(name).toMatch(/^[A-Z]{6}\+PlusJakartaSans/);
    expect(text).not.toMatch(/pdfaid/);
  });

  it.each(['https://example.org/logo.png', '/etc/hostname', 'file:///etc/hostname'])(
    'opens no address and no file for a logo (%s)',
    async (logo) => {
      await expect(renderSheet(sheetInput({ brand: brand({ logo }) }), 'full')).rejects.toThrow();
    },
  );
});

describe('the pool', () => {
  it('makes many sheets, more than it has threads', async () => {
    const sheets = pool({ threads: 2 });
    const made = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        sheets.render(index % 2 ? sparse() : usual(), 'full'),
      ),
    );
    expect(new Set(made.map(hash)).size).toBe(2);
  });

  it('ends a sheet that takes too long, and goes on with the next', async () => {
    const sheets = pool({ threads: 1, timeLimit: 1 });
    const slow = sheetInput({ content: extremeContent() });
    await expect(sheets.render(slow, 'full')).rejects.toThrow(SheetTimeoutError);
    await expect(sheets.render(slow, 'full')).rejects.toThrow(SheetTimeoutError);
  });

  it('outlives a worker that fails', async () => {
    const sheets = pool({ threads: 1 });
    const broken = sheetInput({ brand: brand({ logo: 'data:image/png;base64,AAAA' }) });
    await expect(sheets.render(broken, 'full')).rejects.toThrow('Invalid image');
    const content = richContent();
    expect((await sheets.render(sheetInput({ content }), 'full')).pdf.length).toBeGreaterThan(
      10_000,
    );
  });

  it('says so when its worker cannot be loaded', async () => {
    const sheets = pool({
      worker: new URL('./no-such-worker.mjs', import.meta.url),
      timeLimit: 500,
    });
    await expect(sheets.render(usual(), 'full')).rejects.toThrow();
  });

  it('outlives a thread that dies', async () => {
    const crashing = new URL('../../fixtures/crashing-worker.mjs', import.meta.url);
    const sheets = pool({ threads: 1, worker: crashing });
    await expect(sheets.render(usual(), 'full')).rejects.toThrow();
    await expect(sheets.render(usual(), 'full')).rejects.toThrow();
  });
});
