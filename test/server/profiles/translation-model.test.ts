import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  confirmed,
  readStaleness,
  sourcesOf,
  stalenessAfter,
  translationsOf,
  type Staleness,
} from '../../../server/profiles/translations/translations.ts';
import {
  emptyContent,
  LANGUAGES,
  otherLanguage,
  type Content,
  type Language,
  type Text,
} from '../../../templates/profile/index.ts';

/**
 * The whole rule, the simple way: every text remembers, for each language, what the other one said when it was last
 * confirmed (by writing it, or by saying so). Stale: the other one says something else now.
 */
interface Remembered {
  text: Text;
  basis: Text;
}

type Item = { id: string; text: Text };
type Step =
  | { do: 'save'; edits: { id: string; language: Language; words: string }[] }
  | { do: 'confirm'; id: string; language: Language }
  | { do: 'reverse' }
  | { do: 'reopen' }
  | { do: 'remove'; id: string }
  | { do: 'add'; id: string };

const isStale = ({ text, basis }: Remembered, language: Language): boolean => {
  const other = otherLanguage(language);
  return text[language] !== '' && text[other] !== '' && basis[language] !== text[other];
};

function written(was: Remembered, text: Text): Remembered {
  const basis = { ...was.basis };
  for (const language of LANGUAGES) {
    const other = otherLanguage(language);
    if (text[language] === '' || text[language] !== was.text[language])
      basis[language] = text[other];
    else if (text[other] !== was.text[other]) {
      // The other one was brought up to date with this one: that changes nothing in what this one says.
      const followed = isStale(was, other);
      const firstTime = was.text[other] === '' && was.basis[language] === '';
      const upToDate = was.basis[language] === was.text[other];
      if ((followed && upToDate) || firstTime) basis[language] = text[other];
    }
  }
  return { text, basis };
}

const contentOf = (items: Item[]): Content => ({
  ...emptyContent(),
  reasons: items.map(({ id, text }) => ({ id, heading: text, body: { en: '', ms: '' } })),
});

const id = fc.constantFrom('a', 'b', 'c');
const language = fc.constantFrom<Language>(...LANGUAGES);
const words = fc.constantFrom('', 'one', 'two', 'three');
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('save' as const),
      edits: fc.array(fc.record({ id, language, words }), { maxLength: 4 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('confirm' as const), id, language }) },
  { weight: 1, arbitrary: fc.constantFrom<Step>({ do: 'reverse' }, { do: 'reopen' }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), id }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('add' as const), id }) },
);

describe('whatever is edited, confirmed, moved, removed and carried over', () => {
  it('the states are those of texts that remember what they were confirmed against', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let items: Item[] = ['a', 'b'].map((each) => ({
          id: each,
          text: { en: 'one', ms: 'one' },
        }));
        let stale: Staleness = {};
        const model = new Map<string, Remembered>(
          items.map((item) => [item.id, { text: item.text, basis: { en: 'one', ms: 'one' } }]),
        );
        const saveAs = (next: Item[]) => {
          stale = stalenessAfter(contentOf(items), stale, contentOf(next));
          items = next;
        };
        for (const each of steps) {
          if (each.do === 'save') {
            const next = items.map((item) => {
              const text = { ...item.text };
              for (const edit of each.edits)
                if (edit.id === item.id) text[edit.language] = edit.words;
              return { ...item, text };
            });
            for (const item of next) model.set(item.id, written(model.get(item.id)!, item.text));
            saveAs(next);
          } else if (each.do === 'confirm') {
            const known = model.get(each.id);
            if (!known || !isStale(known, each.language)) continue;
            known.basis[each.language] = known.text[otherLanguage(each.language)];
            stale = confirmed(stale, [
              { path: `reasons.${each.id}.heading`, language: each.language },
            ]);
          } else if (each.do === 'reverse') saveAs(items.toReversed());
          // What a new draft takes over went through the database.
          else if (each.do === 'reopen') stale = readStaleness(JSON.parse(JSON.stringify(stale)));
          else if (each.do === 'remove') {
            model.delete(each.id);
            saveAs(items.filter((item) => item.id !== each.id));
          } else if (!model.has(each.id)) {
            const text = { en: 'one', ms: 'two' };
            model.set(each.id, { text, basis: { en: text.ms, ms: text.en } });
            saveAs([{ id: each.id, text }, ...items]);
          }
        }
        const expected: Record<string, unknown> = {};
        const sources: Record<string, Record<string, string>> = {};
        for (const [key, known] of model) {
          if (known.text.en === '' && known.text.ms === '') continue;
          const path = `reasons.${key}.heading`;
          const stateIn = (at: Language) => {
            if (known.text[at] === '') return 'missing';
            if (!isStale(known, at)) return 'current';
            sources[path] = { ...sources[path], [at]: known.basis[at] };
            return 'stale';
          };
          expected[path] = { en: stateIn('en'), ms: stateIn('ms') };
        }
        expect(translationsOf(contentOf(items), stale)).toEqual(expected);
        expect(sourcesOf(contentOf(items), stale)).toEqual(sources);
      }),
      { numRuns: 2000 },
    );
  });
});
