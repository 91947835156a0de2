import type { EntityManager } from 'typeorm';
import type { DesignId } from '../../templates/index.ts';
import type { Language, Text } from '../../templates/profile/index.ts';
import type { SheetOptions } from '../../templates/sheet.ts';
import type { Person } from '../access/actor.ts';
import { containing, type Page } from '../http/list-query.ts';
import type { SheetLanguage } from '../sheets/sheets.service.ts';
import {
  PACK_SORTS,
  type LAYOUTS,
  type OUTPUTS,
  type PackQuery,
  type PackState,
} from './pack-input.ts';
import type { Fault } from './faults.ts';

export interface PackFile {
  name: string;
  bytes: number;
  sha256: string;
}

/** A pack as it is stored, with what is asked of other tables. */
export interface PackRow {
  id: string;
  title: string;
  eventName: string;
  eventDate: string | null;
  design: DesignId;
  language: SheetLanguage;
  options: SheetOptions;
  output: (typeof OUTPUTS)[number];
  layout: (typeof LAYOUTS)[number];
  duplex: boolean;
  dividers: boolean;
  copies: number;
  proof: boolean;
  approved: boolean;
  brandAsked: string | null;
  brandId: string | null;
  brandRevision: number;
  brandName: Text | string | null;
  state: PackState;
  fault: Fault | null;
  total: number;
  done: number;
  failed: number;
  /** Sheets a second in this run; null while it cannot be told. */
  rate: number | null;
  counts: { pages: number; papers: number } | null;
  /** Sheets that are not of what is published by now; of these, such as a refresh can only leave out. */
  overtaken: number;
  unmakeable: number;
  /** Sheets that are left out, with what is in their way still there: not even a change of brand is about them. */
  settled: number;
  /** Sheets that were left out, which only a refresh looks for again. */
  leftOut: number;
  doing: Text | null;
  fileId: string | null;
  proofId: string | null;
  file: PackFile | null;
  proofFile: PackFile | null;
  madeBy: Person;
  createdAt: Date;
  finishedAt: Date | null;
}

const fileOf = (id: string): string =>
  `(SELECT json_build_object('name', f.name, 'bytes', f.bytes, 'sha256', f.sha256) FROM pack_files f WHERE f.id = ${id})`;

/** Faults of sheets that were left out: of what is published there can be none. */
export const LEFT_OUT = ['retired', 'language'] as const;
const CODE = `i.fault->>'code'`;
const WAS_LEFT_OUT = `coalesce(${CODE} IN ('${LEFT_OUT.join(`', '`)}'), false)`;

/** Why there can be no sheet of a profile (`c`) in a pack (`p`) as things are; null where there can. */
const OBSTACLE = `(SELECT CASE WHEN c.published_number IS NULL THEN 'retired'
    WHEN NOT coalesce(c.published_languages, '{}') @>
      CASE p.language WHEN 'both' THEN ARRAY['en', 'ms'] ELSE ARRAY[p.language] END THEN 'language' END AS obstacle)`;
const SETTLED = `coalesce(${CODE} = o.obstacle, false)`;
/** A sheet (`i`) that is not of what is published, or is left out though there could be one. */
const OVERTAKEN = `CASE WHEN o.obstacle IS NULL THEN c.published_number <> i.revision OR ${WAS_LEFT_OUT}
    ELSE NOT ${SETTLED} END`;

const COLUMNS = `
  p.id, p.title, p.event_name AS "eventName", p.event_date::text AS "eventDate", p.design, p.language, p.options,
  p.output, p.layout, p.duplex, p.dividers, p.copies, p.proof, p.approved, p.brand_asked AS "brandAsked",
  p.brand_id AS "brandId", p.brand_revision AS "brandRevision",
  (SELECT r.data->'name' FROM brand_revisions r
    WHERE r.brand_id = p.brand_id AND r.number = p.brand_revision) AS "brandName",
  p.state, p.fault, p.total, p.done, p.failed, p.counts,
  CASE WHEN p.done + p.failed - p.run_base >= 3
       THEN (p.done + p.failed - p.run_base) / greatest(extract(epoch FROM clock_timestamp() - p.run_since), 0.1)::float8
       END AS rate,
  now.overtaken, now.unmakeable, now.settled, now."leftOut",
  CASE WHEN p.state = 'rendering' THEN
    (SELECT i.plan->'title' FROM pack_items i
     WHERE i.pack_id = p.id AND i.state = 'waiting' AND i.claimed_until > now() ORDER BY i.position LIMIT 1) END AS doing,
  p.file_id AS "fileId", p.proof_id AS "proofId", ${fileOf('p.file_id')} AS file, ${fileOf('p.proof_id')} AS "proofFile",
  (SELECT json_build_object('id', u.id, 'name', u.name) FROM users u WHERE u.id = p.made_by) AS "madeBy",
  p.created_at AS "createdAt", p.finished_at AS "finishedAt"`;

