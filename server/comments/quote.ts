import { moneyRange, span, spell } from '../../templates/parts/format.ts';
import type { References } from '../../templates/profile/catalogue.ts';
import {
  inLanguage,
  sectionOf,
  type Language,
  type MoneyRange,
  type Path,
  type SectionKey,
  type Shape,
  type Text,
} from '../../templates/profile/index.ts';
import type { Anchor } from './anchor.ts';

const LONGEST = 400;

/** What stands at an anchor, in a few words: texts and names in `language` where they have it. */
export function quoteOf(
  { shape, value }: Anchor,
  path: Path,
  references: References,
  language: Language,
): string {
  const section = sectionOf(path.split('.')[0] as SectionKey);
  const say = (part: Shape, what: unknown, name: string): string => {
    if (what === null || what === undefined || what === '') return '';
    switch (part.is) {
      case 'text':
        return inLanguage(what as Text, language);
      case 'reference': {
        const known = references[what as string];
        return known ? inLanguage(known.name, language) : '';
      }
      case 'list':
        return (what as { id: string }[]).map((item) => say(part.item, item, name)).join(' · ');
      case 'object': {
        const node = what as Record<string, unknown>;
        if ('currency' in node) return moneyRange(what as MoneyRange);
        if ('unit' in node) return spell(what as never, language);
        if (typeof node.min === 'number') return span(node.min, node.max as number | undefined);
        return Object.entries(part.fields)
          .filter(([key]) => key !== 'id' && key !== 'source')
          .map(([key, field]) => say(field, node[key], key))
          .filter(Boolean)
          .join(' · ');
      }
      case 'leaf': {
        const choices = section.choices[name || section.key];
        return [what]
          .flat()
          .map((each) => choices?.[String(each)]?.[language] ?? String(each))
          .join(', ');
      }
    }
  };
  return cut(say(shape, value, path.split('.').at(-1)!).trim());
}

/** At most so many characters, none of them halved. */
function cut(words: string): string {
  const characters = [...words];
  return characters.length <= LONGEST ? words : `${characters.slice(0, LONGEST - 1).join('')}…`;
}
