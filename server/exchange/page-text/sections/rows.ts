import type { Content } from '../../../../templates/profile/index.ts';
import { isHeadingLike, isProse, type Line } from '../lines.ts';
import { limitOf } from '../limits.ts';
import type { Page } from '../page.ts';
import { leadingDuration } from '../values/durations.ts';
import { inner } from '../values/levels.ts';
import { findMoney } from '../values/money.ts';
import { cleanName } from '../values/names.ts';
import { afternoon, leadingTime, type FoundTime } from '../values/times.ts';
import { isUnknownHeading } from './story.ts';

/** Times of day, each with what happens then on the same line or on the lines below. */
export function readDay(page: Page, lines: Line[]): Line[] {
  const moments: { time: FoundTime; lines: Line[]; texts: string[] }[] = [];
  const stray: Line[] = [];
  const written = lines.filter(({ text }) => text !== '');
  for (const [index, line] of written.entries()) {
    const time =
      leadingTime(line.cells.join(' | ')) ?? leadingTime(`${line.ordinal ?? ''}${line.text}`);
    const last = moments.at(-1);
    const waiting = last && last.texts.length === 0;
    if (time) moments.push({ time, lines: [line], texts: time.rest === '' ? [] : [time.rest] });
    else if (last && !waiting && line.mark !== 'none' && line.mark === last.lines[0]!.mark) {
      stray.push(line);
    } else if (
      !last ||
      (!waiting &&
        isUnknownHeading(line, written[index - 1], written[index + 1]) &&
        written[index + 1] !== undefined &&
        leadingTime(written[index + 1]!.text) === null)
    ) {
      stray.push(...(last ? written.slice(index) : [line]));
      if (last) break;
    } else {
      last.lines.push(line);
      last.texts.push(line.text);
    }
  }
  let before = '';
  const guess = moments.every(({ time }) => !time.certain);
  for (const { time, lines: own, texts } of moments) {
    let { start, end } = time;
    if (guess && start < before && afternoon(start) >= before) {
      start = afternoon(start);
      page.warn(own[0]!, {
        en: `Taken as ${start}, please check`,
        ms: `Diambil sebagai ${start}, sila semak`,
      });
    }
    if (guess && end !== undefined && end < start && afternoon(end) > start) end = afternoon(end);
    before = start;
    const activity = texts.join(' ');
    if (activity === '' || activity.length > limitOf('dayInLife.activity')) {
      for (const line of own) page.leave(line);
      if (activity !== '') page.tooLong('dayInLife', own[0]!, limitOf('dayInLife.activity'));
    } else
      page.add(
        'dayInLife',
        { start, ...(end !== undefined && { end }), activity: page.text(activity) },
        own,
      );
  }
  return stray;
}

const SCORE =
  /(?:^|[\s:|(–—-])(\d{1,3}(?:\.\d)?)\s?(?:(%|percent|peratus)|(?:\/|out of|daripada)\s?(\d{1,3}))?(?![\p{L}\d]|[,.]\d|\s{0,2}[-–—]\s{0,2}\d)\)?/u;

/** A dimension and its score (`9/10`, `85%`, a bare figure), with the reason for it where one is given. */
export function readScores(page: Page, lines: Line[]): Line[] {
  const rows: { name: string; value: number; of: number | null; rest: string; lines: Line[] }[] =
    [];
  const stray: Line[] = [];
  let name: Line | null = null;
  for (const line of lines) {
    if (
      line.text === '' ||
      /^(?:scores?|skor|dimension|dimensi|value|nilai)(?:\s?\|\s?(?:scores?|skor|value|nilai|\/?\s?100))*$/iu.test(
        line.text,
      )
    ) {
      page.recognise(line);
      continue;
    }
    const text = line.cells.join(': ').slice(0, 500);
    const found = SCORE.exec(text);
    const before = found ? cleanName(text.slice(0, found.index)) : '';
    const after = found ? text.slice(found.index + found[0].length) : '';
    const last = rows.at(-1);
    if (found && (before !== '' || name) && !(isProse(line) && before.length > 60)) {
      const of = found[2] ? 100 : found[3] ? Number(found[3]) : null;
      const own = before === '' && name ? [name, line] : [line];
      if (before !== '' && name) stray.push(name);
      rows.push({
        name: before || name!.text,
        value: Number(found[1]),
        of,
        rest: inner(after),
        lines: own,
      });
      name = null;
    } else if (last && isProse(line) && !name && last.rest === '') {
      last.rest = line.text;
      last.lines.push(line);
    } else {
      if (name) stray.push(name);
      name = isHeadingLike(line) ? line : null;
      if (!name) stray.push(line);
    }
  }
  if (name) stray.push(name);
  const bare = rows.filter(({ of }) => of === null);
  const tens = bare.length > 0 && bare.every(({ value }) => value <= 10);
  if (tens)
    page.warn(bare[0]!.lines[0]!, {
      en: 'Scores without a scale were taken as out of ten',
      ms: 'Skor tanpa skala diambil daripada sepuluh',
    });
  for (const row of rows) {
    const value = Math.round((row.value * 100) / (row.of ?? (tens ? 10 : 100)));
    const tooLong = row.rest.length > limitOf('scores.rationale');
    const ref =
      value <= 100 && !tooLong ? page.ref('score-dimensions', row.name, row.lines[0]!) : null;
    if (ref === null) for (const line of row.lines) page.leave(line);
    else page.add('scores', { dimension: ref, value, rationale: page.text(row.rest) }, row.lines);
  }
  return stray;
}

