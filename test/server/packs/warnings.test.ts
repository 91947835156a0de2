import { describe, expect, it } from '@jest/globals';
import { coarseLogo, say, warningsOf } from '../../../server/packs/warnings.ts';
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
    const found = look(richContent(), { notes });
    expect(found.map(({ kind }) => kind)).toEqual(['shortened', 'shortened']);
    expect(say(found[0]!, 'en')).toMatch(/^“.+” was shortened \(English\)$/);
    expect(say(found[1]!, 'ms')).toMatch(/^“.+” tidak disertakan \(Bahasa Melayu\)$/);
  });

  it('is a logo of few pixels', () => {
    expect(coarseLogo({ logo: null, logoOnDark: null })).toBeNull();
    expect(coarseLogo({ logo: png(170, 58), logoOnDark: null })).toBe(72);
    expect(coarseLogo({ logo: png(1000, 400), logoOnDark: null })).toBeNull();
    expect(coarseLogo({ logo: png(1000, 400), logoOnDark: png(85, 20) })).toBe(36);
  });
});
