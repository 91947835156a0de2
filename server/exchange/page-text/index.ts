import {
  contentSchema,
  contentShape,
  isSectionEmpty,
  sectionOf,
  walk,
  type Language,
  type SectionKey,
} from '../../../templates/profile/index.ts';
import type { ImportContext, ImportedProfile, Importer } from '../importer.ts';
import { splitBlocks, type Block } from './blocks.ts';
import { likelyLanguage, malayness, proseLanguage } from './language.ts';
import { isColumnHead, isProse, readLines, type Line } from './lines.ts';
import { Page } from './page.ts';
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
    page.language = blockLanguage(block, language);
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
  leave(page, READERS[key](page, rows, block.hint));
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

/** The language of a block: the page's, unless its running text clearly is in the other one. */
function blockLanguage(block: Block, language: Language): Language {
  const prose = block.lines
    .filter(isProse)
    .map(({ text }) => text)
    .join('\n');
  return proseLanguage(prose) ?? language;
}

function finish(page: Page, lines: Line[], language: Language): ImportedProfile {
  leave(
    page,
    lines.filter((line) => line.text !== ''),
  );
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
