import {
  emptyContent,
  sectionOf,
  type Content,
  type Label,
  type Language,
  type SectionKey,
  type Text,
} from '../../../templates/profile/index.ts';
import { nameKey } from '../../../templates/profile/name-key.ts';
import type { ImportWarning, NamedEntry, UnplacedLine } from '../importer.ts';
import { roomOf } from './limits.ts';
import type { Line } from './lines.ts';
import { paragraphsOf, type Part } from './paragraphs.ts';

export type ListKey = {
  [Key in SectionKey]: Content[Key] extends { id: string }[] ? Key : never;
}[SectionKey];

/** A profile while it is read: its content so far, and what became of every line. */
export class Page {
  content: Content = emptyContent();
  /** The language of the lines that are being read. */
  language: Language;
  readonly newId: () => string;
  readonly warnings: ImportWarning[] = [];
  readonly recognised: SectionKey[] = [];
  private readonly settled = new Set<Line>();
  private readonly kept = new Map<SectionKey, Set<Line>>();
  private readonly left: UnplacedLine[] = [];
  private readonly names = new Map<string, NamedEntry>();
  private readonly firsts = new Map<SectionKey, Language>();
  private readonly full = new Set<string>();

  constructor(newId: () => string, language: Language) {
    this.newId = newId;
    this.language = language;
  }

  /** A text in the language that is being read. */
  text(value: string): Text {
    return this.language === 'en' ? { en: value, ms: '' } : { en: '', ms: value };
  }

  /** The line is in the content, under `section`. */
  place(section: SectionKey, ...lines: Line[]): void {
    const kept = this.kept.get(section) ?? new Set();
    this.kept.set(section, kept);
    for (const line of lines) {
      this.settled.add(line);
      kept.add(line);
    }
  }

  /** The line is a heading, a label or a rule: understood, with nothing to keep. */
  recognise(...lines: Line[]): void {
    for (const line of lines) this.settled.add(line);
  }

  /** The line, or the part of it that `text` gives, has no place. */
  leave(line: Line, text = line.raw): void {
    this.settled.add(line);
    if (text.trim() !== '') this.left.push({ line: line.number, text: text.trim() });
  }

  /** The language in which a section was first read; from now on the present one, if it was not. */
  firstLanguage(section: SectionKey): Language {
    const language = this.firsts.get(section) ?? this.language;
    this.firsts.set(section, language);
    return language;
  }

  found(section: SectionKey): void {
    if (!this.recognised.includes(section)) this.recognised.push(section);
  }

  warn(line: Line | null, message: Label): void {
    this.warnings.push({ ...(line && { line: line.number }), message });
  }

  /** The reference that stands for a name, the same for every spelling of it; null when it is no name. */
  ref(
    kind: NamedEntry['kind'],
    name: string,
    line: Line,
    details: NamedEntry['details'] = {},
  ): string | null {
    const key = `${kind} ${nameKey(name)}`;
    if (key.endsWith(' ') || name.length > MAX_NAME) return null;
    const entry = this.names.get(key) ?? {
      ref: this.newId(),
      kind,
      name: this.text(name),
      details: {},
      mentions: [],
    };
    entry.details = { ...details, ...entry.details };
    entry.mentions.push({ line: line.number, text: name });
    this.names.set(key, entry);
    return entry.ref;
  }

  /** Both references stand for one thing, named in two languages: the first one is kept. */
  mergeNames(first: string, second: string): void {
    const entries = [...this.names];
    const kept = entries.find(([, entry]) => entry.ref === first)?.[1];
    const gone = entries.find(([, entry]) => entry.ref === second);
    if (!kept || !gone) return;
    kept.name = { en: kept.name.en || gone[1].name.en, ms: kept.name.ms || gone[1].name.ms };
    kept.details = { ...gone[1].details, ...kept.details };
    kept.mentions.push(...gone[1].mentions);
    this.names.set(gone[0], kept);
  }

  /** Whether the list still takes an item; if not, its lines are left and the first time a warning says so. */
  hasRoom(section: ListKey, lines: Line[]): boolean {
    const max = roomOf(section);
    if (this.content[section].length < max) return true;
    for (const line of lines) this.leave(line);
    this.warnOnce(section, lines[0] ?? null, {
      en: `“${sectionOf(section).label.en}” takes ${max} items; the rest was left`,
      ms: `“${sectionOf(section).label.ms}” memuatkan ${max} perkara; selebihnya ditinggalkan`,
    });
    return false;
  }

  /** Adds an item to a list that has room, unless it is there already; its lines are placed. */
  add<Key extends ListKey>(
    section: Key,
    item: Omit<Content[Key][number], 'id'>,
    lines: Line[],
  ): void {
    if (!this.hasRoom(section, lines)) return;
    const items = this.content[section] as { id: string }[];
    const same = JSON.stringify(item);
    if (!items.some(({ id: _, ...other }) => JSON.stringify(other) === same)) {
      items.push({ id: this.newId(), ...item });
    }
    this.place(section, ...lines);
  }

  /**
   * The paragraphs that fit into `max` units, whole ones only and none after the first that does not fit; the others are
   * left, with a warning. `before` is what the text already says.
   */
  prose(section: SectionKey, parts: Part[], max: number, before = ''): string {
    let text = before;
    let open = true;
    const said = new Set(before.split('\n\n'));
    for (const paragraph of paragraphsOf(parts)) {
      if (said.has(paragraph.text)) {
        this.place(section, ...paragraph.parts.map(({ line }) => line));
        continue;
      }
      const longer = text === '' ? paragraph.text : `${text}${paragraph.gap}${paragraph.text}`;
      open &&= longer.normalize('NFC').length <= max;
      for (const part of paragraph.parts) {
        if (open) this.place(section, part.line);
        else this.leave(part.line, part.text);
      }
      if (open) text = longer;
      else this.tooLong(section, paragraph.parts[0]!.line, max);
    }
    return text;
  }

  tooLong(section: SectionKey, line: Line, max: number): void {
    this.warnOnce(`${section} ${line.number}`, line, {
      en: `Longer than the ${max} characters that fit into “${sectionOf(section).label.en}”; left out whole`,
      ms: `Melebihi ${max} aksara yang muat dalam “${sectionOf(section).label.ms}”; ditinggalkan sepenuhnya`,
    });
  }

  /** As `warn`, but only the first time for `key`. */
  warnOnce(key: string, line: Line | null, message: Label): void {
    if (this.full.has(key)) return;
    this.full.add(key);
    this.warn(line, message);
  }

  /** The lines that nothing became of yet. */
  open(lines: readonly Line[]): Line[] {
    return lines.filter((line) => !this.settled.has(line));
  }

  /** Takes a section back out of the content and leaves its lines. */
  giveUp(section: SectionKey): void {
    (this.content as Record<SectionKey, unknown>)[section] = sectionOf(section).empty();
    for (const line of this.kept.get(section) ?? []) this.leave(line);
    this.kept.delete(section);
  }

  get unplaced(): UnplacedLine[] {
    return this.left.toSorted((a, b) => a.line - b.line);
  }

  /** The names that the content refers to. */
  namesIn(used: ReadonlySet<string>): NamedEntry[] {
    return [...new Set(this.names.values())].filter(({ ref }) => used.has(ref));
  }
}

/** What the catalogue takes as a name. */
const MAX_NAME = 200;
