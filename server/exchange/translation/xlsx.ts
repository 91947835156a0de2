import { readSheet } from 'read-excel-file/universal';
import writeExcelFile, { type CellObject } from 'write-excel-file/node';
import { LANGUAGE_NAMES } from '../../../templates/profile/index.ts';
import { invalid } from '../../http/problem.ts';
import {
  unreadable,
  type OutgoingProfile,
  type OutgoingUnit,
  type ReturnedProfile,
  type ReturnedUnit,
  type TranslationFormat,
} from './file.ts';
import { isLanguage } from './language.ts';
import { demandModestZip } from './unpacked.ts';

type Key =
  | 'title'
  | 'section'
  | 'part'
  | 'state'
  | 'before'
  | 'source'
  | 'target'
  | 'right'
  | 'limit'
  | 'profile'
  | 'revision'
  | 'version'
  | 'to'
  | 'path';

/** The columns, by heading and width. A file is read back by its headings, in whatever order. */
const COLUMNS: Record<Key, { heading: string; width: number }> = {
  title: { heading: 'Career / Kerjaya', width: 20 },
  section: { heading: 'Section / Bahagian', width: 22 },
  part: { heading: 'Part / Butiran', width: 16 },
  state: { heading: 'State / Keadaan', width: 14 },
  before: { heading: 'Source before / Teks asal terdahulu', width: 44 },
  source: { heading: 'Source / Teks asal', width: 56 },
  target: { heading: 'Translation / Terjemahan', width: 56 },
  right: { heading: 'Still right? (yes) / Masih tepat? (ya)', width: 16 },
  limit: { heading: 'Limit / Had', width: 9 },
  profile: { heading: 'profile', width: 12 },
  revision: { heading: 'revision', width: 8 },
  version: { heading: 'version', width: 8 },
  to: { heading: 'to', width: 6 },
  path: { heading: 'path', width: 24 },
};
const KEYS = Object.keys(COLUMNS) as Key[];
const NEEDED: Key[] = ['source', 'target', 'profile', 'revision', 'version', 'to', 'path'];
const STATES = {
  missing: 'not written / belum ditulis',
  stale: 'check / semak',
  current: 'up to date / terkini',
} as const;
const YES = /^(yes|y|ya|x|✓|true)$/i;
const ROWS = 50_000;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const GREY = { textColor: '#6b7280', backgroundColor: '#f1f3f5' } as const;

/** A spreadsheet: a row a text, the translator's column in white, the rest in grey. */
export const xlsx: TranslationFormat = {
  type: XLSX,

  async write(profiles) {
    const rows = profiles.flatMap((profile) => profile.units.map((unit) => rowOf(profile, unit)));
    const { from = 'en', to = 'ms' } = profiles[0] ?? {};
    const header = KEYS.map((key): CellObject => ({
      ...said(COLUMNS[key].heading),
      fontWeight: 'bold',
      backgroundColor: key === 'target' || key === 'right' ? '#d7f0df' : '#dfe4ea',
      wrap: true,
      alignVertical: 'center',
      height: 32,
    }));
    const { toBuffer } = writeExcelFile([header, ...rows], {
      sheet: `${LANGUAGE_NAMES[from]} → ${LANGUAGE_NAMES[to]}`,
      columns: KEYS.map((key) => ({ width: COLUMNS[key].width })),
      stickyRowsCount: 1,
    });
    return toBuffer();
  },

  async read(file) {
    demandModestSheet(demandModestZip(file));
    const bytes = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
    const rows = await readSheet(bytes as ArrayBuffer, { trim: false }).catch(() => {
      throw unreadable('is no spreadsheet (.xlsx), or is damaged; save it again');
    });
    const [header, ...body] = rows as unknown[][];
    const places = new Map(
      (header ?? []).map((heading, index) => [String(heading ?? '').trim(), index]),
    );
    const place = (key: Key): number | undefined => places.get(COLUMNS[key].heading);
    const lost = NEEDED.filter((key) => place(key) === undefined);
    if (lost.length > 0) {
      const named = lost.map((key) => `“${COLUMNS[key].heading}”`).join(', ');
      throw unreadable(`lacks the column ${named} in its first row; export again`);
    }
    return grouped(body, (row, key) => row[place(key) ?? -1]);
  },
};

/** Text, whatever it looks like: nothing that somebody wrote is ever a formula. */
const said = (value: string): CellObject => ({
  type: String,
  value: encoded(value),
  fontFamily: 'Arial',
  fontSize: 10,
});

/** Points that the fullest cell of a row takes, as far as they can be guessed: not every program finds out by itself. */
function heightOf(words: Record<Key, string>): number {
  const lines = KEYS.map((key) =>
    words[key]
      .split('\n')
      .reduce(
        (sum, line) => sum + Math.max(1, Math.ceil(line.length / (1.2 * COLUMNS[key].width))),
        0,
      ),
  );
  return Math.min(409, 14 * Math.max(...lines) + 4);
}

