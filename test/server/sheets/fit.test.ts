import { describe, expect, it } from '@jest/globals';
import { print } from '../../../server/sheets/engine/pdfmake.ts';
import { designs } from '../../../templates/index.ts';
import { emptyContent, SECTION_KEYS, type Content } from '../../../templates/profile/index.ts';
import { richContent } from '../../builders/content.ts';
import { sheetInput } from '../../builders/sheet.ts';

/** The usual profile with some sections left out and some lists cut short, the same for the same seed. */
function thinned(seed: number): Content {
  let state = seed;
  const chance = (): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
  const [content, empty] = [richContent(), emptyContent()];
  const share = chance() * 0.7;
  for (const key of SECTION_KEYS) {
    const value: unknown = content[key];
    if (key === 'title' || key === 'sources') continue;
    if (chance() < share) Object.assign(content, { [key]: empty[key] });
    else if (Array.isArray(value) && chance() < 0.4) {
      Object.assign(content, { [key]: value.slice(0, 1 + Math.floor(chance() * value.length)) });
    }
  }
  return content;
}

describe('a profile of any part of the usual amount', () => {
  it.each([3, 7, 11, 19, 23, 42, 57, 91])(
    'fills the pages that were foreseen (%i)',
    async (seed) => {
      for (const language of ['en', 'ms'] as const) {
        const input = sheetInput({ content: thinned(seed), languages: [language] });
        const { definition, pages: meant } = designs.full.sheet(input);
        expect(meant).toBeLessThanOrEqual(2);
        expect((await print(definition)).pages).toBe(meant);
      }
    },
  );
});
