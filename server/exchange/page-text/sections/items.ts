import type { Duration } from '../../../../templates/profile/index.ts';
import { isHeadingLike, isProse, splitLabel, wordsOf, type Line } from '../lines.ts';
import { limitOf } from '../limits.ts';
import type { Page } from '../page.ts';
import type { Part } from '../paragraphs.ts';
import { leadingDuration, trailingDuration, type FoundDuration } from '../values/durations.ts';

/** A heading with text under it. */
interface Item {
  head: Part | null;
  body: Part[];
}

/**
 * Lines as items: `Heading` with text on the lines below, or `Heading: text` on one line. The lines from an
 * unknown heading on, up to the next numbered item, come back in `stray`.
 */
function readItems(
  lines: Line[],
  isBody = (_: Line): boolean => false,
): { items: Item[]; stray: Line[] } {
  const items: Item[] = [];
  const stray: Line[] = [];
  const numbered = lines.some(({ mark }) => mark === 'number');
  let lost = false;
  for (const [index, line] of lines.entries()) {
    if (line.text === '') continue;
    if (lost && line.mark !== 'number') {
      stray.push(line);
      continue;
    }
    lost = false;
    const item = items.at(-1);
    const waiting = item?.head && item.body.length === 0 ? item : null;
    const inline = inlineItem(line);
    if (isBody(line) && item) item.body.push({ line, text: line.text });
    else if (inline && !(waiting && isProse(line) && line.mark === 'none')) items.push(inline);
    else if (waiting && !startsLike(waiting, line)) waiting.body.push({ line, text: line.text });
    else if (opensItem(line, lines[index + 1])) {
      lost = numbered && line.mark === 'none';
      if (lost) stray.push(line);
      else items.push({ head: { line, text: line.text.replace(/:$/, '') }, body: [] });
    } else if (item && !countsOn(item, line) && (item.head || line.mark === 'none')) {
      item.body.push({ line, text: line.text });
    } else items.push({ head: null, body: [{ line, text: line.text, plain: true }] });
  }
  return { items, stray };
}

/** Whether a line is set like the heading of an item that has no text yet, so that it is the next heading. */
const startsLike = (item: Item, line: Line): boolean => {
  const head = item.head!.line;
  return (
    isHeadingLike(line) &&
    ((line.mark !== 'none' && line.mark === head.mark) ||
      (head.style !== '' && head.style === line.style))
  );
};

/** Whether a line has the number after that of an item, so that it is an item too, even when it is a sentence. */
const countsOn = (item: Item, line: Line): boolean => {
  const { ordinal } = (item.head ?? item.body[0]!).line;
  return ordinal !== null && line.ordinal === ordinal + 1;
};

const opensItem = (line: Line, next: Line | undefined): boolean =>
  line.mark === 'heading' || (line.mark === 'number' && !isProse(line))
    ? line.text.length <= 160
    : isHeadingLike(line) && (next !== undefined || line.mark !== 'none');

