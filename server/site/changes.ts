import { experience, moneyRange, span, spell } from '../../templates/parts/format.ts';
import type { References } from '../../templates/profile/catalogue.ts';
import {
  contentShape,
  inLanguage,
  isValueObject,
  LANGUAGE_TAGS,
  sectionOf,
  SECTION_KEYS,
  type Content,
  type Duration,
  type Language,
  type MoneyRange,
  type SectionKey,
  type Shape,
  type Text,
} from '../../templates/profile/index.ts';

/** What a revision says, and what its catalogue entries were called. */
export interface Said {
  content: Content;
  references: References;
}

/** One thing that a section says otherwise than before: `before` is null for what is new, `after` for what is gone. */
export interface WordedChange {
  before: string | null;
  after: string | null;
}

export interface SectionChanges {
  key: SectionKey;
  label: string;
  changes: WordedChange[];
}

/** Something that a section says: a line of an item, or one sentence. */
interface Statement {
  /** The item that it belongs to; null for a sentence, which may stand anywhere. */
  item: string | null;
  words: string;
}

/** Sections that are not for readers of the paper. */
const SILENT: readonly SectionKey[] = ['alternativeTitles', 'holland', 'tags', 'reviewBy'];

/** Every section that says something else by now, in words, as somebody reads it who has the paper of `before`. */
export function changesInWords(before: Said, after: Said, language: Language): SectionChanges[] {
  return SECTION_KEYS.filter((key) => !SILENT.includes(key)).flatMap((key) => {
    const changes = differences(
      statements(before, key, language),
      statements(after, key, language),
    );
    const label = sectionOf(key).label[language];
    return changes.length > 0 ? [{ key, label, changes }] : [];
  });
}

function differences(before: readonly Statement[], after: readonly Statement[]): WordedChange[] {
  const stays = new Set(after.map(({ words }) => words));
  const known = new Set(before.map(({ words }) => words));
  const gone = before.filter(({ words }) => !stays.has(words));
  const fresh = after.filter(({ words }) => !known.has(words));
  const successor = new Map(fresh.flatMap((each) => (each.item ? [[each.item, each]] : [])));
  const replaced = new Set<Statement>();
  const changes = gone.map(({ item, words }): WordedChange => {
    const now = item === null ? undefined : successor.get(item);
    if (now) replaced.add(now);
    return { before: words, after: now?.words ?? null };
  });
  const added = fresh.filter((each) => !replaced.has(each));
  return [...changes, ...added.map(({ words }) => ({ before: null, after: words }))];
}

function statements(
  { content, references }: Said,
  key: SectionKey,
  language: Language,
): Statement[] {
  return new Reader(key, references, language).read(contentShape.fields[key]!, content[key]);
}

/** Figures that mean nothing without their name. */
const NAMED = ['minCgpa', 'muetBand'];

/** Reads one section aloud. */
class Reader {
  readonly #key: SectionKey;
  readonly #references: References;
  readonly #language: Language;
  #said: Statement[] = [];
  /** Sentences of the item that is being read. */
  #prose: Statement[] = [];

  constructor(key: SectionKey, references: References, language: Language) {
    this.#key = key;
    this.#references = references;
    this.#language = language;
  }

  read(shape: Shape, value: unknown): Statement[] {
    this.#said = [];
    if (shape.is === 'list') this.#items(shape.item, value);
    else if (shape.is === 'object') this.#fields(shape.fields, value);
    else this.#line(shape, value, this.#key);
    return this.#said;
  }

  #items(shape: Shape, items: unknown): void {
    for (const item of items as { id: string }[]) this.#line(shape, item, item.id);
  }

  #fields(fields: Readonly<Record<string, Shape>>, value: unknown): void {
    for (const [field, shape] of Object.entries(fields)) {
      const part = (value as Record<string, unknown> | null)?.[field];
      const name = this.#nameOf(field);
      if (shape.is === 'list') this.#items(shape.item, part);
      else this.#line(shape, part, `${this.#key}.${field}`, field, name ? `${name}: ` : '');
    }
  }

  #line(shape: Shape, value: unknown, item: string, field = '', name = ''): void {
    this.#prose = [];
    const words = this.#words(shape, value, field, item).filter(Boolean).join(' · ');
    if (words) this.#said.push({ item, words: name + words });
    this.#said.push(...this.#prose);
  }

  /** What a value says on its line; prose is said sentence by sentence instead. */
  #words(shape: Shape, value: unknown, field: string, item: string): string[] {
    if (value === null || value === undefined || value === '') return [];
    switch (shape.is) {
      case 'text': {
        const text = (value as Text)[this.#language].trim();
        if (!shape.multiline) return [text];
        const said = sentences(text, this.#language);
        this.#prose.push(...said.map((words) => ({ item: null, words })));
        return [];
      }
      case 'reference': {
        const name = this.#references[value as string]?.name;
        return name ? [inLanguage(name, this.#language)] : [];
      }
      case 'list':
        return (value as unknown[]).flatMap((part) => this.#words(shape.item, part, field, item));
      case 'object': {
        if (isValueObject(shape, `${item}.${field}`)) return [this.#measure(field, value)];
        return Object.entries(shape.fields).flatMap(([name, inner]) =>
          name === 'id'
            ? []
            : this.#words(inner, (value as Record<string, unknown>)[name], name, item),
        );
      }
      case 'leaf':
        return [this.#leaf(field, value)];
    }
  }

  #leaf(field: string, value: unknown): string {
    // The id of an item elsewhere.
    if (field === 'source') return '';
    if (typeof value === 'object') return this.#measure(field, value);
    const words =
      sectionOf(this.#key).choices[field]?.[String(value)]?.[this.#language] ?? String(value);
    return NAMED.includes(field) ? `${this.#nameOf(field)} ${words}` : words;
  }

  #nameOf(field: string): string | undefined {
    return sectionOf(this.#key).fields[field]?.[this.#language];
  }

  /** A range of money, of years or of hours, or a duration. */
  #measure(field: string, value: unknown): string {
    const parts = value as Record<string, unknown>;
    if ('currency' in parts) {
      const range = value as MoneyRange;
      return `${moneyRange(range)} ${periods[range.period]![this.#language]}`;
    }
    if ('kind' in parts) {
      const duration = value as Duration;
      return duration.kind === 'range'
        ? spell(duration, this.#language)
        : this.#leaf('kind', duration.kind);
    }
    const { min, max } = value as { min: number; max?: number };
    return field === 'years' ? experience({ min, max }, this.#language) : span(min, max);
  }
}

const periods = sectionOf('salaryBands').choices.period as Record<string, Text>;

const segmenters = new Map<Language, Intl.Segmenter>();

/** A text's sentences, without the space around them. */
function sentences(text: string, language: Language): string[] {
  const known = segmenters.get(language);
  const segmenter =
    known ?? new Intl.Segmenter(LANGUAGE_TAGS[language], { granularity: 'sentence' });
  segmenters.set(language, segmenter);
  return [...segmenter.segment(text)].map(({ segment }) => segment.trim()).filter(Boolean);
}
