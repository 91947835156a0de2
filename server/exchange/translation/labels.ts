import {
  contentShape,
  sectionOf,
  type Label,
  type Path,
  type SectionKey,
  type Shape,
} from '../../../templates/profile/index.ts';

/** Where a text stands, in words: its section, and which part of it (`2 · Heading`). */
export function labelsOf(path: Path, content: unknown): { section: Label; part: Label } {
  const [key, ...steps] = path.split('.') as [SectionKey, ...string[]];
  const section = sectionOf(key);
  const parts: Label[] = [];
  let shape: Shape = contentShape.fields[key]!;
  let node: unknown = (content as Record<string, unknown>)[key];
  for (const step of steps) {
    if (shape.is === 'list') {
      const items = node as { id: string }[];
      const index = items.findIndex(({ id }) => id === step);
      parts.push({ en: `${index + 1}`, ms: `${index + 1}` });
      [shape, node] = [shape.item, items[index]];
    } else if (shape.is === 'object') {
      parts.push(section.fields[step] ?? { en: step, ms: step });
      [shape, node] = [shape.fields[step]!, (node as Record<string, unknown> | null)?.[step]];
    }
  }
  const inWords = (language: 'en' | 'ms'): string =>
    parts.map((each) => each[language]).join(' · ');
  return { section: section.label, part: { en: inWords('en'), ms: inWords('ms') } };
}
