import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { DataSource } from 'typeorm';
import {
  presentRecord,
  selectAudit,
  type AuditFilter,
  type PresentedRecord,
} from './audit.queries.ts';

const PAGE = 500;

/** Everything that `filter` finds, oldest first, a page at a time: the record may be far larger than memory. */
async function* records(
  dataSource: DataSource,
  filter: AuditFilter,
): AsyncGenerator<PresentedRecord> {
  for (let last = '0'; ;) {
    const page = await selectAudit(dataSource, filter)
      .andWhere('audit.id > :last', { last })
      .orderBy('audit.id', 'ASC')
      .limit(PAGE)
      .getMany();
    for (const record of page) yield presentRecord(record);
    if (page.length < PAGE) return;
    last = page.at(-1)!.id;
  }
}

const COLUMNS: readonly [string, (record: PresentedRecord) => string | number | null][] = [
  ['id', ({ id }) => id],
  ['at', ({ at }) => at.toISOString()],
  ['actor', ({ actor }) => actor && actor.name],
  ['actor_id', ({ actor }) => actor && actor.id],
  ['action', ({ action }) => action],
  ['subject_type', ({ subject }) => subject.type],
  ['subject', ({ subject }) => subject.label],
  ['subject_id', ({ subject }) => subject.id],
  ['revision', ({ revision }) => revision],
  ['from', ({ from }) => from],
  ['to', ({ to }) => to],
  ['note', ({ note }) => note],
  ['flag', ({ flag }) => flag],
  ['seal', ({ seal }) => seal],
];

/** As a table: UTF-8 with the mark that spreadsheets know it by, and nothing that they would take for a formula. */
export function csvExport(dataSource: DataSource, filter: AuditFilter): Readable {
  const table = stringify({
    bom: true,
    header: true,
    columns: COLUMNS.map(([name]) => name),
    escape_formulas: true,
    record_delimiter: 'windows',
  });
  async function* rows() {
    for await (const record of records(dataSource, filter)) {
      yield COLUMNS.map(([, value]) => value(record));
    }
  }
  const source = Readable.from(rows());
  source.on('error', (error) => table.destroy(error));
  table.on('close', () => source.destroy());
  return source.pipe(table);
}

/** As one JSON array, a record a line. */
export function jsonExport(dataSource: DataSource, filter: AuditFilter): Readable {
  async function* lines() {
    let separator = '[\n';
    for await (const record of records(dataSource, filter)) {
      yield separator + JSON.stringify(record);
      separator = ',\n';
    }
    yield separator === '[\n' ? '[]\n' : '\n]\n';
  }
  return Readable.from(lines());
}