type Rung = Content['ladder'][number];
const YEARS =
  /(?<![\d.,])(\d{1,2}\s{0,2}\+?(?:\s{0,2}(?:[-–—]|to|hingga|ke)\s{0,2}\d{1,2})?\s{0,2}\+?\s{0,2}(?:years?|yrs?|tahun)(?:\s(?:of\s)?(?:experience|pengalaman))?(?:\s(?:and above|dan ke atas|ke atas|or more|atau lebih))?)/iu;
const EXPERIENCE = /^(?:(?:of\s)?experience|pengalaman)$/iu;

/** Levels with their years of experience and pay, on one line or on lines below each other. */
export function readLadder(page: Page, lines: Line[]): Line[] {
  const stray: Line[] = [];
  let open: {
    level: string;
    lines: Line[];
    years?: Rung['years'];
    salary?: Rung['salary'];
    rest: string[];
  } | null = null;
  const close = (): void => {
    if (!open) return;
    const { level, years, salary, rest, lines: own } = open;
    open = null;
    if (!years || level === '' || level.length > limitOf('ladder.level')) {
      for (const line of own) page.leave(line);
      if (!years)
        page.warnOnce('ladder years', own[0]!, {
          en: 'A rung of the ladder needs its years of experience, which this line does not name',
          ms: 'Anak tangga kerjaya memerlukan tahun pengalaman, yang tidak dinyatakan di sini',
        });
      return;
    }
    if (!page.hasRoom('ladder', own)) return;
    page.add('ladder', { level: page.text(level), years, ...(salary && { salary }) }, own);
    for (const text of rest) page.leave(own[0]!, text);
  };
  for (const line of lines) {
    if (line.text === '') continue;
    if (isProse(line)) {
      stray.push(line);
      continue;
    }
    let text = line.cells.join(' | ').slice(0, 400);
    const money = findMoney(text);
    const salary = money?.range;
    if (money) text = `${money.before} | ${money.after}`;
    const span = YEARS.exec(text);
    const cell = line.cells.find((each) =>
      /^\d{1,2}\s{0,2}(?:[-–—]\s{0,2}\d{1,2}|\+)$/u.test(each),
    );
    const years = span ? yearsOf(span[1]!) : cell ? yearsOf(`${cell} years`) : null;
    if (!span && cell && years) text = text.replace(cell, '|');
    if (span && years)
      text = `${text.slice(0, span.index)} | ${text.slice(span.index + span[0].length)}`;
    const names = text
      .replace(/\(\s*\|?\s*\)/gu, '|')
      .split(/[|:]|\s[–—-]\s|\(\s*(?=\|)|(?<=\|\s*)\)/u)
      .map((part) => cleanName(part.replace(/^\)|\($/gu, '')))
      .filter((part) => /[\p{L}\p{N}]/u.test(part) && !EXPERIENCE.test(part));
    if (names.length > 0 || !open || (years && open.years) || (salary && open.salary)) {
      close();
      open = { level: names[0] ?? '', lines: [], rest: names.slice(1) };
    }
    open.lines.push(line);
    if (years) open.years = years;
    if (salary) open.salary = salary;
  }
  close();
  return stray;
}

function yearsOf(text: string): Rung['years'] | null {
  const duration = leadingDuration(
    text.replace(/\s(?:of\s)?(?:experience|pengalaman).*$/iu, ''),
  )?.duration;
  if (duration?.kind !== 'range' || duration.unit !== 'year') return null;
  const { min, max } = duration;
  if (!Number.isInteger(min) || !Number.isInteger(max ?? 0)) return null;
  return { min, ...(max !== undefined && { max }) };
}
