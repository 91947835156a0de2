import { ITEM_SECTIONS, matchHeading, type BlockKey, type Heading } from './headings.ts';
import { isHeadingLike, isProse, partOf, type Line } from './lines.ts';

/** Lines that stand under one heading. `stray`: under a heading that nobody knows. */
export interface Block {
  key: BlockKey | 'preamble' | 'stray';
  heading: Line | null;
  /** What the heading says beside naming the section. */
  hint: string;
  lines: Line[];
}

const DISCLAIMER =
  /\b(?:for (?:educational|informational|general|reference|guidance)|educational (?:and|or|purposes)|for reference only|(?:tujuan|untuk) (?:pendidikan|rujukan|makluman|panduan)|maklumat (?:ini|yang diberikan) (?:hanya|adalah))\b/iu;
const DISCLAIMER_SUBJECT =
  /\b(?:data|information|content|figures|salar(?:y|ies)|disclaimer|maklumat|kandungan|gaji|penafian|angka)\b/iu;

/** Whether a line below a disclaimer goes on with it. */
const belongs = (line: Line): boolean => isProse(line) && DISCLAIMER_SUBJECT.test(line.text);

/** What a page ends with, and says of itself: nothing of the career. */
const FOOTER = /^(?:©|\(c\)\s|copyright\b|all rights reserved|hak cipta)/iu;
const UPDATED =
  /^(?:last updated|updated on|last reviewed|(?:tarikh )?kemas ?kini|dikemas ?kini)\b/iu;

/** Whether a line is the notice that such pages end with: that their figures are only for guidance. */
const isDisclaimer = ({ text }: Line): boolean =>
  text.length <= 1000 &&
  (/^(?:disclaimer|penafian)\s{0,3}[:–—-]/iu.test(text) ||
    (DISCLAIMER.test(text.slice(0, 400)) && DISCLAIMER_SUBJECT.test(text.slice(0, 120))));

/** The page's lines under their headings, in its order. The first block is what stands before any heading. */
export function splitBlocks(lines: Line[]): Block[] {
  let block: Block = { key: 'preamble', heading: null, hint: '', lines: [] };
  const blocks = [block];
  const start = (key: Block['key'], heading: Line | null, hint = ''): void => {
    block = { key, heading, hint, lines: [] };
    blocks.push(block);
  };
  lines.forEach((line, index) => {
    const heading = matchHeading(line);
    if (heading && opensBlock(heading, line, block, lines[index + 1])) {
      if (heading.inside) {
        if (heading.key !== block.key) start(heading.key, null);
        block.lines.push(line);
        return;
      }
      if (KEEPS_LABEL.has(heading.key) && heading.value !== '') {
        const inPreamble = block.key === 'preamble';
        start(heading.key, null);
        block.lines.push(line);
        if (inPreamble) start('preamble', null);
        return;
      }
      const inPreamble = block.key === 'preamble';
      start(heading.key, line, heading.hint);
      if (heading.value !== '') {
        block.lines.push(partOf(line, heading.value));
        if (inPreamble && FACTS.has(heading.key)) start('preamble', null);
      } else if (inPreamble && heading.key === 'title') start('preamble', null);
    } else if (isDisclaimer(line) && block.key !== 'disclaimer') {
      start('disclaimer', null);
      block.lines.push(line);
    } else if (block.key === 'disclaimer' && !block.heading && !belongs(line)) {
      start('preamble', null);
      block.lines.push(line);
    } else if (FOOTER.test(line.text)) {
      start('stray', null);
      block.lines.push(line);
    } else if (UPDATED.test(line.text)) {
      const { key } = block;
      start('stray', null);
      block.lines.push(line);
      start(key, null);
    } else if (ranksWithHeading(line, block, lines[index + 1])) {
      start('stray', null);
      block.lines.push(line);
    } else block.lines.push(line);
  });
  return blocks;
}

/** Sections that a label with its value says whole; what follows at the top of a page stands for itself. */
const FACTS: ReadonlySet<Block['key']> = new Set([
  'title',
  'tagline',
  'alternativeTitles',
  'cluster',
  'holland',
  'tags',
  'reviewBy',
]);

/** Sections that read their own label again, because it says which field is meant. */
const KEEPS_LABEL: ReadonlySet<Block['key']> = new Set(['codes', 'outlook']);

function opensBlock(heading: Heading, line: Line, block: Block, next: Line | undefined): boolean {
  const inItems = ITEM_SECTIONS.includes(block.key as BlockKey);
  if (inItems && nextInSequence(line, block)) return false;
  if (heading.inside) return !inItems || heading.value !== '' || !next || !isProse(next);
  if (!heading.weak) return true;
  if (block.key === 'preamble') return true;
  if (line.style !== '' && line.style === block.heading?.style) return true;
  if (heading.value !== '') return !inItems && block.key !== 'story';
  if (block.key === 'conditions' || block.key === 'skills') return true;
  const listed = !['story', 'outlook', 'reasons', 'academics'].includes(heading.key);
  return !(inItems && listed && (line.mark !== 'none' || (next !== undefined && isProse(next))));
}

/** Whether a numbered line goes on counting the items of its block, rather than the headings of the page. */
function nextInSequence(line: Line, block: Block): boolean {
  if (line.ordinal === null) return false;
  if (block.heading?.ordinal === line.ordinal - 1) return false;
  const last = block.lines.findLast(({ ordinal }) => ordinal !== null);
  return last ? last.ordinal === line.ordinal - 1 : line.ordinal === 1;
}

/** Whether an unknown line is set like the heading of its block, so that it must be a heading of the same rank. */
function ranksWithHeading(line: Line, block: Block, next: Line | undefined): boolean {
  const style = block.heading?.style ?? '';
  if (style === '' || line.style !== style || !isHeadingLike(line)) return false;
  if (block.lines.some((other) => other.style === style)) return false;
  return !(line.ordinal !== null && line.ordinal - 1 !== block.heading?.ordinal) && !!next;
}
