import {
  contentShape,
  LANGUAGES,
  SECTION_KEYS,
  sectionOf,
  walk,
  type Content,
  type Language,
  type Path,
  type SectionKey,
} from '../../../templates/profile/index.ts';
import type { ReferenceFact } from '../../../templates/profile/catalogue.ts';
import { describe } from '../content/describe.ts';
import { getAt, sectionOfPath } from '../content/paths.ts';
import { fieldAt } from '../content/readable.ts';
import type { Change, Renamed } from '../types.ts';

/** What differs inside one block, place by place. */
export type Part =
  | { is: 'text'; path: Path; changes: Partial<Record<Language, Change>> }
  | { is: 'value'; path: Path; change: Change }
  | { is: 'moved'; path: Path; from: number; to: number }
  | { is: 'renamed'; path: Path; before: ReferenceFact; after: ReferenceFact };

/** What a reader takes in at once: an item of a list, or a field of a section, with all that changed in it. */
export interface Block {
  path: Path;
  kind: 'added' | 'removed' | 'changed';
  /** The whole of what was added or removed. */
  whole?: Change;
  /** The item's number in its list, counted from 1, before and after. */
  number?: { before?: number; after?: number };
  /** Whether it changed places with others; not when it only closed up or made room. */
  moved: boolean;
  parts: Part[];
}

/** A section with what changed in it. */
export interface ChangedSection {
  section: SectionKey;
  blocks: Block[];
  /** Items that have another number now because of others. */
  renumbered: { before: number; after: number }[];
}

interface Ends {
  changes: readonly Change[];
  renamed: readonly Renamed[];
  before: Content | undefined;
  after: Content;
}

/** The changes as a reader goes through them, section by section, items in their new order. */
export function changedSections({ changes, renamed, before, after }: Ends): ChangedSection[] {
  const blocks = new Map<Path, Block>();
  const at = (path: Path): Block => {
    const key = blockPath(path);
    let block = blocks.get(key);
    if (!block) {
      block = { path: key, kind: 'changed', moved: false, parts: [] };
      const number = numbers(key, before, after);
      if (number) block.number = number;
      blocks.set(key, block);
    }
    return block;
  };
  for (const change of changes) add(at(change.path), change);
  const names = new Map(renamed.map((each) => [each.id, each]));
  if (names.size > 0) {
    walk(contentShape, after, {
      reference(path, id) {
        const found = names.get(id);
        // Where another entry is named now, its change says both names.
        if (!found || getAt(before, path) !== id) return;
        at(path).parts.push({ is: 'renamed', path, before: found.before, after: found.after });
      },
    });
  }
  return SECTION_KEYS.flatMap((section) => {
    const found = [...blocks.values()].filter(({ path }) => sectionOfPath(path) === section);
    if (found.length === 0) return [];
    const order = orderIn(section, before, after);
    return {
      section,
      blocks: found.toSorted((a, b) => order(a) - order(b)),
      renumbered: renumbered(section, before, after, blocks),
    };
  });
}

function add(block: Block, change: Change): void {
  if (change.path === block.path && change.kind === 'moved') {
    block.moved = true;
    return;
  }
  const { field } = fieldAt(change.path);
  const isWhole = change.kind === 'added' || change.kind === 'removed';
  if (
    change.path === block.path &&
    isWhole &&
    typeof (change.after ?? change.before) === 'object'
  ) {
    block.kind = change.kind as 'added' | 'removed';
    block.whole = change;
    return;
  }
  if (change.kind === 'moved') {
    const [from, to] = [Number(change.before) + 1, Number(change.after) + 1];
    block.parts.push({ is: 'moved', path: change.path, from, to });
    return;
  }
  const language = LANGUAGES.find((each) => change.path.endsWith(`.${each}`));
  const textPath = language && change.path.slice(0, -language.length - 1);
  if (!language || !textPath || field?.is !== 'line' || fieldAt(textPath).field?.is !== 'text') {
    block.parts.push({ is: 'value', path: change.path, change });
    return;
  }
  const known = block.parts.find((part) => part.is === 'text' && part.path === textPath);
  if (known?.is === 'text') known.changes[language] = change;
  else block.parts.push({ is: 'text', path: textPath, changes: { [language]: change } });
}

/** The block that a place belongs to: an item of a section that is a list, or a field of one that has fields. */
export function blockPath(path: Path): Path {
  const [section = '', step] = path.split('.');
  const field = describe(sectionOf(section as SectionKey).schema);
  return step === undefined || field.is === 'text' ? section : `${section}.${step}`;
}

type Item = { id: string };
const itemsOf = (content: Content | undefined, section: string): readonly Item[] | undefined => {
  const value: unknown = content?.[section as SectionKey];
  return Array.isArray(value) && value.every((item: unknown) => typeof item === 'object')
    ? (value as Item[])
    : undefined;
};

function numbers(
  path: Path,
  before: Content | undefined,
  after: Content,
): { before?: number; after?: number } | undefined {
  const [section = '', id] = path.split('.');
  if (id === undefined || describe(sectionOf(section as SectionKey).schema).is !== 'list') {
    return undefined;
  }
  const place = (content: Content | undefined) => {
    const index = itemsOf(content, section)?.findIndex((item) => item.id === id) ?? -1;
    return index < 0 ? undefined : index + 1;
  };
  const [old, now] = [place(before), place(after)];
  return { ...(old && { before: old }), ...(now && { after: now }) };
}

/** Where a block stands in its section: what was removed stands behind what it stood behind. */
function orderIn(
  section: SectionKey,
  before: Content | undefined,
  after: Content,
): (block: Block) => number {
  const old = itemsOf(before, section) ?? [];
  const now = new Map((itemsOf(after, section) ?? []).map(({ id }, index) => [id, index]));
  return ({ number }) => {
    if (!number) return 0;
    if (number.after !== undefined) return number.after - 1;
    const behind = old.slice(0, number.before! - 1).findLast(({ id }) => now.has(id));
    return (behind ? now.get(behind.id)! : -1) + 0.5;
  };
}

function renumbered(
  section: SectionKey,
  before: Content | undefined,
  after: Content,
  blocks: ReadonlyMap<Path, Block>,
): { before: number; after: number }[] {
  const old = new Map((itemsOf(before, section) ?? []).map(({ id }, index) => [id, index + 1]));
  return (itemsOf(after, section) ?? []).flatMap(({ id }, index) => {
    const was = old.get(id);
    const silent = was === undefined || was === index + 1 || blocks.has(`${section}.${id}`);
    return silent ? [] : [{ before: was, after: index + 1 }];
  });
}