const NOW = `CROSS JOIN LATERAL (
  SELECT count(*) FILTER (WHERE ${OVERTAKEN})::int AS overtaken,
    count(*) FILTER (WHERE o.obstacle IS NOT NULL AND NOT ${SETTLED})::int AS unmakeable,
    count(*) FILTER (WHERE ${SETTLED})::int AS settled, count(*) FILTER (WHERE ${WAS_LEFT_OUT})::int AS "leftOut"
  FROM pack_items i JOIN profiles c ON c.id = i.profile_id CROSS JOIN LATERAL ${OBSTACLE} o
  WHERE i.pack_id = p.id) now`;

export async function findPack(manager: EntityManager, id: string): Promise<PackRow | null> {
  const [row] = (await manager.query(`SELECT ${COLUMNS} FROM packs p ${NOW} WHERE p.id = $1`, [
    id,
  ])) as PackRow[];
  return row ?? null;
}

/** A page of packs; `reader`: whose `mine` are. */
export async function findPacks(
  manager: EntityManager,
  { filter, sort, offset, limit }: PackQuery,
  reader: string,
): Promise<Page<PackRow>> {
  const where = `($1::uuid[] IS NULL OR p.id = ANY ($1)) AND ($2::text[] IS NULL OR p.state = ANY ($2))
    AND (NOT $3 OR p.made_by = $4) AND ($5::text IS NULL OR p.title ILIKE $5 OR p.event_name ILIKE $5)`;
  const parameters = [
    filter.id ?? null,
    filter.state ?? null,
    filter.mine ?? false,
    reader,
    filter.q ? containing(filter.q) : null,
  ];
  const direction = sort.descending ? 'DESC' : 'ASC';
  const rows = (await manager.query(
    `SELECT ${COLUMNS} FROM packs p ${NOW} WHERE ${where}
     ORDER BY ${PACK_SORTS[sort.key as keyof typeof PACK_SORTS]} ${direction}, p.id ${direction} OFFSET $6 LIMIT $7`,
    [...parameters, offset, limit],
  )) as PackRow[];
  const [count] = (await manager.query(
    `SELECT count(*)::int AS total FROM packs p WHERE ${where}`,
    parameters,
  )) as { total: number }[];
  return { rows, total: count!.total };
}

/** What was noticed about a sheet; its words are put together where they are read. */
export type StoredWarning =
  | { kind: 'translation'; language: Language }
  | { kind: 'thin'; code: string }
  | { kind: 'old-salary'; bands: number }
  | { kind: 'shortened'; section: string; language: Language; left: boolean };

export interface ItemRow {
  position: number;
  profileId: string;
  slug: string;
  title: Text;
  number: number;
  state: 'waiting' | 'done' | 'failed';
  fault: Fault | null;
  pages: number | null;
  overtaken: boolean;
  settled: boolean;
  /** Why there can be no sheet of what is published. */
  obstacle: (typeof LEFT_OUT)[number] | null;
  warnings: StoredWarning[];
}

/** Every sheet of a pack, in the order of print. */
export function findItems(manager: EntityManager, packId: string): Promise<ItemRow[]> {
  return manager.query(
    `SELECT i.position, i.profile_id AS "profileId", i.plan->>'slug' AS slug, i.plan->'title' AS title,
       i.revision AS number, i.state, i.fault, i.pages, i.warnings,
       o.obstacle, ${OVERTAKEN} AS overtaken, ${SETTLED} AS settled
     FROM packs p JOIN pack_items i ON i.pack_id = p.id JOIN profiles c ON c.id = i.profile_id
     CROSS JOIN LATERAL ${OBSTACLE} o WHERE p.id = $1 ORDER BY i.position`,
    [packId],
  );
}
