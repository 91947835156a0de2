import type { Content } from '../../../../templates/profile/index.ts';
import { headingKey } from '../headings.ts';
import { isHeadingLike, isProse, splitLabel, type Line } from '../lines.ts';
import { limitOf } from '../limits.ts';
import type { Page } from '../page.ts';
import { cleanName, splitEnumeration, splitList, trailingBracket } from '../values/names.ts';

/**
 * The lines of a list, and from where on they are none: an unmarked line among bulleted ones, running text, or the
 * short line above it.
 */
export function listLines(lines: Line[]): { items: Line[]; stray: Line[] } {
  const written = lines.filter(({ text }) => text !== '');
  const marked =
    written[0] !== undefined && written[0].mark !== 'none' && written[0].mark !== 'heading';
  const end = written.findIndex((line, index) => {
    const next = written[index + 1];
    if (marked) return line.mark === 'none' || line.mark === 'heading';
    return (
      isProse(line) ||
      (next !== undefined && isHeadingLike(line) && isProse(next) && next.mark === 'none')
    );
  });
  return end < 0
    ? { items: written, stray: [] }
    : { items: written.slice(0, end), stray: written.slice(end) };
}

const ABOUT_IT =
  /\b(?:recommended|optional|required|preferred|respected|advantage|compulsory|mandatory|digalakkan|wajib|pilihan|disyorkan|diperlukan|kelebihan|dihormati|diiktiraf)\b/iu;

/** Whether a bracket says something about the thing that it follows, rather than being a part of its name. */
const isNote = (inside: string): boolean =>
  ABOUT_IT.test(inside) || (/\s/.test(inside) && /\p{Ll}/u.test(inside) && !/\d/.test(inside));

/** A short form, which a bracket after it spells out. */
const isAcronym = (name: string): boolean => /^[\p{Lu}\d-]{2,10}$/u.test(name);

export function readCertifications(page: Page, lines: Line[]): Line[] {
  const { items, stray } = listLines(lines);
  for (const line of items) {
    const several = line.mark === 'none' && line.blankBefore === false && items.length === 1;
    for (const text of splitList(line.text, several ? ',;' : ';')) {
      const bracket = trailingBracket(text);
      const noted = bracket && isNote(bracket.inside) && !isAcronym(bracket.name) ? bracket : null;
      const note = noted?.inside ?? '';
      const ref = page.ref('certifications', cleanName(noted?.name ?? text), line);
      if (ref === null || note.length > limitOf('certifications.note')) page.leave(line, text);
      else page.add('certifications', { certification: ref, note: page.text(note) }, [line]);
    }
  }
  return stray;
}

/** The work's tasks: every line is one, sentences included. */
export function readTasks(page: Page, lines: Line[]): Line[] {
  const written = lines.filter(({ text }) => text !== '');
  const marked = written.some(({ mark }) => mark === 'bullet' || mark === 'number');
  const first = written.findIndex(({ mark }) => mark === 'bullet' || mark === 'number');
  const end = marked
    ? written.findIndex(
        ({ mark }, index) => index > first && (mark === 'none' || mark === 'heading'),
      )
    : -1;
  const max = limitOf('tasks.text');
  for (const line of end < 0 ? written : written.slice(0, end)) {
    if (line.text.length > max) {
      page.leave(line);
      page.tooLong('tasks', line, max);
    } else page.add('tasks', { text: page.text(line.text) }, [line]);
  }
  return end < 0 ? [] : written.slice(end);
}

type Skill = Content['skills'][number];
type Group = Partial<Pick<Skill, 'kind' | 'necessity'>>;

const groups = (list: string, group: Group): [string, Group][] =>
  list.split('|').map((label) => [headingKey(label), group]);

