import { beforeAll, describe, expect, it } from '@jest/globals';
import { PdfAssembler } from '../../../../server/packs/assembly/pdf/assembler.ts';
import { Lexer } from '../../../../server/packs/assembly/pdf/lexer.ts';
import {
  byteString,
  bytesOf,
  ForeignPdfError,
  Ref,
  serialise,
  textString,
} from '../../../../server/packs/assembly/pdf/values.ts';
import { renderSheet } from '../../../../server/sheets/engine/render.ts';
import { richContent } from '../../../builders/content.ts';
import { sheetInput } from '../../../builders/sheet.ts';
import { readPdf } from '../../../support/pdf-text.ts';
import { gathered } from './support.ts';

const info = {
  title: 'Pack “R&D” <1>',
  author: 'School & sons',
  subject: 'Fair',
  language: 'en-MY',
  date: '2026-11-23',
};

const assembled = (parts: readonly Uint8Array[]) =>
  gathered(async (sink) => {
    const assembler = new PdfAssembler(sink, info);
    for (const [index, part] of parts.entries()) {
      await assembler.add(part, { title: `Part ${index}`, bookmark: { level: 0 } });
    }
    return assembler.finish();
  });

describe('values', () => {
  it('are read whatever stands in their strings, and written as they were', () => {
    const text =
      '<</A (1 0 R \\) >> \\\\(2 0 R)) /B [1 0 R -2.5 <0AfF> true /N#20x]/C<</D 7 0 R>>>>';
    const value = new Lexer(text).value() as Map<string, unknown>;
    expect(value.get('/A')).toBe('(1 0 R \\) >> \\\\(2 0 R))');
    expect(value.get('/B')).toEqual([new Ref(1), '-2.5', '<0AfF>', 'true', '/N#20x']);
    const written = serialise(value as never, ({ id }) => id + 10);
    expect(written).toContain('/B [11 0 R -2.5 <0AfF> true /N#20x]');
    expect(written).toContain('/D 17 0 R');
  });

  it('of text keep their characters', () => {
    for (const words of ['plain', 'a (b) \\ c', 'two\nlines']) {
      if (!words.includes('\n')) expect(bytesOf(textString(words))).toBe(words);
      expect(bytesOf(byteString(words))).toBe(words);
    }
    expect(textString('é“')).toBe('<FEFF00E9201C>');
    expect(bytesOf('(\\101\\\nB)')).toBe('AB');
  });

  it.each(['<</A', '[1 2', '(never', '<</A 1', '/A'.repeat(0), '['.repeat(200)])(
    'that have no end are refused: %s',
    (text) => {
      expect(() => new Lexer(text).value()).toThrow(ForeignPdfError);
    },
  );
});

describe('the assembler', () => {
  let one: Uint8Array;
  beforeAll(async () => {
    one = (await renderSheet(sheetInput(), 'full')).pdf;
  });

  it('says what the file is, whatever its title holds', async () => {
    const { bytes, result } = await assembled([one]);
    expect(result.bytes).toBe(bytes.length);
    const read = await readPdf(bytes);
    expect(read.info).toMatchObject({ Title: info.title, Author: info.author, Language: 'en-MY' });
    expect(read.metadata).toContain('Pack “R&amp;D” &lt;1&gt;');
    expect(read.metadata).toContain('pdfuaid:part');
    expect(read.viewer).toMatchObject({ DisplayDocTitle: true });
  });

  it('has what many sheets use once, and each sheet whole', async () => {
    const parts: Uint8Array[] = [];
    for (let index = 0; index < 4; index += 1) {
      const content = richContent();
      content.title = { en: `Career ${index}`, ms: `Kerjaya ${index}` };
      parts.push((await renderSheet(sheetInput({ content }), 'full')).pdf);
    }
    const many = Array.from({ length: 200 }, (_, index) => parts[index % parts.length]!);
    const { bytes, result } = await assembled(many);
    expect(result.pages).toBe(400);
    const sum = many.reduce((total, { length }) => total + length, 0);
    expect(bytes.length).toBeLessThan(sum / 8);
  });

  it('gives the same bytes for the same parts', async () => {
    const [first, second] = [await assembled([one, one]), await assembled([one, one])];
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });

  it.each([
    ['nothing', () => new Uint8Array()],
    ['a text', () => Buffer.from('hello')],
    ['no more than a head', () => Buffer.from('%PDF-1.7\n%%EOF')],
    ['a file that is cut off', () => one.subarray(0, one.length - 400)],
    [
      'a file with bytes put in',
      () => Buffer.concat([one.subarray(0, 900), Buffer.from('xxxxxxxx'), one.subarray(900)]),
    ],
    ['a table that leads nowhere', () => Buffer.from('%PDF-1.7\nstartxref\n99999\n%%EOF')],
  ])('refuses %s', async (_, broken) => {
    await expect(assembled([broken()])).rejects.toThrow(ForeignPdfError);
  });

  it('ends with what its sink throws', async () => {
    const full = new Error('no space left');
    const assembler = new PdfAssembler(() => Promise.reject(full), info);
    const work = async () => {
      await assembler.add(one, { title: 'One' });
      await assembler.finish();
    };
    await expect(work()).rejects.toBe(full);
  });
});
