import type { ReferenceFact } from '../../templates/profile/catalogue.ts';
import {
  contentShape,
  mapReferences,
  type Content,
  type Label,
  type Language,
  type ReferenceKind,
  type SectionKey,
  type Text,
} from '../../templates/profile/index.ts';

/** A line of the input (1-based), or what is left of it, that has no place in the content. */
export interface UnplacedLine {
  line: number;
  text: string;
}

/** Something that an editor should look at. `line` is left out where no single line is meant. */
export interface ImportWarning {
  line?: number;
  message: Label;
}

/**
 * A catalogue entry, or another career (`profiles`), that the input names. `ref` is a provisional UUID that stands for it
 * in the content. `details` says what the input tells beside the name; a university without `country` did not tell it,
 * one with `ZZ` is abroad, but the input does not tell where.
 */
export interface NamedEntry {
  ref: string;
  kind: ReferenceKind;
  name: Text;
  details: Partial<Pick<ReferenceFact, 'abbreviation' | 'country'>>;
  /** Where the input names it. */
  mentions: UnplacedLine[];
}

/** One profile as an importer read it. `content` satisfies the content schema; its references are `names[].ref`. */
export interface ImportedProfile {
  title: Text;
  /** The language in which the body is written. */
  language: Language;
  content: Content;
  names: NamedEntry[];
  /** Sections whose heading or value was found, in the order of the input; some may have nothing under them. */
  recognised: SectionKey[];
  unplaced: UnplacedLine[];
  warnings: ImportWarning[];
}

/** What every importer gets beside its input. `newId` answers a fresh UUID. */
export interface ImportContext {
  newId: () => string;
}

/** A format that profiles can be read from. Pure: knows no catalogue and stores nothing. */
export interface Importer<Input> {
  readonly format: string;
  read(input: Input, context: ImportContext): ImportedProfile[];
}

/**
 * The profile with each provisional reference replaced by what `resolve` gives for it. Only careers may stay unresolved
 * (`null`): they leave `related` and stand in `unplaced`. Names that resolve to one entry are listed once.
 * @throws Error when a catalogue name is not resolved.
 */
export function resolveNames(
  profile: ImportedProfile,
  resolve: (entry: NamedEntry) => string | null,
): ImportedProfile {
  const ids = new Map<string, string | null>();
  const names = new Map<string, NamedEntry>();
  const lost: NamedEntry[] = [];
  for (const entry of profile.names) {
    const id = resolve(entry);
    ids.set(entry.ref, id);
    if (id !== null) {
      const known = names.get(id);
      if (known) known.mentions = [...known.mentions, ...entry.mentions];
      else names.set(id, { ...entry, ref: id });
    } else if (entry.kind === 'profiles') lost.push(entry);
    else throw new Error(`no entry of ${entry.kind} for “${entry.name.en || entry.name.ms}”`);
  }
  const related = profile.content.related.filter((item) => ids.get(item.profile) !== null);
  const content = mapReferences(
    contentShape,
    { ...profile.content, related },
    (ref) => ids.get(ref) ?? ref,
  ) as Content;
  return {
    ...profile,
    content: {
      ...content,
      related: distinct(content.related, (item) => item.profile),
      skills: distinct(content.skills, (item) => item.skill),
      certifications: distinct(content.certifications, said),
      universities: distinct(content.universities, said),
    },
    names: [...names.values()],
    unplaced: [...profile.unplaced, ...lost.flatMap((entry) => entry.mentions)].toSorted(
      (a, b) => a.line - b.line,
    ),
    warnings: [
      ...profile.warnings,
      ...lost.map((entry): ImportWarning => {
        const name = entry.name.en || entry.name.ms;
        const line = entry.mentions[0]?.line;
        return {
          ...(line !== undefined && { line }),
          message: {
            en: `There is no profile “${name}” yet, so it cannot be named as a related career`,
            ms: `Profil “${name}” belum ada, jadi tidak dapat dinamakan sebagai kerjaya berkaitan`,
          },
        };
      }),
    ],
  };
}

const said = ({ id: _, ...item }: { id: string }): string => JSON.stringify(item);

const distinct = <T>(items: T[], key: (item: T) => string): T[] => {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(key(item)) && seen.add(key(item)));
};
