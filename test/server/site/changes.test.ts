import { describe, expect, it } from '@jest/globals';
import { changesInWords } from '../../../server/site/changes.ts';
import type { Content } from '../../../templates/profile/index.ts';
import { richContent } from '../../builders/content.ts';
import { extremeContent } from '../../builders/extreme.ts';
import { references } from '../../builders/references.ts';

const told = (change: (content: Content) => void, language: 'en' | 'ms' = 'en') => {
  const [before, after] = [richContent(), richContent()];
  change(after);
  const said = (content: Content) => ({ content, references: references() });
  return changesInWords(said(before), said(after), language);
};

describe('what has changed, in words', () => {
  it('is nothing where nothing has, or where only the order has', () => {
    expect(told(() => undefined)).toEqual([]);
    expect(told((content) => content.skills.reverse())).toEqual([]);
    expect(told((content) => content.alternativeTitles.pop())).toEqual([]);
  });

  it('keeps to one language', () => {
    const change = (content: Content) => {
      content.title.ms = 'Lain';
    };
    expect(told(change)).toEqual([]);
    expect(told(change, 'ms')).toEqual([
      expect.objectContaining({
        key: 'title',
        changes: [{ before: 'Ahli Hidrologi', after: 'Lain' }],
      }),
    ]);
  });

  it('says figures in their words, the old beside the new', () => {
    const found = told((content) => {
      content.salaryBands[0]!.range.max = 12_000;
      content.journey[0]!.duration = { kind: 'lifetime' };
      content.ladder[0]!.years = { min: 1 };
      content.conditions.hours = { min: 38, max: 45 };
      content.conditions.stress.level = 'low';
      content.entryRoutes[0]!.minCgpa = 3.2;
      content.outlook!.demand = 'critical';
      content.codes.masco = null;
    });
    const lines = found.flatMap(({ key, changes }) =>
      changes.map(({ before, after }) => `${key}: ${before} → ${after}`),
    );
    expect(lines).toEqual([
      expect.stringMatching(/^codes: MASCO: [\d-]+ → null$/),
      expect.stringMatching(/^journey: .+ · 3–4 years → .+ · Lifetime$/),
      expect.stringMatching(/^entryRoutes: STPM.*Lowest CGPA 3 .*Lowest CGPA 3\.2/),
      expect.stringMatching(/^ladder: .+ · 0–2 years · RM .+ · 1\+ years · RM/),
      expect.stringMatching(/^salaryBands: .+ RM 12,000 per month/),
      expect.stringMatching(/^conditions: Weekly hours: 40–55 → Weekly hours: 38–45$/),
      expect.stringMatching(/^conditions: Stress level: .+ → Stress level: Low$/),
      expect.stringMatching(/^outlook: Demand: Growing → Demand: /),
    ]);
  });

  it('tells of an item that came or went with all its sentences', () => {
    const [section] = told((content) => content.reasons.splice(0, 1));
    expect(section!.changes.length).toBeGreaterThan(1);
    expect(section!.changes.every(({ after }) => after === null)).toBe(true);
  });

  it('copes with everything against nothing', () => {
    const [rich, extreme] = [richContent(), extremeContent()].map((content) => ({
      content,
      references: references(),
    }));
    for (const language of ['en', 'ms'] as const) {
      const found = changesInWords(rich!, extreme!, language);
      expect(found.length).toBeGreaterThan(15);
      expect(JSON.stringify(found)).not.toMatch(/undefined|\[object|NaN/);
    }
  });
});
