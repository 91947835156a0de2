import {
  inLanguage,
  LANGUAGE_NAMES,
  LANGUAGES,
  sectionOf,
  type Label,
  type Language,
  type Path,
  type SectionKey,
} from '../../../templates/profile/index.ts';
import { itemNoun, nouns } from '../sections/nouns.ts';
import type { Names } from '../editor/context.tsx';
import { describe, namingField, type Field } from './describe.ts';

type Node = Record<string, unknown>;

/**
 * A path in words, in the interface's `language`: its section's heading, then `Reason 2`, `Heading`, `Bahasa Melayu`. Items are
 * counted in the first of `contents` that has them; one that names a catalogue entry is called by its name.
 */
export function crumbs(
  path: Path,
  contents: readonly unknown[],
  names: Names,
  language: Language,
): string[] {
  const [key, ...rest] = path.split('.');
  const section = sectionOf(key as SectionKey);
  if (!section) return [path];
  const pick = (label: Label) => label[language];
  const words = [pick(section.label)];
  let field: Field | undefined = describe(section.schema);
  let nodes = contents.map((content) => (content as Node | undefined)?.[key!]);
  let noun = nouns[key as SectionKey]?.item;
  for (const step of rest) {
    if (field?.is === 'list') {
      const index = nodes
        .map((node) =>
          Array.isArray(node) ? node.findIndex((item: Node) => item.id === step) : -1,
        )
        .find((at) => at >= 0);
      nodes = nodes.map((node) =>
        Array.isArray(node) ? node.find((item: Node) => item.id === step) : undefined,
      );
      const item: Field = field.item;
      const naming = namingField(item)?.[0];
      const id = naming && nodes.map((node) => (node as Node | undefined)?.[naming]).find(Boolean);
      const known = typeof id === 'string' ? names[id] : undefined;
      words.push(
        known
          ? inLanguage(known.name, language)
          : `${pick(noun ?? itemNoun)} ${index === undefined ? '' : index + 1}`.trim(),
      );
      field = item;
      continue;
    }
    nodes = nodes.map((node) => (node as Node | null | undefined)?.[step]);
    if (field?.is === 'text' && (LANGUAGES as readonly string[]).includes(step)) {
      words.push(LANGUAGE_NAMES[step as Language]);
      field = undefined;
      continue;
    }
    noun = nouns[key as SectionKey]?.lists?.[step];
    const label = section.fields[step];
    if (label) words.push(pick(label));
    else words.push(step);
    field = fieldsOf(field)?.[step];
  }
  return words;
}

function fieldsOf(field: Field | undefined): Readonly<Record<string, Field>> | undefined {
  if (field?.is === 'object' || field?.is === 'money') return field.fields;
  if (field?.is === 'union') return Object.assign({}, ...Object.values(field.options));
  return undefined;
}
