import { isProse, splitLabel, type Line } from '../lines.ts';
import type { Page } from '../page.ts';
import { currencyOf, findMoney, takePeriod, type FoundMoney } from '../values/money.ts';
import { cleanName } from '../values/names.ts';

const LABELS =
  /^(?:average by sector|average salary by sector|by sector|purata mengikut sektor|purata gaji mengikut sektor|mengikut sektor|sector|sectors|sektor|salary|salary range|range|gaji|julat gaji|julat|industry|industri|(?:monthly|annual) salary|gaji (?:bulanan|tahunan)|average salary|purata gaji|salary by sector|gaji mengikut sektor|amount|jumlah)$/iu;

interface Usual {
  currency: string | null;
  period: 'month' | 'year' | 'hour' | null;
  asOf: number | null;
}

/** Rows of sectors and ranges: as a table, `Sector: RM …`, or the range on the line below its sector. */
export function readSalary(page: Page, lines: Line[], hint: string): Line[] {
  const usual = usualOf(hint);
  let sector: Line | null = null;
  for (const [index, line] of lines.entries()) {
    if (line.text === '') continue;
    if (isLabelRow(line)) {
      const said = usualOf(line.text);
      Object.assign(
        usual,
        Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null)),
      );
      page.recognise(line);
      continue;
    }
    const money = moneyOf(line, usual);
    if (money) {
      addBand(page, line, sector, money, usual);
      sector = null;
    } else {
      const next = lines[index + 1];
      if (sector) page.leave(sector);
      sector = null;
      if (isProse(line) || !next || !moneyOf(next, usual) || moneyOf(next, usual)!.name !== '')
        return lines.slice(index).flatMap((each) => salvage(page, each, usual));
      sector = line;
    }
  }
  return sector ? [sector] : [];
}

/** After a line that is no row: rows are still taken, everything else is left. */
function salvage(page: Page, line: Line, usual: Usual): Line[] {
  if (isLabelRow(line)) {
    page.recognise(line);
    return [];
  }
  const money = isProse(line) ? null : moneyOf(line, usual);
  if (!money || money.name === '') return [line];
  addBand(page, line, null, money, usual);
  return [];
}

const isLabelRow = (line: Line): boolean =>
  line.text.length <= 200 &&
  line.cells.every((cell) =>
    cell
      .replace(/\([^()]{0,40}\)|[:*]/gu, '')
      .split(/\s*\/\s*|\s[–—-]\s/u)
      .every((part) => LABELS.test(part.trim()) || LABELS.test(part.replace(UNITS, '').trim())),
  );

const UNITS = /\b(?:RM|MYR|USD|SGD|per month|per year|sebulan|setahun|monthly|annual)(?!\p{L})/giu;

function usualOf(text: string): Usual {
  const sign = /(?<!\p{L})(RM|MYR|USD|SGD|US\$|S\$|AUD|GBP|EUR)(?!\p{L})/u.exec(text)?.[1];
  const year = /(?<!\d)(20\d\d)(?!\d)/.exec(text)?.[1];
  return {
    currency: currencyOf(sign),
    period: takePeriod(text)?.period ?? null,
    asOf: year ? Number(year) : null,
  };
}

/** Whether what stands beside the heading is taken up by the ranges below it. */
export const isSalaryHint = (hint: string): boolean =>
  !/[\p{L}\p{N}]/u.test(
    (takePeriod(hint)?.rest ?? hint).replace(
      /(?<!\p{L})(?:RM|MYR|USD|SGD|US\$|S\$|AUD|GBP|EUR|malaysia|in|dalam)(?!\p{L})|(?<!\d)20\d\d(?!\d)/giu,
      '',
    ),
  );

interface Row {
  found: FoundMoney;
  name: string;
  /** What stands in the row beside its name and its range. */
  rest: string[];
}

function moneyOf(line: Line, usual: Usual): Row | null {
  const { cells } = line;
  if (cells.length > 1) {
    const at = cells.findIndex((cell) => findMoney(cell, { bare: true }) !== null);
    if (at < 0) return null;
    const found = findMoney(cells[at]!, { bare: true })!;
    const others = cells.filter((_, index) => index !== at);
    return {
      found,
      name: cleanName(others[0] ?? ''),
      rest: [found.before, found.after, ...others.slice(1)],
    };
  }
  const labelled = splitLabel(line.text);
  const inValue = labelled && findMoney(labelled.value, { bare: true });
  if (inValue && cleanName(labelled.label) !== '' && !findMoney(labelled.label)) {
    return {
      found: inValue,
      name: cleanName(labelled.label),
      rest: [inValue.before, inValue.after],
    };
  }
  const alone = findMoney(line.text, { bare: true });
  const bare = usual.currency !== null;
  const found = alone?.before === '' && alone.after === '' ? alone : findMoney(line.text, { bare });
  if (!found) return null;
  const [before, after] = [cleanName(found.before), cleanName(found.after)];
  return before === ''
    ? { found, name: after, rest: [] }
    : { found, name: before, rest: [found.after] };
}

const PAID_IN =
  /\s{0,2}(?:[([]\s{0,2})?(?:paid in|dibayar dalam|in|dalam)?\s{0,2}(?<![\p{L}])(USD|US\$|SGD|S\$|EUR|GBP|AUD|MYR|RM)(?![\p{L}])\s{0,2}[)\]]?/u;

function addBand(page: Page, line: Line, sector: Line | null, row: Row, usual: Usual): void {
  const { found } = row;
  let name = row.name || (sector ? cleanName(sector.text) : '');
  const lines = sector ? [sector, line] : [line];
  const rest = row.name && sector ? [sector.text, ...row.rest] : [...row.rest];
  const range = { ...found.range };
  if (!found.said.currency && usual.currency) range.currency = usual.currency;
  if (!found.said.period && usual.period) range.period = usual.period;
  const texts = [name, ...rest];
  const at = texts.findIndex((text) => text.length < 300 && PAID_IN.test(text));
  if (at >= 0) {
    const paid = currencyOf(PAID_IN.exec(texts[at]!)![1])!;
    if (!found.said.currency && !usual.currency) range.currency = paid;
    else if (paid !== range.currency) range.paidIn = paid;
    texts[at] = cleanName(texts[at]!.replace(PAID_IN, ' '));
  }
  name = texts[0]!;
  const ref = page.ref('sectors', name, line);
  if (ref === null) {
    for (const each of lines) page.leave(each);
    page.warnOnce('salary sector', line, {
      en: 'This salary names no sector, so it could not be placed',
      ms: 'Gaji ini tidak menyatakan sektor, jadi tidak dapat ditempatkan',
    });
    return;
  }
  if (!page.hasRoom('salaryBands', lines)) return;
  page.add(
    'salaryBands',
    { sector: ref, range, ...(usual.asOf !== null && { asOf: usual.asOf }) },
    lines,
  );
  for (const text of texts.slice(1))
    if (/[\p{L}\p{N}]/u.test(text)) page.leave(line, cleanName(text));
}