/** `Heading: text` or `Heading – text` on one line. */
function inlineItem(line: Line): Item | null {
  const [head, ...cells] = line.cells;
  if (cells.length > 0 && (line.mark !== 'none' || /^\||\t/u.test(line.raw))) {
    return { head: { line, text: head! }, body: cells.map((text) => ({ line, text })) };
  }
  const dash = /^(.{2,60}?)\s[–—-]\s(.{12,})$/su.exec(line.text.slice(0, 4000));
  const parted =
    splitLabel(line.text) ??
    (dash && line.text.length < 4000 ? { label: dash[1]!, value: dash[2]! } : null);
  if (!parted || parted.value === '') return null;
  const { label, value } = parted;
  const plausible =
    wordsOf(label).length <= 8 && /^["“(]?[\p{Lu}\p{N}]/u.test(label) && !/[.!?]\s/u.test(label);
  const said = wordsOf(value).length >= 3 || line.mark !== 'none';
  return plausible && said ? { head: { line, text: label }, body: [{ line, text: value }] } : null;
}

const linesOf = (item: Item): Line[] => [
  ...new Set([...(item.head ? [item.head] : []), ...item.body].map(({ line }) => line)),
];

/** Adds items whose heading fits, with as much of their text as fits. */
function addItems(page: Page, section: 'reasons' | 'academics', items: Item[]): void {
  const field = section === 'reasons' ? 'heading' : 'label';
  for (const item of items) {
    const head = item.head?.text ?? '';
    if (!fits(page, section, `${section}.${field}`, item, head)) continue;
    const body = page.text(page.prose(section, item.body, limitOf(`${section}.body`)));
    const lines = item.head ? [item.head.line] : [];
    if (head === '' && body[page.language] === '') continue;
    if (section === 'reasons') page.add(section, { heading: page.text(head), body }, lines);
    else page.add(section, { label: page.text(head), body }, lines);
  }
}

function fits(
  page: Page,
  section: 'reasons' | 'academics' | 'journey',
  path: string,
  item: Item,
  head: string,
): boolean {
  const lines = linesOf(item);
  if (!page.hasRoom(section, lines)) return false;
  if (head.length <= limitOf(path)) return true;
  for (const line of lines) page.leave(line);
  page.tooLong(section, lines[0]!, limitOf(path));
  return false;
}

export function readReasons(page: Page, lines: Line[]): Line[] {
  const { items, stray } = readItems(withoutSigns(page, lines));
  addItems(page, 'reasons', items);
  return stray;
}

export function readAcademics(page: Page, lines: Line[]): Line[] {
  const { items, stray } = readItems(lines);
  addItems(page, 'academics', items);
  return stray;
}

const STEP_SIGN = /^(?:(?:step|stage|phase|langkah|peringkat|fasa)\s)?\d{1,2}[.):]?$/iu;

/** The lines without those that only count the items, such as `Step 2` above its title. */
const withoutSigns = (page: Page, lines: Line[]): Line[] =>
  lines.filter((line) => {
    const sign = STEP_SIGN.test(line.text);
    if (sign) page.recognise(line);
    return !sign;
  });

/** Steps with a duration in the title, on a line of its own, or glued to the text that follows it. */
export function readJourney(page: Page, lines: Line[]): Line[] {
  const { items, stray } = readItems(
    withoutSigns(page, lines),
    (line) => line.mark === 'none' && leadingDuration(line.text) !== null,
  );
  for (const item of items) addStep(page, item);
  return stray;
}

function addStep(page: Page, item: Item): void {
  let head = item.head?.text ?? '';
  const body = [...item.body];
  const inTitle = trailingDuration(head);
  let found: FoundDuration | null = inTitle?.found ?? null;
  if (inTitle) head = inTitle.title;
  else {
    const at = body.findIndex(({ text }) => leadingDuration(text) !== null);
    if (at >= 0 && at <= 1) {
      const part = body[at]!;
      found = leadingDuration(part.text)!;
      if (!found.inSentence) {
        const rest = found.rest === '' ? [] : [{ ...part, text: found.rest }];
        body.splice(at, 1, ...rest);
        if (found.rest === '') page.place('journey', part.line);
      }
    } else {
      const leading = leadingDuration(head);
      if (leading && leading.rest !== '' && !leading.inSentence) {
        found = leading;
        head = leading.rest;
      }
    }
  }
  if (!fits(page, 'journey', 'journey.title', item, head)) return;
  const line = item.head?.line ?? item.body[0]!.line;
  const text = page.prose('journey', body, limitOf('journey.body'));
  if (head === '' && text === '') {
    for (const each of linesOf(item)) page.leave(each);
    return;
  }
  const duration: Duration = found?.duration ?? { kind: 'ongoing' };
  if (!found) {
    page.warn(line, {
      en: 'This step names no duration that could be read; “Ongoing” was put in, please check',
      ms: 'Langkah ini tidak menyatakan tempoh yang dapat dibaca; “Berterusan” dimasukkan, sila semak',
    });
  } else if (found.more) {
    page.warn(line, {
      en: 'This step takes “at least” as long as it says; only the figure could be kept',
      ms: 'Langkah ini mengambil “sekurang-kurangnya” tempoh itu; hanya angkanya dapat disimpan',
    });
  }
  page.add(
    'journey',
    { title: page.text(head), duration, body: page.text(text) },
    item.head ? [item.head.line] : [],
  );
}
