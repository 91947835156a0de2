import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { matchHeading } from '../../../server/exchange/page-text/headings.ts';
import { parsePageText } from '../../../server/exchange/page-text/index.ts';
import { readLines } from '../../../server/exchange/page-text/lines.ts';
import { contentSchema } from '../../../templates/profile/index.ts';

/** A generator that gives the same numbers for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const folder = new URL('../../fixtures/pages/', import.meta.url);
const fixtures = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
const pool = fixtures.flatMap((text) => text.split(/\r?\n/));
const strange = [
  'Fun Facts',
  'What Nobody Tells You:',
  'A line of plain prose that stands somewhere for no reason at all.',
  '| one | two | three |',
  '- RM',
  'RM 4,000',
  '5 years',
  'Ongoing',
  '9/10',
  '08:00',
  '(in brackets)',
  'Salary: it depends on whom you ask',
  '**Bold but unknown**',
  '#hashtag',
  '12. Twelfth',
  'https://school.example/page',
  'RM 15.50 an hour',
  'RM 90 sehari',
  'Empathy: Low to High (sometimes)',
  'Hours: whenever',
  'Remote: perhaps',
];

/** A page of lines in any order, with a word of its own in every line that is not a heading. */
function page(seed: number): { text: string; tokens: string[] } {
  const next = random(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)]!;
  const whole = pick(fixtures).split(/\r?\n/);
  const start = Math.floor(next() * whole.length * 0.5);
  const source =
    next() < 0.5
      ? whole
          .slice(start)
          .flatMap((line) => (next() < 0.15 ? [line, pick([...pool, ...strange])] : [line]))
      : Array.from({ length: 10 + Math.floor(next() * 50) }, () =>
          pick(next() < 0.2 ? strange : pool),
        );
  const tokens: string[] = [];
  const lines = source.map((line) => {
    const [read] = readLines(line);
    if (!read || read.text === '') return line;
    const heading = matchHeading(read);
    if (heading && heading.value === '') return line;
    const token = `zq${tokens.length}x`;
    tokens.push(token);
    const words = line.split(' ');
    const at = next() < 0.6 ? words.length : Math.max(1, Math.floor(next() * words.length));
    if (heading && !line.slice(0, line.indexOf(words[at] ?? '\n')).includes(':')) words.push(token);
    else words.splice(at, 0, token);
    return words.join(' ');
  });
  return { text: lines.join(pick(['\n', '\r\n', '\r'])), tokens };
}

describe('a pasted page', () => {
  it('keeps or lists every word that it does not recognise', () => {
    for (let seed = 1; seed <= 400; seed += 1) {
      let ids = 0;
      const newId = (): string => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`;
      const { text, tokens } = page(seed);
      const profile = parsePageText(text, { newId });
      const kept = JSON.stringify([
        profile.content,
        profile.names,
        profile.unplaced,
        profile.warnings.filter(({ message }) => message.en.includes('disclaimer')),
      ]);
      const lost = tokens.filter((token) => !kept.includes(token));
      expect({ seed, lost, text: lost.length > 0 ? text : '' }).toEqual({
        seed,
        lost: [],
        text: '',
      });
      expect(contentSchema.safeParse(profile.content).error?.issues ?? []).toEqual([]);
      for (const { line, text: rest } of profile.unplaced) {
        expect(rest.trim()).not.toBe('');
        expect(line).toBeGreaterThan(0);
      }
    }
  });
});
