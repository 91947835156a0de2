import { headingKey } from '../headings.ts';
import { isProse, splitLabel, type Line } from '../lines.ts';
import { limitOf, roomOf } from '../limits.ts';
import type { Page } from '../page.ts';
import { readHours } from '../values/hours.ts';
import { readLevel, readRemote } from '../values/levels.ts';
import { splitEnumeration, splitList } from '../values/names.ts';

type Field = 'environments' | 'remote' | 'hours' | 'leadership' | 'empathy' | 'stress';
type Aspect = Extract<Field, 'leadership' | 'empathy' | 'stress'>;

const LABELS: Record<Field, string> = {
  environments:
    'environment|environments|work environment|working environment|workplace|persekitaran|persekitaran kerja|tempat kerja|suasana|lokasi kerja|work setting|setting',
  remote:
    'remote|remote work|work from home|remote working|remote option|kerja jarak jauh|jarak jauh|bekerja dari rumah|kerja dari rumah|bekerja jarak jauh',
  hours:
    'avg hours|average hours|hours|working hours|work hours|weekly hours|hours per week|purata jam|purata jam kerja|jam kerja|jam bekerja|waktu kerja|purata waktu kerja|waktu bekerja|waktu kerja seminggu|masa kerja|avg working hours|average working hours',
  leadership: 'leadership|leadership level|kepimpinan|tahap kepimpinan',
  empathy: 'empathy|empathy level|empati|tahap empati',
  stress: 'stress level|stress|tahap tekanan|tekanan|tahap stres|stres|tekanan kerja',
};
const FIELDS = new Map(
  Object.entries(LABELS).flatMap(([field, labels]) =>
    labels.split('|').map((label) => [headingKey(label), field as Field] as const),
  ),
);

/** The field that a label names, in one language or in both (`Remote / Jarak jauh`). */
const fieldOf = (label: string): Field | undefined =>
  label.length > 80
    ? undefined
    : (FIELDS.get(headingKey(label)) ??
      FIELDS.get(headingKey(label.split(/\s*[/(]\s*/u)[0] ?? '')));

/** Labels with their value on the same line, in the next cell, or on the lines below. */
export function readConditions(page: Page, lines: Line[]): Line[] {
  const stray: Line[] = [];
  let field: Field | null = null;
  let filled = false;
  for (const line of lines) {
    const { label, value } = labelled(line);
    const named = label === null ? undefined : fieldOf(label);
    if (named) {
      field = named;
      filled = false;
      page.recognise(line);
      if (value === '') continue;
    } else if (line.text === '' && !(field && !filled && /^[-–—]+$/u.test(line.raw))) continue;
    if (field === null || (!named && filled && !goesOn(field, line))) {
      field = null;
      stray.push(line);
      continue;
    }
    read(page, field, line, named ? value : line.text || line.raw, filled);
    filled = true;
  }
  return stray;
}

function labelled(line: Line): { label: string | null; value: string } {
  const parted = splitLabel(line.text);
  if (parted && fieldOf(parted.label)) return parted;
  if (fieldOf(line.text)) return { label: line.text, value: '' };
  if (line.cells.length === 2) return { label: line.cells[0]!, value: line.cells[1]! };
  const dash = /^(.{2,40}?)\s[–—-]\s(.+)$/u.exec(line.text.slice(0, 1500));
  return dash && line.text.length < 1500
    ? { label: dash[1]!, value: dash[2]! }
    : { label: null, value: '' };
}

/** Whether a line below a field's value says more of it. */
const goesOn = (field: Field, line: Line): boolean =>
  field === 'environments'
    ? !isProse(line)
    : (field === 'leadership' || field === 'empathy' || field === 'stress') &&
      (isProse(line) || /^[\p{Ll}(]/u.test(line.text));

function read(page: Page, field: Field, line: Line, value: string, more: boolean): void {
  const { conditions } = page.content;
  if (field === 'environments') readEnvironments(page, line, value);
  else if (field === 'remote') {
    const found = readRemote(value);
    if (!found || (conditions.remote !== null && conditions.remote !== found.remote)) {
      return page.leave(line, value);
    }
    conditions.remote = found.remote;
    page.place('conditions', line);
    page.leave(line, found.rest);
  } else if (field === 'hours') readWeek(page, line, value);
  else readAspect(page, field, line, value, more);
}

function readWeek(page: Page, line: Line, value: string): void {
  const { conditions } = page.content;
  const found = readHours(value);
  const taken = conditions.hours;
  if (!found || (taken && (taken.min !== found.hours.min || taken.max !== found.hours.max))) {
    return page.leave(line, value);
  }
  conditions.hours = found.hours;
  page.place('conditions', line);
  page.leave(line, /[\p{L}\p{N}]/u.test(found.rest) ? found.rest : '');
  if (found.more) {
    page.warn(line, {
      en: `“${value}” says “or more”; only the figures could be kept`,
      ms: `“${value}” menyatakan “atau lebih”; hanya angkanya dapat disimpan`,
    });
  }
  if (found.reckoned) {
    page.warn(line, {
      en: `Weekly hours were reckoned from “${value}” as five days a week, please check`,
      ms: `Waktu kerja seminggu dikira daripada “${value}” bagi lima hari, sila semak`,
    });
  }
}

function readAspect(page: Page, field: Aspect, line: Line, value: string, more: boolean): void {
  const aspect = page.content.conditions[field];
  const { level, note } = more ? { level: aspect.level, note: value } : readLevel(value);
  const written = aspect.note[page.language];
  if (!more && aspect.level !== null && aspect.level !== level) return page.leave(line, value);
  aspect.level = level;
  page.place('conditions', line);
  if (note === '' || note === written) return;
  aspect.note[page.language] = page.prose(
    'conditions',
    [{ line, text: note }],
    limitOf(`conditions.${field}.note`),
    written,
  );
}

function readEnvironments(page: Page, line: Line, value: string): void {
  const { environments } = page.content.conditions;
  const listed = /[,;]/u.test(value) ? splitEnumeration(value) : splitList(value, '/;·•');
  for (const name of /\s\/\s/u.test(value) ? listed : splitEnumeration(value)) {
    const known = environments.some((item) => item[page.language] === name);
    if (known) page.place('conditions', line);
    else if (
      environments.length >= roomOf('conditions.environments') ||
      name.length > limitOf('conditions.environments')
    ) {
      page.leave(line, name);
      page.warn(line, {
        en: `“${name.slice(0, 60)}” does not fit among the environments`,
        ms: `“${name.slice(0, 60)}” tidak muat dalam senarai persekitaran`,
      });
    } else {
      environments.push({ id: page.newId(), ...page.text(name) });
      page.place('conditions', line);
    }
  }
}
