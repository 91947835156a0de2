import {
  inLanguage,
  LANGUAGE_TAGS,
  LANGUAGES,
  sectionOf,
  sections,
  type Language,
  type Path,
  type Section,
  type SectionKey,
  type Text,
} from '../../../templates/profile/index.ts';
import type { Names } from '../editor/context.tsx';
import { describe, type Field, type Fields } from './describe.ts';

type Node = Record<string, unknown>;

/** The field at a path, and the section that names its labels and choices. A text's language is a step of the path. */
export function fieldAt(path: Path): { field: Field | undefined; section: Section; name: string } {
  const [key, ...steps] = path.split('.');
  const section = sectionOf(key as SectionKey);
  let field: Field | undefined = section && describe(section.schema);
  let name = '';
  for (const step of steps) {
    if (field?.is === 'list') {
      field = field.item;
      continue;
    }
    if (field?.is === 'text' && (LANGUAGES as readonly string[]).includes(step)) {
      field = { is: 'line', max: field.max, kind: 'plain' };
      continue;
    }
    name = step;
    field = partsOf(field)?.[step];
  }
  return { field, section, name };
}

/** The fields inside a field that has some; a union's of every kind. */
export function partsOf(field: Field | undefined): Fields | undefined {
  if (field?.is === 'object' || field?.is === 'money') return field.fields;
  if (field?.is !== 'union') return undefined;
  const by: Field = { is: 'choice', values: Object.keys(field.options) };
  return Object.assign({ [field.by]: by }, ...Object.values(field.options)) as Fields;
}

/** One line of a value in words: a labelled part, or the value itself (`label` is ''). */
export interface Line {
  label: string;
  text: string;
  /** The language that `text` is written in, where it is content. */
  language?: Language;
}

/** A value of the content in words, as a list of labelled lines; nothing for a value that says nothing. */
export function readable(path: Path, value: unknown, names: Names, language: Language): Line[] {
  const { field, section, name } = fieldAt(path);
  return field ? lines(field, value, name, section, names, language, '') : [];
}

function lines(
  field: Field,
  value: unknown,
  name: string,
  section: Section,
  names: Names,
  language: Language,
  label: string,
): Line[] {
  const nothing = Array.isArray(value) && value.length === 0;
  if (value === null || value === undefined || value === '' || nothing) return [];
  const labelOf = (key: string) =>
    (section.fields[key] ?? sections.salaryBands.fields[key])?.[language] ?? '';
  const within = (prefix: string, key: string) =>
    [prefix, labelOf(key)].filter(Boolean).join(' · ');
  switch (field.is) {
    case 'text':
      return LANGUAGES.filter((each) => (value as Text)[each]).map((each) => ({
        label,
        text: (value as Text)[each],
        language: each,
      }));
    case 'money':
      return [{ label, text: money(value as Node, section, language) }];
    case 'object':
    case 'union': {
      if (field.is === 'union') {
        const text = duration(value as Node, section, language);
        return [{ label, text }];
      }
      return Object.entries(field.fields).flatMap(([key, part]) =>
        lines(part, (value as Node)[key], key, section, names, language, within(label, key)),
      );
    }
    case 'list':
      return (value as unknown[]).flatMap((item) =>
        lines(field.item, item, name, section, names, language, label),
      );
    default:
      return [{ label, text: single(field, value, name, section, names, language) }];
  }
}

function single(
  field: Field,
  value: unknown,
  name: string,
  section: Section,
  names: Names,
  language: Language,
): string {
  const choice = (each: unknown) =>
    section.choices[name || section.key]?.[String(each)]?.[language] ?? String(each);
  switch (field.is) {
    case 'reference': {
      const known = names[String(value)];
      return known ? inLanguage(known.name, language) : String(value);
    }
    case 'choice':
      return choice(value);
    case 'choices':
      return (value as unknown[]).map(choice).join(', ');
    case 'flag':
      return value ? '✓' : '—';
    case 'line':
      return field.kind === 'date' ? day(String(value), language) : String(value);
    default:
      return String(value);
  }
}

const day = (iso: string, language: Language): string => {
  const date = new Date(`${iso}T00:00:00`);
  return Number.isNaN(date.getTime())
    ? iso
    : date.toLocaleDateString(LANGUAGE_TAGS[language], {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
      });
};

const figure = (value: unknown): string =>
  typeof value === 'number' ? value.toLocaleString('en-MY') : '…';

const span = (min: unknown, max: unknown, write: (value: unknown) => string): string =>
  max === null || max === undefined || max === min ? write(min) : `${write(min)} – ${write(max)}`;

function money(value: Node, section: Section, language: Language): string {
  const symbol = value.currency === 'MYR' ? 'RM' : String(value.currency);
  const choices = section.choices.period ?? sections.salaryBands.choices.period;
  const period = choices?.[String(value.period)]?.[language] ?? '';
  const amount = span(value.min, value.max, (each) => `${symbol} ${figure(each)}`);
  return [
    `${amount}${value.openEnded ? '+' : ''}`,
    period,
    value.paidIn ? `(${String(value.paidIn)})` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function duration(value: Node, section: Section, language: Language): string {
  if (value.kind !== 'range') {
    return section.choices.kind?.[String(value.kind)]?.[language] ?? String(value.kind);
  }
  const unit = section.choices.unit?.[String(value.unit)]?.[language] ?? String(value.unit);
  return `${span(value.min, value.max, (each) => String(each))} ${unit}`;
}
