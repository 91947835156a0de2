import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFString } from '@cantoo/pdf-lib';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { describe, expect, it } from '@jest/globals';
import { print } from '../../../server/sheets/engine/pdfmake.ts';
import { checkPdfUa, readAloud, readFurniture } from '../../support/pdf-ua.ts';

/** A document of plain nodes, as a design would make it. */
const made = async (content: unknown, changes: Partial<TDocumentDefinitions> = {}) =>
  (
    await print({
      pageSize: 'A4',
      version: '1.7',
      language: 'en-MY',
      displayTitle: true,
      info: { title: 'A test', creationDate: new Date(0) },
      defaultStyle: { font: 'Text', fontSize: 10 },
      content: content as Content,
      ...changes,
    })
  ).bytes;

const spoken = async (content: unknown) =>
  (await readAloud(await made(content))).map(({ type, text }) => `${type}: ${text}`);

const faults = async (bytes: Uint8Array) =>
  (await checkPdfUa(bytes)).findings.map(({ checkpoint }) => checkpoint);

const long = (word: string, times: number) => Array.from({ length: times }, () => word).join(' ');
const bar = () => ({ canvas: [{ type: 'rect', x: 0, y: 0, w: 50, h: 5, color: '#000000' }] });

describe('the structure of a document', () => {
  it('has a paragraph for every text that is nothing else', async () => {
    expect(await spoken(['one', { stack: ['two', { text: 'three', tag: 'H1' }] }])).toEqual([
      'P: one',
      'P: two',
      'H1: three',
    ]);
  });

  it('reads one column to its end before the next', async () => {
    const columns = [{ stack: ['a', 'b'] }, { stack: ['c', 'd'] }];
    expect(await spoken([{ columns }, 'e'])).toEqual(['P: a', 'P: b', 'P: c', 'P: d', 'P: e']);
  });

  it('takes a table that is only there for its ground as none', async () => {
    const bytes = await made([
      { table: { body: [[{ text: 'on a card', fillColor: '#eeeeee' }]] } },
    ]);
    expect((await checkPdfUa(bytes)).counts).toEqual({ Document: 1, P: 1 });
  });

  it('puts items that follow each other into one list, and those after other words into another', async () => {
    const item = (text: string) => ({ stack: [{ text, tag: 'LBody' }], tag: 'LI' });
    const bytes = await made([item('a'), item('b'), 'between', item('c')]);
    expect(await faults(bytes)).toEqual([]);
    expect((await checkPdfUa(bytes)).counts).toMatchObject({ L: 2, LI: 3, LBody: 3, P: 1 });
  });

  it('reads lists that stand side by side in two languages one after the other', async () => {
    const item = (text: string, lang: string) => ({
      stack: [{ stack: [{ text, tag: 'LBody' }], tag: 'LI' }],
      lang,
    });
    const rows = [1, 2].map((number) => ({
      columns: [item(`en ${number}`, 'en-MY'), item(`ms ${number}`, 'ms-MY')],
    }));
    const bytes = await made(rows);
    expect((await readAloud(bytes)).map(({ text, lang }) => `${lang} ${text}`)).toEqual([
      'en-MY en 1',
      'en-MY en 2',
      'ms-MY ms 1',
      'ms-MY ms 2',
    ]);
    expect((await checkPdfUa(bytes)).counts).toMatchObject({ L: 2 });
  });

  it('keeps a paragraph that goes on to the next page one element', async () => {
    const { counts, findings } = await checkPdfUa(await made([long('word', 3000)]));
    expect({ counts, findings }).toEqual({ counts: { Document: 1, P: 1 }, findings: [] });
  });

  it('keeps a link that goes on to the next line one element, every piece of which leads back', async () => {
    const text = [{ text: 'see ' }, { text: long('address', 30), link: 'https://example.org' }];
    const { counts, findings } = await checkPdfUa(await made([{ text }]));
    expect({ counts, findings }).toEqual({ counts: { Document: 1, P: 1, Link: 1 }, findings: [] });
  });

  it('makes a link of several words one annotation a line, as wide as its words', async () => {
    const link = 'https://example.org/';
    const annotations = async (words: unknown) => {
      const pdf = await PDFDocument.load(await made([words]));
      return pdf
        .getPages()[0]!
        .node.Annots()!
        .asArray()
        .map((each) => {
          const box = pdf.context.lookup(each, PDFDict).lookup(PDFName.of('Rect'), PDFArray);
          const { x, width } = box.asRectangle();
          return [x, width];
        });
    };
    const [one] = await annotations({ text: 'a-b c d', link });
    const [other, ...more] = await annotations([
      {
        text: [
          { text: 'a-b c ', link },
          { text: 'd', link, fontSize: 10 },
        ],
      },
    ]);
    expect(more).toEqual([]);
    expect(other).toEqual(one);
    expect(one![1]).toBeGreaterThan(20);
    expect(await annotations({ text: long('word', 30), link })).toHaveLength(2);
  });

  it('says of a link within the document by its words where it leads to', async () => {
    const pdf = await PDFDocument.load(
      await made([
        { text: 'to the far end', linkToDestination: 'p-1' },
        { text: 'end', id: 'p-1' },
      ]),
    );
    const [link] = pdf.getPages()[0]!.node.Annots()!.asArray();
    const contents = pdf.context.lookup(link, PDFDict).lookup(PDFName.of('Contents'));
    expect((contents as PDFString).decodeText()).toBe('to the far end');
  });

  it('parts the words of two lines that a line feed parts', async () => {
    expect(await spoken([{ text: 'one\ntwo' }])).toEqual(['P: one two']);
  });

  it('describes a drawing in each language that its words come in', async () => {
    const alt = [
      { text: 'a bar', lang: 'en-MY' },
      { text: 'sebatang bar', lang: 'ms-MY' },
    ];
    const bytes = await made(['before', { ...bar(), tag: 'Figure', alt }, 'after']);
    expect((await readAloud(bytes)).map(({ text, lang }) => `${lang} ${text}`)).toEqual([
      'en-MY before',
      'en-MY a bar',
      'ms-MY sebatang bar',
      'en-MY after',
    ]);
    expect(await faults(bytes)).toEqual([]);
  });

  it('reads a section with two headings by its languages, up to what follows it', async () => {
    const pair = (tag: string | undefined, en: string, ms: string) => ({
      columns: [
        { text: en, tag },
        { text: ms, tag, lang: 'ms-MY' },
      ],
    });
    const bytes = await made([
      pair('H1', 'title', 'tajuk'),
      pair('H2', 'one', 'satu'),
      pair('H3', 'part', 'bahagian'),
      pair(undefined, 'words', 'kata'),
      pair(undefined, 'more', 'lagi'),
      { text: 'both', tag: 'H2' },
      pair(undefined, 'end', 'tamat'),
      pair('H2', 'two', 'dua'),
      pair(undefined, 'last', 'akhir'),
      { stack: ['code', { text: 'kod', lang: 'ms-MY' }], tag: 'Sect' },
    ]);
    expect(await faults(bytes)).toEqual([]);
    expect((await readAloud(bytes)).map(({ text }) => text).join(' ')).toBe(
      'title tajuk one part words more satu bahagian kata lagi both end tamat two last dua akhir code kod',
    );
  });

  it('knows a word in another language', async () => {
    const bytes = await made([
      { text: ['a ', { text: 'kerjaya', lang: 'ms-MY' }, ' of your own'] },
    ]);
    expect((await readAloud(bytes)).map(({ lang, text }) => [lang, text])).toEqual([
      ['en-MY', 'a'],
      ['ms-MY', 'kerjaya'],
      ['en-MY', 'of your own'],
    ]);
  });

  it('describes a drawing in pieces once, where its own place is', async () => {
    const whole = {};
    const content = [
      { ...bar(), partOf: whole },
      'between',
      { ...bar(), tag: 'Figure', alt: 'two bars', whole },
    ];
    const bytes = await made(content);
    expect((await readAloud(bytes)).map(({ text }) => text)).toEqual(['between', 'two bars']);
    expect(await faults(bytes)).toEqual([]);
  });

  it('takes head row, head and foot of a page, background and watermark as furniture', async () => {
    const cell = (text: string, tag: string) => ({ text, tag });
    const body = Array.from({ length: 120 }, (_, index) => [cell(`row ${index}`, 'TH')]);
    const bytes = await made(
      [
        {
          tag: 'Table',
          table: { headerRows: 1, body: [[cell('Heading', 'TH')], ...body] },
        },
      ],
      {
        header: () => ({ text: 'above' }),
        footer: (page: number) => ({ text: `page ${page}` }),
        background: () => bar() as Content,
        watermark: { text: 'DRAFT', font: 'Text' },
      },
    );
    const said = (await readAloud(bytes)).map(({ text }) => text);
    expect(said.filter((text) => text === 'Heading')).toHaveLength(1);
    expect(said.join(' ')).not.toMatch(/above|page|DRAFT/);
    expect((await readFurniture(bytes)).match(/above|page|DRAFT|Heading/g)!.length).toBeGreaterThan(
      9,
    );
    expect(await faults(bytes)).toEqual([]);
  });

  it('has nothing empty in it', async () => {
    const bytes = await made([
      '',
      ' ',
      { stack: [''], tag: 'LI' },
      { text: '', tag: 'H1' },
      'words',
    ]);
    expect((await checkPdfUa(bytes)).counts).toEqual({ Document: 1, P: 1 });
  });

  it('is the same for the same document', async () => {
    const content = () => [
      { text: 'a', tag: 'H1' },
      { ...bar(), tag: 'Figure', alt: 'a bar' },
    ];
    expect(Buffer.from(await made(content()))).toEqual(Buffer.from(await made(content())));
  });
});

describe('the claim to be PDF/UA', () => {
  const good = () => [{ text: 'a', tag: 'H1' }];

  it('is made for a document that has what it takes', async () => {
    expect(await faults(await made(good()))).toEqual([]);
  });

  it.each<[string, unknown, Partial<TDocumentDefinitions>]>([
    ['without a title', good(), { info: {} }],
    ['that does not show its title', good(), { displayTitle: false }],
    ['without a language', good(), { language: undefined as never }],
    ['with a figure that says nothing', [{ ...bar(), tag: 'Figure' }], {}],
    ['that leaves a level of headings out', [...good(), { text: 'b', tag: 'H3' }], {}],
    ['with a link in its foot', good(), { footer: { text: 'x', link: 'https://example.org' } }],
    ['that is not tagged', good(), { tagged: false }],
  ])('is not made for one %s', async (_, content, changes) => {
    expect(await faults(await made(content, changes))).toContain('06-002');
  });
});
