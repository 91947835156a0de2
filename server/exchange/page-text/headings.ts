import { SECTION_KEYS, sectionOf, type SectionKey } from '../../../templates/profile/index.ts';
import { HEADINGS, type BlockKey } from './heading-table.ts';
import { isHeadingLike, splitLabel, type Line } from './lines.ts';

export type { BlockKey } from './heading-table.ts';

/** A heading that was recognised in a line. */
export interface Heading {
  key: BlockKey;
  /** Could as well be an item inside another section. */
  weak: boolean;
  /** The line belongs to the section itself (a field's label, a sub-heading). */
  inside: boolean;
  /** What stands on the line beside the heading: the value after a colon, or a bracket that says more. */
  value: string;
  hint: string;
}

type Entry = Pick<Heading, 'key' | 'weak' | 'inside'>;

/** What two spellings of one heading have in common. */
export const headingKey = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}*]+/gu, ' ')
    .trim()
    .replace(/^(?:the|a|an) /, '')
    .replaceAll(' dan ', ' and ');

const NUMBERING =
  /^(?:(?:section|part|chapter|bahagian|bab|seksyen)\s{1,3}(?:\d{1,2}|[IVX]{1,5})\s{0,3}[.):–—-]?\s*|(?:\d{1,2}|[IVX]{1,5}|[A-Z])\s{0,3}[.):–—-]\s*)/iu;

const known = new Map<string, Entry>();
const open: { start: string; key: BlockKey }[] = [];

for (const key of [...SECTION_KEYS, 'disclaimer' as const]) {
  const { sure = [], weak = [], inside = [], ...rest } = HEADINGS[key] ?? {};
  if (key !== 'disclaimer') {
    const { label } = sectionOf(key);
    for (const text of [label.en, label.ms]) {
      const entry = { key, weak: weak.includes(headingKey(text)), inside: false };
      known.set(headingKey(text), entry);
    }
  }
  for (const text of sure) known.set(headingKey(text), { key, weak: false, inside: false });
  for (const text of weak) known.set(headingKey(text), { key, weak: true, inside: false });
  for (const text of inside) known.set(headingKey(text), { key, weak: false, inside: true });
  for (const text of rest.open ?? []) open.push({ start: `${headingKey(text)} `, key });
}

const lookUp = (text: string): Entry | undefined => {
  const key = headingKey(text);
  const plain = text.replace(NUMBERING, '');
  return known.get(key) ?? (plain === text ? undefined : known.get(headingKey(plain)));
};

const MAX_HEADING = 120;

/** The heading that a line is or begins with, or null. Knows nothing of what stands around the line. */
export function matchHeading(line: Line): Heading | null {
  const { text } = line;
  if (text === '') return null;
  if (text.length <= MAX_HEADING) {
    const whole = lookUp(text) ?? bilingual(text) ?? openEnded(line);
    if (whole) return { value: '', hint: '', ...whole };
  }
  const labelled = splitLabel(text.replace(NUMBERING, '')) ?? splitLabel(text);
  if (!labelled || labelled.value === '') return null;
  const entry = lookUp(labelled.label) ?? bilingual(labelled.label);
  return entry ? { hint: '', ...entry, value: labelled.value } : null;
}

/** Two headings for one section (`Gaji / Salary`), or a heading with a remark in brackets. */
function bilingual(text: string): (Entry & { hint: string }) | undefined {
  const parts = text
    .split(/\s*[/|(]\s*|\)\s*|\s+[–—-]\s+/u)
    .map((part) => part.trim())
    .filter(Boolean);
  if (parts.length < 2 || parts.length > 4) return undefined;
  const entries = parts.map(lookUp);
  const first = entries.find(Boolean);
  if (!first || (entries[0] === undefined && parts.length > 2)) return undefined;
  const rest = parts.filter((_, index) => entries[index]?.key !== first.key);
  const aside = first.weak && !text.endsWith(')');
  if (rest.length > 0 && (aside || entries[0] === undefined)) return undefined;
  return { ...first, hint: rest.join(' ') };
}

/** `A Day in the Life of a Nurse`: a known beginning and the name of a career. */
function openEnded(line: Line): Entry | undefined {
  if (!isHeadingLike({ ...line, text: line.text.replace(/:$/, '') })) return undefined;
  const key = headingKey(line.text.replace(NUMBERING, ''));
  const found = open.find(({ start }) => key.startsWith(start));
  const words = found ? key.slice(found.start.length).split(' ').length : 0;
  return found && words <= 7 ? { key: found.key, weak: false, inside: false } : undefined;
}

/** Sections whose items have headings of their own, which can look like the heading of another section. */
export const ITEM_SECTIONS: readonly (BlockKey | 'preamble')[] = [
  'reasons',
  'journey',
  'academics',
  'entryRoutes',
] satisfies SectionKey[];
