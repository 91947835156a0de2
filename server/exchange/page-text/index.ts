import {
  contentSchema,
  contentShape,
  isSectionEmpty,
  sectionOf,
  walk,
  type Language,
  type SectionKey,
  type Shape,
} from '../../../templates/profile/index.ts';
import type { ImportContext, ImportedProfile, Importer } from '../importer.ts';
import { alignLists } from './align.ts';
import { splitBlocks, type Block } from './blocks.ts';
import { likelyLanguage, malayness, proseLanguage } from './language.ts';
import { isColumnHead, isProse, readLines, type Line } from './lines.ts';
import { Page, type ListKey } from './page.ts';
import { readPreamble, readTagline, readTitles } from './preamble.ts';
import { readConditions } from './sections/conditions.ts';
import {
  readAlternativeTitles,
  readCluster,
  readCodes,
  readHolland,
  readOutlook,
  readReviewBy,
  readTags,
} from './sections/facts.ts';
import { readAcademics, readJourney, readReasons } from './sections/items.ts';
import { readCertifications, readRelated, readSkills, readTasks } from './sections/lists.ts';
import { readRoutes } from './sections/routes.ts';
import { readDay, readLadder, readScores } from './sections/rows.ts';
import { isSalaryHint, readSalary } from './sections/salary.ts';
import { readSources } from './sections/sources.ts';
import { readStory } from './sections/story.ts';
import { readUniversities } from './sections/universities.ts';

/** Reads the lines of one block into the page, and answers those that belong to no place in the section. */
type Reader = (page: Page, lines: Line[], hint: string) => Line[];

const READERS: Record<SectionKey, Reader> = {
  title: readTitles,
  tagline: readTagline,
  alternativeTitles: readAlternativeTitles,
  cluster: readCluster,
  holland: readHolland,
  codes: readCodes,
  tags: readTags,
  story: readStory,
  reasons: readReasons,
  tasks: readTasks,
  dayInLife: readDay,
  journey: readJourney,
  academics: readAcademics,
  entryRoutes: readRoutes,
  ladder: readLadder,
  scores: readScores,
  salaryBands: readSalary,
  conditions: readConditions,
  skills: readSkills,
  certifications: readCertifications,
  universities: readUniversities,
  outlook: readOutlook,
  related: readRelated,
  sources: readSources,
  reviewBy: readReviewBy,
};

/**
 * A career page that was copied as text, as a profile. Every non-blank line is placed in the content, recognised (a
 * heading, a label, a rule, the page's disclaimer) or listed in `unplaced`; nothing is cut.
 */
export function parsePageText(text: string, { newId }: ImportContext): ImportedProfile {
  const lines = readLines(text);
  const blocks = splitBlocks(lines);
  const language = languageOf(blocks, lines);
  const page = new Page(newId, language);
  page.recognise(...lines.filter((line) => line.text === ''));
  const storyFollows = blocks.some(({ key }) => key === 'story');
  for (const block of blocks) {
    page.language = blockLanguage(block, language, page.language);
    if (block.heading) page.recognise(block.heading);
    if (block.key === 'preamble') leave(page, readPreamble(page, block.lines, storyFollows));
    else if (block.key === 'stray') leave(page, block.lines);
    else if (block.key === 'disclaimer') readDisclaimer(page, block.lines);
    else readSection(page, block, block.key);
  }
  return finish(page, lines, language);
}

/** The importer for pasted pages: one page, one profile. */
export const pageTextImporter: Importer<string> = {
  format: 'page-text',
  read: (text, context) => [parsePageText(text, context)],
};

function readSection(page: Page, block: Block, key: SectionKey): void {
  page.found(key);
  if (block.heading && !(key === 'salaryBands' && isSalaryHint(block.hint))) {
    page.leave(block.heading, block.hint);
  }
  const rows = block.lines.filter((line) => {
    const head = key !== 'salaryBands' && isColumnHead(line);
    if (head) page.recognise(line);
    return !head;
  });
  const read = (): Line[] => READERS[key](page, rows, block.hint);
  if (rows.length === 0) return;
  if (isSecondLanguage(page, key)) readBeside(page, key, rows, read);
  else leave(page, read());
}

const isList = (key: SectionKey): key is ListKey => contentShape.fields[key]?.is === 'list';

const isSecondLanguage = (page: Page, key: SectionKey): boolean => {
  if (!isList(key)) return false;
  const items = page.content[key];
  const language = page.firstLanguage(key);
  return items.length > 0 && language !== page.language;
};