const code = (found: string): string =>
  Array.from(
    { length: found.length },
    (_, index) => `_x${found.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0')}_`,
  ).join('');

/**
 * What a spreadsheet would read as something else, or drop, as `_xHHHH_`: the controls beyond ASCII, the characters that
 * are none, and what looks like such a code. So is the beginning of a text such as `toString`: the writer keeps its
 * texts in an object, where it would find that name before it put it there.
 */
const encoded = (value: string): string => {
  const safe = value.replace(
    /_(?=x[0-9a-fA-F]{4}_)|[\u007f-\u009f\ufdd0-\ufdef\ufffd]|[\ud83f\ud87f\ud8bf\ud8ff\ud93f\ud97f\ud9bf\ud9ff\uda3f\uda7f\udabf\udaff\udb3f\udb7f\udbbf\udbff][\udffe\udfff]/g,
    code,
  );
  return safe in Object.prototype ? code(safe[0]!) + safe.slice(1) : safe;
};

function rowOf(profile: OutgoingProfile, unit: OutgoingUnit): CellObject[] {
  const words: Record<Key, string> = {
    title: profile.title,
    section: `${unit.section.en}\n${unit.section.ms}`,
    part: unit.part.en === unit.part.ms ? unit.part.en : `${unit.part.en}\n${unit.part.ms}`,
    state: unit.context ? '' : STATES[unit.state],
    before: unit.before ?? '',
    source: unit.source,
    target: unit.target,
    right: '',
    limit: `${unit.max}`,
    profile: profile.id,
    revision: `${profile.revision}`,
    version: `${profile.version}`,
    to: unit.context ? '' : profile.to,
    path: unit.path,
  };
  const height = heightOf({ ...words, profile: '', path: '' });
  return KEYS.map((key): CellObject => {
    const editable = (key === 'target' || key === 'right') && !unit.context;
    return {
      ...said(words[key]),
      height,
      wrap: !['profile', 'path'].includes(key),
      alignVertical: 'top',
      borderColor: '#d5dae0',
      borderStyle: 'thin',
      ...(editable ? {} : key === 'source' ? { backgroundColor: '#f8f9fa' } : GREY),
    };
  });
}

function grouped(
  rows: unknown[][],
  cellOf: (row: unknown[], key: Key) => unknown,
): ReturnedProfile[] {
  const errors: { path: string; message: string }[] = [];
  const profiles = new Map<string, ReturnedProfile>();
  rows.forEach((row, index) => {
    const at = `row ${index + 2}`;
    const cell = (key: Key): string => {
      const value = cellOf(row, key) ?? '';
      if (typeof value === 'string') return value;
      if (typeof value === 'number' || typeof value === 'boolean') return String(value);
      errors.push({
        path: at,
        message: `has something else than text in “${COLUMNS[key].heading}”; format the cell as text`,
      });
      return '';
    };
    const [path, to] = [cell('path').trim(), cell('to').trim()];
    // A row that is there to be understood only, or that somebody left empty.
    if (path === '' || to === '') return;
    const origin = [
      cell('profile').trim(),
      cell('revision').trim(),
      cell('version').trim(),
    ] as const;
    if (
      !isLanguage(to) ||
      !/^[0-9a-f-]{36}$/.test(origin[0]) ||
      !origin.slice(1).every((number) => /^\d{1,9}$/.test(number))
    ) {
      errors.push({ path: at, message: 'does not say which text it is; export again' });
      return;
    }
    const key = [...origin, to].join(' ');
    const profile = profiles.get(key) ?? {
      id: origin[0],
      revision: Number(origin[1]),
      version: Number(origin[2]),
      to,
      units: [] as ReturnedUnit[],
    };
    profiles.set(key, profile);
    const target = cell('target');
    profile.units.push({
      at,
      path,
      source: cell('source'),
      target: target === '' ? null : target,
      confirmed: YES.test(cell('right').trim()),
    });
  });
  if (errors.length > 0) throw invalid(errors);
  return [...profiles.values()];
}

/** A cell far outside would make the reader fill everything before it. */
function demandModestSheet(entries: Map<string, Buffer>): void {
  for (const [name, bytes] of entries) {
    if (!/^xl\/worksheets\/[^/]*\.xml$/.test(name)) continue;
    for (const [, column, row] of bytes.toString('latin1').matchAll(/\br="([A-Za-z]*)(\d+)"/g)) {
      if (column!.length > 2 || row!.length > 6 || Number(row) > ROWS) {
        throw unreadable(`has a cell at ${column}${row}; delete what lies outside of the table`);
      }
    }
  }
}