const SKILL_GROUPS = new Map<string, Group>([
  ...groups('technical|technical skills|hard skills|teknikal|kemahiran teknikal|hard', {
    kind: 'technical',
  }),
  ...groups(
    'core|core skills|soft skills|soft|interpersonal skills|people skills|teras|kemahiran teras|kemahiran insaniah|insaniah|kemahiran asas|kemahiran lembut|kemahiran interpersonal|transferable skills',
    { kind: 'core' },
  ),
  ...groups(
    'tool|tools|software|tools and software|software and tools|technologies|tools and technologies|alat|perisian|alatan|peralatan|alat dan perisian',
    { kind: 'tool' },
  ),
  ...groups(
    'essential|required|must have|must-have|perlu|wajib|penting|essential skills|kemahiran wajib',
    { necessity: 'essential' },
  ),
  ...groups('optional|nice to have|good to have|bonus|pilihan|tambahan|digalakkan|kelebihan', {
    necessity: 'optional',
  }),
]);

/** Names of skills, one a line or several with commas, under groups such as `Technical:`. */
export function readSkills(page: Page, lines: Line[]): Line[] {
  let group: Group = {};
  let grouped = true;
  const stray: Line[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.text === '') continue;
    const labelled =
      splitLabel(line.text) ??
      (line.cells.length === 2 ? { label: line.cells[0]!, value: line.cells[1]! } : null);
    const heading =
      SKILL_GROUPS.get(headingKey(line.text)) ??
      (labelled ? SKILL_GROUPS.get(headingKey(labelled.label)) : undefined);
    let value = line.text;
    if (heading) {
      group = heading.kind ? { ...heading } : { ...group, ...heading };
      value = SKILL_GROUPS.has(headingKey(line.text)) ? '' : labelled!.value;
      page.recognise(line);
    } else if (listLines(lines.slice(index, index + 2)).items[0] !== line) {
      stray.push(...lines.slice(index));
      break;
    }
    for (const name of splitEnumeration(value)) {
      grouped &&= group.kind !== undefined;
      addSkill(page, line, name, group);
    }
  }
  if (!grouped) {
    page.warn(null, {
      en: 'The page does not say of which kind its skills are; “core” was put in, please check',
      ms: 'Halaman tidak menyatakan jenis kemahiran; “teras” dimasukkan, sila semak',
    });
  }
  return stray;
}

function addSkill(page: Page, line: Line, text: string, group: Group): void {
  const bracket = trailingBracket(text);
  const necessity = bracket && SKILL_GROUPS.get(headingKey(bracket.inside))?.necessity;
  const ref = page.ref('skills', necessity ? bracket.name : text, line);
  if (ref === null) return page.leave(line, text);
  const skill = {
    skill: ref,
    kind: group.kind ?? 'core',
    necessity: necessity ?? group.necessity ?? 'essential',
  };
  page.add('skills', skill, [line]);
}

type Relation = Content['related'][number]['kind'];

const RELATIONS = new Map<string, Relation>([
  ...['similar', 'similar careers', 'serupa', 'kerjaya serupa'].map(
    (label) => [label, 'similar'] as const,
  ),
  ...['next step', 'next steps', 'langkah seterusnya', 'advancement'].map(
    (label) => [label, 'next-step'] as const,
  ),
  ...['alternative', 'alternatives', 'alternatif', 'pilihan lain'].map(
    (label) => [label, 'alternative'] as const,
  ),
]);

/** Titles of other careers: named, for the importing service to find. */
export function readRelated(page: Page, lines: Line[]): Line[] {
  const { items, stray } = listLines(lines);
  let kind: Relation = 'similar';
  for (const line of items) {
    const labelled = splitLabel(line.text);
    const named = RELATIONS.get(headingKey(labelled?.label ?? line.text));
    const value = labelled && named ? labelled.value : '';
    if (named) {
      if (value === '') kind = named;
      page.recognise(line);
    }
    for (const name of splitEnumeration(named ? value : line.text)) {
      const bracket = trailingBracket(name);
      const own = bracket && RELATIONS.get(headingKey(bracket.inside));
      const ref = page.ref('profiles', own ? bracket.name : name, line);
      if (ref === null) page.leave(line, name);
      else page.add('related', { profile: ref, kind: own ?? named ?? kind }, [line]);
    }
  }
  return stray;
}