/** Reads a list again in the other language: beside the items that are there, or below them when they do not match. */
function readBeside(page: Page, key: SectionKey, lines: Line[], read: () => Line[]): void {
  if (!isList(key)) return;
  const content = page.content as unknown as Record<ListKey, { id: string }[]>;
  const { item, max } = contentShape.fields[key] as Extract<Shape, { is: 'list' }>;
  const first = content[key];
  content[key] = [];
  const stray = read();
  const second = content[key];
  const names: { first: string; second: string }[] = [];
  const merged = alignLists(item, first, second, names);
  for (const pair of names) page.mergeNames(pair.first, pair.second);
  if (merged) content[key] = merged;
  else if (first.length + second.length <= max) content[key] = [...first, ...second];
  else {
    content[key] = first;
    for (const line of lines) page.leave(line);
    page.warn(lines[0]!, {
      en: `“${sectionOf(key).label.en}” stands here again in the other language, but does not match; it was left`,
      ms: `“${sectionOf(key).label.ms}” diulang dalam bahasa lain tetapi tidak sepadan; ia ditinggalkan`,
    });
  }
  leave(page, stray);
}

/** Lines that fit nowhere, with one warning for the heading or the line that they begin with. */
function leave(page: Page, lines: Line[]): void {
  const open = page.open(lines);
  const [first] = open;
  if (!first) return;
  for (const line of open) page.leave(line);
  page.warn(first, {
    en: `“${shortened(first.text || first.raw)}” is nothing that is known here; ${open.length === 1 ? 'it was' : `${open.length} lines from it on were`} left`,
    ms: `“${shortened(first.text || first.raw)}” tidak dikenali; ${open.length === 1 ? 'ia' : `${open.length} baris bermula di sini`} ditinggalkan`,
  });
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

function readDisclaimer(page: Page, lines: Line[]): void {
  for (const line of lines) {
    if (line.text === '') continue;
    page.recognise(line);
    page.warn(line, {
      en: `The page's disclaimer is not kept, because the brand prints its own: “${line.text}”`,
      ms: `Penafian halaman tidak disimpan kerana jenama mencetak penafiannya sendiri: “${line.text}”`,
    });
  }
}

/** The language of the body: of its running text, or of its headings and titles where there is hardly any. */
function languageOf(blocks: Block[], lines: Line[]): Language {
  const body = lines
    .filter(isProse)
    .map(({ text }) => text)
    .join('\n');
  const all = lines.map(({ text }) => text).join('\n');
  const first =
    blocks[0]?.lines
      .slice(0, 1)
      .map(({ text }) => text)
      .join(' ') ?? '';
  return proseLanguage(body) ?? likelyLanguage(all) ?? (malayness(first) > 0 ? 'ms' : 'en');
}

/**
 * The language of a block: that of its running text; without any, that of the block before if its heading is in it too,
 * otherwise the page's.
 */
function blockLanguage(block: Block, language: Language, before: Language): Language {
  const prose = block.lines
    .filter(isProse)
    .map(({ text }) => text)
    .join('\n');
  const clear = proseLanguage(prose);
  if (clear) return clear;
  const lean = malayness(block.heading?.text ?? '');
  return before === (lean > 0 ? 'ms' : lean < 0 ? 'en' : language) ? before : language;
}

/** The environments, where the second half of them says the first half in the other language. */
function alignEnvironments(page: Page): void {
  const { conditions } = page.content;
  const half = conditions.environments.length / 2;
  const first = conditions.environments.slice(0, half);
  const second = conditions.environments.slice(half);
  const line = { is: 'text', max: 0, multiline: false } as const;
  const pairs = first.map((item, index) => {
    const both = alignLists(
      { is: 'object', fields: { text: line } },
      [{ id: item.id, text: item }],
      [{ id: '', text: second[index] }],
      [],
    );
    return both && { ...(both[0] as unknown as { text: typeof item }).text, id: item.id };
  });
  if (second.length === first.length && pairs.every((pair) => pair !== null))
    conditions.environments = pairs;
}

function finish(page: Page, lines: Line[], language: Language): ImportedProfile {
  leave(
    page,
    lines.filter((line) => line.text !== ''),
  );
  alignEnvironments(page);
  let parsed = contentSchema.safeParse(page.content);
  if (!parsed.success) {
    for (const key of new Set(parsed.error.issues.map(({ path }) => path[0] as SectionKey))) {
      page.giveUp(key);
    }
    parsed = contentSchema.safeParse(page.content);
  }
  const content = parsed.success ? parsed.data : page.content;
  const used = new Set<string>();
  walk(contentShape, content, { reference: (_, id) => used.add(id) });
  for (const key of page.recognised) {
    if (!isSectionEmpty(content, key)) continue;
    page.warn(null, {
      en: `“${sectionOf(key).label.en}” has a heading but nothing that could be read under it`,
      ms: `“${sectionOf(key).label.ms}” mempunyai tajuk tetapi tiada kandungan yang dapat dibaca`,
    });
  }
  return {
    title: content.title,
    language,
    content,
    names: page.namesIn(used),
    recognised: page.recognised,
    unplaced: page.unplaced,
    warnings: page.warnings,
  };
}
