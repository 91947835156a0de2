import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import {
  catalogueLabels,
  catalogueSchemas,
  type CatalogueEntryData,
  type ReferenceFact,
  type References,
} from '../../templates/profile/catalogue.ts';
import { inLanguage, type CatalogueKind, type Text } from '../../templates/profile/index.ts';
import type { Actor } from '../access/actor.ts';
import { can } from '../access/abilities.ts';
import { readEntries } from '../access/catalogue.policy.ts';
import { demand } from '../access/decision.ts';
import { AuditService } from '../audit/audit.service.ts';
import type { Page } from '../http/list-query.ts';
import { conflict, fieldErrors, invalid, notFound } from '../http/problem.ts';
import { CatalogueEntry } from './catalogue-entry.entity.ts';
import {
  findEntries,
  findUses,
  type CatalogueQuery,
  type EntryRow,
  type EntryUse,
} from './catalogue.queries.ts';
import { nameKey } from '../../templates/profile/name-key.ts';
import { entryKey } from './names.ts';

/** A name that a text mentions, to be matched or added. */
export interface NamedEntry {
  kind: CatalogueKind;
  name: Text;
  details?: Record<string, unknown>;
}

@Injectable()
export class CatalogueService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: AuditService,
  ) {}

  async list(actor: Actor, kind: CatalogueKind, query: CatalogueQuery): Promise<Page<EntryRow>> {
    demand(readEntries(actor, kind));
    const drafts = can(actor, 'profiles.readDrafts').allowed;
    return findEntries(this.dataSource.manager, kind, query, drafts);
  }

  async get(actor: Actor, kind: CatalogueKind, id: string): Promise<EntryRow> {
    demand(can(actor, 'catalogue.read'));
    return this.row(this.dataSource.manager, kind, id);
  }

  /** The profiles whose draft or published revision names the entry. */
  async uses(actor: Actor, kind: CatalogueKind, id: string): Promise<EntryUse[]> {
    demand(can(actor, 'catalogue.read'));
    await this.row(this.dataSource.manager, kind, id);
    return findUses(this.dataSource.manager, id);
  }

  /** @throws Problem 409 with the `existing` row when the name is there already. */
  async create(actor: Actor, kind: CatalogueKind, input: unknown): Promise<EntryRow> {
    demand(can(actor, 'catalogue.create'));
    const data = parse(kind, input);
    return this.dataSource.transaction(async (manager) => {
      await alone(manager);
      await this.refuseDouble(manager, kind, data, null);
      const id = await this.insert(manager, actor, kind, data);
      return this.row(manager, kind, id);
    });
  }

  /** @throws Problem 409 when `version` was overtaken, or another entry has the name. */
  async update(
    actor: Actor,
    kind: CatalogueKind,
    id: string,
    version: number,
    archived: boolean | undefined,
    input: unknown,
  ): Promise<EntryRow> {
    demand(can(actor, 'catalogue.edit'));
    const data = parse(kind, input);
    return this.dataSource.transaction(async (manager) => {
      await alone(manager);
      const before = await this.row(manager, kind, id);
      await this.refuseDouble(manager, kind, data, id);
      const [, changed] = (await manager.query(
        `UPDATE catalogue_entries
         SET data = $3, match_key = $4, version = version + 1, updated_at = now(),
             archived_at = CASE WHEN $5 THEN coalesce(archived_at, now()) END
         WHERE id = $1 AND version = $2`,
        [id, version, data, entryKey(data.name), archived ?? before.archived],
      )) as [unknown, number];
      if (changed === 0) {
        throw conflict('overtaken', 'Someone else changed this entry; reload it and try again.', {
          current: before,
        });
      }
      await this.record(manager, actor, 'catalogue.update', id, kind, data.name);
      return this.row(manager, kind, id);
    });
  }

  /** @throws Problem 409 when a revision names the entry: archive it instead. */
  async remove(actor: Actor, kind: CatalogueKind, id: string): Promise<EntryRow> {
    demand(can(actor, 'catalogue.edit'));
    return this.dataSource.transaction(async (manager) => {
      const row = await this.row(manager, kind, id);
      const named = (await manager.query(
        'SELECT 1 FROM revisions WHERE refs @> ARRAY[$1]::uuid[] LIMIT 1',
        [id],
      )) as unknown[];
      if (named.length > 0) {
        throw conflict('in-use', 'Profiles name this entry, so it stays. Archive it instead.');
      }
      await manager.delete(CatalogueEntry, { id });
      await this.record(manager, actor, 'catalogue.delete', id, kind, row.name);
      return row;
    });
  }

  /** What the ids stand for, as a content prints them. Ids that nothing has are left out. */
  async references(manager: EntityManager, ids: readonly string[]): Promise<References> {
    if (ids.length === 0) return {};
    const rows = (await manager.query(
      'SELECT id, kind, data FROM catalogue_entries WHERE id = ANY ($1::uuid[])',
      [ids],
    )) as { id: string; kind: CatalogueKind; data: CatalogueEntryData }[];
    return Object.fromEntries(
      rows.map(({ id, kind, data }): [string, ReferenceFact] => [id, { kind, ...data }]),
    );
  }

  /** Which of these ids are entries that were archived. */
  async archivedAmong(manager: EntityManager, ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const rows = (await manager.query(
      'SELECT id FROM catalogue_entries WHERE id = ANY ($1::uuid[]) AND archived_at IS NOT NULL',
      [ids],
    )) as { id: string }[];
    return rows.map(({ id }) => id);
  }

  /**
   * The id of the entry that already has this name (in either language, or as its abbreviation), if any but `except`.
   */
  async match(
    manager: EntityManager,
    { kind, name, details }: NamedEntry,
    except: string | null = null,
  ): Promise<string | null> {
    const names = [name.en, name.ms].filter((each) => each.trim() !== '');
    const keys = names.map(nameKey).filter(Boolean);
    const short = typeof details?.abbreviation === 'string' ? [details.abbreviation] : [];
    const [row] = (await manager.query(
      `SELECT id FROM catalogue_entries
       WHERE kind = $1 AND id IS DISTINCT FROM $5 AND (match_key = ANY ($2)
         OR searchable(name_en) = ANY (SELECT searchable(unnest($3::text[])))
         OR searchable(name_ms) = ANY (SELECT searchable(unnest($3::text[])))
         OR lower(data->>'abbreviation') = ANY (SELECT lower(unnest($4::text[]))))
       ORDER BY archived_at IS NOT NULL, match_key = ANY ($2) DESC LIMIT 1`,
      [kind, keys, names, [...names, ...short], except],
    )) as { id: string }[];
    return row?.id ?? null;
  }

  /** The id of the entry with this name: an existing one, or one added now. */
  async matchOrAdd(manager: EntityManager, actor: Actor, entry: NamedEntry): Promise<string> {
    demand(can(actor, 'catalogue.create'));
    await alone(manager);
    const found = await this.match(manager, entry);
    if (found) return found;
    const base = entry.kind === 'universities' ? { country: 'MY' } : {};
    const data = parse(entry.kind, { ...base, ...entry.details, name: entry.name });
    return this.insert(manager, actor, entry.kind, data);
  }

  private async insert(
    manager: EntityManager,
    actor: Actor,
    kind: CatalogueKind,
    data: CatalogueEntryData,
  ): Promise<string> {
    const [row] = (await manager.query(
      `INSERT INTO catalogue_entries (kind, data, match_key) VALUES ($1, $2, $3) RETURNING id`,
      [kind, data, entryKey(data.name)],
    )) as { id: string }[];
    await this.record(manager, actor, 'catalogue.create', row!.id, kind, data.name);
    return row!.id;
  }

  private async refuseDouble(
    manager: EntityManager,
    kind: CatalogueKind,
    data: CatalogueEntryData,
    self: string | null,
  ): Promise<void> {
    const existing = await this.match(manager, { kind, name: data.name }, self);
    if (existing === null) return;
    throw conflict('double', `“${inLanguage(data.name, 'en')}” is in the catalogue already.`, {
      errors: [{ path: 'name', message: 'is in the catalogue already' }],
      existing: await this.row(manager, kind, existing),
    });
  }

  private async row(manager: EntityManager, kind: CatalogueKind, id: string): Promise<EntryRow> {
    const { rows } = await findEntries(manager, kind, {
      sort: { key: 'name', descending: false },
      offset: 0,
      limit: 1,
      filter: { id: [id] },
    });
    if (!rows[0]) throw notFound(catalogueLabels[kind].one.en.toLowerCase());
    return rows[0];
  }

  private async record(
    manager: EntityManager,
    actor: Actor,
    action: string,
    id: string,
    kind: CatalogueKind,
    name: Text,
  ): Promise<void> {
    await this.audit.append(manager, actor, {
      action,
      subject: { type: kind, id, label: inLanguage(name, 'en') },
    });
  }
}

const CATALOGUE_LOCK = 5_273_004;

/** Makes those who add or rename entries take turns, so that two spellings of one name cannot pass each other. */
const alone = (manager: EntityManager): Promise<unknown> =>
  manager.query('SELECT pg_advisory_xact_lock($1)', [CATALOGUE_LOCK]);

function parse(kind: CatalogueKind, input: unknown): CatalogueEntryData {
  const result = catalogueSchemas[kind].safeParse(input);
  if (!result.success) throw invalid(fieldErrors(result.error.issues));
  return result.data;
}
