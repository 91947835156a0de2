import { beforeAll, describe, expect, it } from '@jest/globals';
import { PDFDocument } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import {
  assemble,
  assembleContact,
  ForeignPdfError,
  type PackPlan,
} from '../../../../server/packs/assembly/index.ts';
import { checkPdfUa } from '../../../support/pdf-ua.ts';
import { pageTexts, readPdf } from '../../../support/pdf-text.ts';
import { gathered, threeSheets, TITLES, type Sheets } from './support.ts';

let sheets: Sheets;
beforeAll(async () => {
  sheets = await threeSheets();
});

const packed = (changes: Partial<PackPlan> = {}) =>
  gathered((sink) => assemble({ ...sheets.plan, ...changes }, sheets.sources, sink));

/** What pdf.js knows of each page besides its words. */
async function inside(bytes: Uint8Array) {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  try {
    const labels = await document.getPageLabels();
    const trees = [];
    const links: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      trees.push(await page.getStructTree());
      for (const { dest } of (await page.getAnnotations()) as { dest?: string }[]) {
        if (dest) links.push(dest);
      }
    }
    const goals = await Promise.all(
      links.map(async (link) => {
        const [page] = (await document.getDestination(link)) ?? [];
        return page ? (await document.getPageIndex(page as never)) + 1 : null;
      }),
    );
    return { labels, trees, goals };
  } finally {
    await task.destroy();
  }
}

describe('a pack', () => {
  it('has cover, contents and dividers, and every profile on an even number of pages', async () => {
    const { bytes, result } = await packed();
    const read = await readPdf(bytes);
    const texts = pageTexts(read);
    // Cover, its back, contents, its back; divider, back, two profiles of two pages; divider, back, one and its notes.
    expect(texts).toHaveLength(14);
    expect(result).toEqual({ bytes: bytes.length, pages: 14, papers: 7 });
    expect(texts[0]).toContain('Hari Kerjaya & Fair');
    expect(texts[0]).toContain('31 March 2027');
    expect(texts[2]).toMatch(/Nurse Jururawat 9/);
    expect(texts[2]).toMatch(/Žofia’s façade painter Pengecat fasad é à ž 5/);
    expect(texts[4]).toContain('Computing & digital technology');
    // With its number on the tab.
    expect(texts[13]).toBe('Notes 1 0');
    expect(await PDFDocument.load(bytes)).toMatchObject({ isEncrypted: false });
  });

  it('prints the sheets as they are, each page with its number', async () => {
    const read = pageTexts(await readPdf((await packed()).bytes));
    for (const [index, from] of [
      [0, 6],
      [2, 8],
      [1, 12],
    ] as const) {
      const alone = pageTexts(await readPdf(sheets.pdfs[index]!));
      const numbered = alone.map((text, page) => `${text} ${from - 3 + page}`);
      expect(read.slice(from, from + alone.length)).toEqual(numbered);
    }
  });

  it('has bookmarks, numbers, links and a structure that agree', async () => {
    const { bytes } = await packed();
    const { bookmarks } = await readPdf(bytes);
    expect(bookmarks.filter((each) => !each.startsWith('    '))).toEqual([
      'Cover',
      'Contents',
      'Computing & digital technology',
      `  ${TITLES[0]!.en}`,
      `  ${TITLES[2]!.en}`,
      'Health',
      '  Nurse',
    ]);
    expect(bookmarks).toContain('    The Career Story');
    const { labels, trees, goals } = await inside(bytes);
    expect(labels!.slice(0, 6)).toEqual(['i', 'ii', 'iii', 'iv', '1', '2']);
    expect(new Set(goals)).toEqual(new Set([5, 7, 9, 11, 13]));
    const tagged = trees.map((tree) => JSON.stringify(tree) ?? '');
    expect(tagged[6]).toContain('"role":"H1"');
    expect(tagged[2]).toContain('"role":"TOCI"');
    expect(tagged[13]).not.toContain('"role":"P"');
  });

  it('is as accessible as its sheets', async () => {
    const { findings, counts } = await checkPdfUa((await packed()).bytes);
    expect(findings).toEqual([]);
    expect(counts).toMatchObject({ Document: 1, Part: 7, TOC: 1, TOCI: 5 });
  });

  it('is the same file every time', async () => {
    const [one, two] = [await packed(), await packed()];
    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
  });

  it('has further copies of a profile for almost nothing, under the same numbers', async () => {
    const plain = { dividers: false, duplex: false };
    const [one, three] = [await packed(plain), await packed({ ...plain, copies: 3 })];
    expect(three.result.pages - one.result.pages).toBe(2 * 5);
    expect(three.bytes.length).toBeLessThan(one.bytes.length * 1.35);
    const { labels } = await inside(three.bytes);
    expect(labels!.slice(2)).toEqual('1 2 1 2 1 2 3 3 3 4 5 4 5 4 5'.split(' '));
  });

  it('leaves out what could not be made, and its field with it', async () => {
    const sources = {
      ...sheets.sources,
      sheet: async (index: number) => (index === 1 ? null : sheets.sources.sheet(index)),
    };
    const { bytes } = await gathered((sink) => assemble(sheets.plan, sources, sink));
    const { bookmarks, pages } = await readPdf(bytes);
    expect(pages).toHaveLength(10);
    expect(bookmarks).not.toContain('Health');
  });

  it('fails with what stands in the way', async () => {
    const foreign = { ...sheets.sources, sheet: async () => ({ pdf: Buffer.from('x'), pages: 1 }) };
    await expect(gathered((sink) => assemble(sheets.plan, foreign, sink))).rejects.toThrow(
      ForeignPdfError,
    );
    const full = new Error('no space left');
    await expect(assemble(sheets.plan, sheets.sources, () => Promise.reject(full))).rejects.toBe(
      full,
    );
  });
});

describe('an imposed pack', () => {
  it.each([
    ['booklet', 8],
    ['two-up', 8],
  ] as const)(
    '%s lies on A4 across, two pages a side, and claims no structure',
    async (layout, sides) => {
      const { bytes, result } = await packed({ layout });
      const { pages, metadata, bookmarks } = await readPdf(bytes);
      expect(result).toMatchObject({ pages: sides, papers: sides / 2 });
      for (const page of pages) {
        expect([Math.round(page.width), Math.round(page.height)]).toEqual([842, 595]);
      }
      expect(metadata).not.toContain('pdfuaid');
      expect(bookmarks).toContain('  Nurse');
    },
  );
});

describe('a contact sheet', () => {
  it('shows every page with its number and title, then the warnings', async () => {
    const { bytes, result } = await gathered((sink) =>
      assembleContact(sheets.plan, sheets.sources, sink, { pages: 14, papers: 7 }),
    );
    expect(result.pages).toBe(2);
    const [first, last] = pageTexts(await readPdf(bytes)) as [string, string];
    for (const words of ['iii', 'Contents', 'Nurse', TITLES[2]!.en]) expect(first).toContain(words);
    expect(last).toContain('Old pay.');
    expect(last).toMatch(/14 pages/);
    const pack = await packed();
    expect(bytes.length).toBeLessThan(pack.bytes.length * 1.3);
  });

  it('is tagged, and does not claim that those who do not see hear what its pictures show', async () => {
    const { bytes } = await gathered((sink) =>
      assembleContact(sheets.plan, sheets.sources, sink, { pages: 14, papers: 7 }),
    );
    const { findings } = await checkPdfUa(bytes);
    expect(findings.map(({ checkpoint }) => checkpoint)).toEqual(['06-002']);
  });
});
