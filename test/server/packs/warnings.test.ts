import { describe, expect, it } from '@jest/globals';
import { coarseLogo, told, warningsOf } from '../../../server/packs/warnings.ts';
import type { Content } from '../../../templates/profile/index.ts';
import { richContent, sparseContent } from '../../builders/content.ts';

const png = (width: number, height: number): string => {
  const head = Buffer.alloc(33);
  head.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return `data:image/png;base64,${head.toString('base64')}`;
};

const look = (content: Content, changes: Partial<Parameters<typeof warningsOf>[0]> = {}) =>
  warningsOf({
    content,
    languages: ['en', 'ms'],
    notes: [],
    checkedOn: new Map(content.salaryBands.map(({ id }) => [id, '2026-10-01'])),
    today: '2026-11-23',
    ...changes,
  });

describe('what to look at before a sheet is printed', () => {
  it('is nothing where all is well', () => {
    expect(look(richContent())).toEqual([]);
  });

  it('is a language that is not complete', () => {
    expect(look(richContent(), { languages: ['en'] })).toEqual([
      { kind: 'translation', language: 'ms' },
    ]);
  });

  it('is thin content', () => {
    expect(look(sparseContent())).toContainEqual({ kind: 'thin', code: 'many-empty-sections' });
  });

  it('is a salary that was last checked more than 18 months ago', () => {
    const content = richContent();
    const [first, ...others] = content.salaryBands.map(({ id }) => id);
    const checkedOn = (day: string) =>
      new Map([[first!, day], ...others.map((id) => [id, '2026-10-01'] as const)]);
    expect(look(content, { checkedOn: checkedOn('2025-05-23') })).toEqual([]);
    expect(look(content, { checkedOn: checkedOn('2025-05-22') })).toEqual([
      { kind: 'old-salary', bands: 1 },
    ]);
  });

  it('is a text that was shortened or left out, in words of either language', () => {
    const notes = [
      { kind: 'shortened', section: 'story', language: 'en' },
      { kind: 'left-out', section: 'reasons', language: 'ms' },
    ] as const;
    const [short, left, ...more] = told(look(richContent(), { notes }));
    expect(short!.words.en).toBe('Shortened in English: The Career Story');
    expect(left!.words.ms).toBe(
      'Tidak disertakan dalam Bahasa Melayu: Mengapa Kerjaya Ini Dipilih',
    );
    expect(more).toEqual([]);
  });

  it('says what a design shortens after all else, once for all sections and languages alike', () => {
    const notes = (['en', 'ms'] as const).flatMap((language) =>
      (['story', 'tasks', 'sources'] as const).map(
        (section, index) =>
          ({ kind: index === 2 ? 'left-out' : 'shortened', section, language }) as const,
      ),
    );
    const found = told(look(richContent(), { notes, languages: ['en'] }));
    expect(found.map(({ words }) => words.en)).toEqual([
      'Not complete in Bahasa Melayu',
      'Shortened: The Career Story, What the Work Consists Of',
      'Left out: Sources',
    ]);
  });

  it('is a logo of few pixels', () => {
    expect(coarseLogo({ logo: null, logoOnDark: null })).toBeNull();
    expect(coarseLogo({ logo: png(170, 58), logoOnDark: null })).toBe(72);
    expect(coarseLogo({ logo: png(1000, 400), logoOnDark: null })).toBeNull();
    expect(coarseLogo({ logo: png(1000, 400), logoOnDark: png(85, 20) })).toBe(36);
  });
});
