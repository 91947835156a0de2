import type { EntityManager } from 'typeorm';
import {
  contentSchema,
  emptyContent,
  SCHEMA_VERSION,
  SECTION_KEYS,
  type Content,
  type Text,
} from '../../templates/profile/index.ts';
import type { References } from '../../templates/profile/catalogue.ts';
import type { Actor } from '../access/actor.ts';
import { notFound } from '../http/problem.ts';
import { announce } from '../live/announce.ts';
import { contentAfter, type StoredSave } from './history/blame.ts';
import { referencedIds } from './content-input.ts';
import { isSame } from './equal.ts';
import { newCode } from './identifiers.ts';
import type { Person } from '../access/actor.ts';
import { Revision } from './revision.entity.ts';
import type { RevisionState } from './states.ts';
import type { Staleness } from './translations/translations.ts';

export const contributorsOf = (manager: EntityManager, revisionId: string): Promise<Person[]> =>
  manager.query(
    `SELECT u.id, u.name FROM users u
     WHERE u.id IN (SELECT author_id FROM revision_saves WHERE revision_id = $1) ORDER BY u.name`,
    [revisionId],
  );

/** @throws Problem 404 when the profile has no revision of that number. */
export async function loadRevision(
  manager: EntityManager,
  profileId: string,
  number: number,
): Promise<Revision> {
  const revision = await manager.findOneBy(Revision, { profileId, number });
  if (!revision) throw notFound('revision');
  return revision;
}

/** The newest revision, whatever became of it. */
export const lastRevision = (manager: EntityManager, profileId: string): Promise<Revision> =>
  manager.findOneOrFail(Revision, { where: { profileId }, order: { number: 'DESC' } });

/** A new draft of a profile, holding `content`. `authors`: who wrote it; nobody when it is a copy of what was published. */
export async function insertDraft(
  manager: EntityManager,
  profileId: string,
  content: Content,
  origin: { by: Actor; authors: readonly Person[]; basedOn: number | null; staleness: Staleness },
): Promise<number> {
  const authors = [...new Set(origin.authors.map((author) => author.id))];
  const saves = authors.length === 0 ? [null] : authors;
  const [row] = (await manager.query(
    `INSERT INTO revisions (profile_id, number, state, schema_version, content, refs, translations, based_on, code, created_by, version)
     SELECT $1, coalesce(max(number), 0) + 1, 'draft', $2, $3, $4, $5, $6, $7, $8, $9
     FROM revisions WHERE profile_id = $1 RETURNING id, number`,
    [
      profileId,
      SCHEMA_VERSION,
      content,
      referencedIds(content),
      origin.staleness,
      origin.basedOn,
      newCode(),
      origin.by.id,
      saves.length,
    ],
  )) as { id: string; number: number }[];
  await manager.query(
    `INSERT INTO revision_saves (revision_id, version, author_id, sections, schema_version)
     SELECT $1, version, author, CASE WHEN version = 1 THEN $3::jsonb ELSE '{}' END, $4
     FROM unnest($2::uuid[]) WITH ORDINALITY AS save (author, version)`,
    [row!.id, saves, content, SCHEMA_VERSION],
  );
  await announceState(manager, profileId, row!.number, 'draft');
  return row!.number;
}

/**
 * Appends a save: the sections in which `content` differs from what the draft holds. Brings `draft` up to date, and tells
 * whoever has it open.
 */
export async function appendSave(
  manager: EntityManager,
  draft: Revision,
  content: Content,
  staleness: Staleness,
  author: Actor,
): Promise<void> {
  const before = draft.content;
  const changed = SECTION_KEYS.filter((key) => !isSame(before[key], content[key]));
  const sections = Object.fromEntries(changed.map((key) => [key, content[key]]));
  await manager.query(
    `INSERT INTO revision_saves (revision_id, version, author_id, sections, schema_version)
     VALUES ($1, $2, $3, $4, $5)`,
    [draft.id, draft.version + 1, author.id, sections, SCHEMA_VERSION],
  );
  await updateRevision(manager, draft, {
    storedContent: content,
    schemaVersion: SCHEMA_VERSION,
    refs: referencedIds(content),
    storedStaleness: staleness,
    version: draft.version + 1,
    savedAt: NOW,
  });
  const by = { id: author.id, name: author.name };
  const { number, version } = draft;
  await announce(manager, `profile:${draft.profileId}`, {
    type: 'saved',
    number,
    version,
    by,
    sections: changed,
  });
}

/** The moment of the transaction. */
export const NOW = Symbol('now');

type Changes = { [Field in keyof Revision]?: Revision[Field] | typeof NOW };

/** Tells whoever has a draft open that it may now be written in, or no longer. */
const announceState = (
  manager: EntityManager,
  profileId: string,
  number: number,
  state: RevisionState,
): Promise<void> => announce(manager, `profile:${profileId}`, { type: 'state', number, state });

/** Writes fields of a revision, brings the object up to date with the row, and tells of a new state. */
export async function updateRevision(
  manager: EntityManager,
  revision: Revision,
  changes: Changes,
): Promise<void> {
  const { columns } = manager.connection.getMetadata(Revision);
  const values: unknown[] = [revision.id];
  const sets = Object.entries(changes).map(([field, value]) => {
    const { databaseName } = columns.find(({ propertyName }) => propertyName === field)!;
    return `${databaseName} = ${value === NOW ? 'now()' : `$${values.push(value)}`}`;
  });
  const [[row]] = (await manager.query(
    `UPDATE revisions SET ${sets.join(', ')} WHERE id = $1 RETURNING now() AS now`,
    values,
  )) as [{ now: Date }[], number];
  for (const [field, value] of Object.entries(changes)) {
    Object.assign(revision, { [field]: value === NOW ? row!.now : value });
  }
  if (changes.state) {
    await announceState(manager, revision.profileId, revision.number, revision.state);
  }
}

/** What a draft held at an earlier `version`; null when it never had that version. */
export async function contentAt(
  manager: EntityManager,
  draft: Revision,
  version: number,
): Promise<Content | null> {
  if (version === draft.version) return draft.content;
  if (version > draft.version) return null;
  const rows = (await manager.query(
    `SELECT DISTINCT ON (key) key, value, schema_version AS schema
     FROM revision_saves, jsonb_each(sections)
     WHERE revision_id = $1 AND version <= $2 ORDER BY key, version DESC`,
    [draft.id, version],
  )) as { key: string; value: unknown; schema: number }[];
  if (rows.length === 0) return null;
  if (rows.some(({ schema }) => schema !== SCHEMA_VERSION)) {
    return contentAfter(await savesUntil(manager, draft.id, version));
  }
  const stored = Object.fromEntries(rows.map(({ key, value }) => [key, value]));
  return contentSchema.parse({ ...emptyContent(), ...stored });
}

/** Saves of earlier programs have to be brought up to date together, step by step. */
const savesUntil = (
  manager: EntityManager,
  revisionId: string,
  version: number,
): Promise<Pick<StoredSave, 'schemaVersion' | 'sections'>[]> =>
  manager.query(
    `SELECT schema_version AS "schemaVersion", sections FROM revision_saves
     WHERE revision_id = $1 AND version <= $2 ORDER BY version`,
    [revisionId, version],
  );

/** The names of people by id, for presenting them. */
export async function peopleOf(
  manager: EntityManager,
  ids: (string | null)[],
): Promise<(id: string | null) => Person | null> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const rows =
    wanted.length === 0
      ? []
      : ((await manager.query('SELECT id, name FROM users WHERE id = ANY ($1::uuid[])', [
          wanted,
        ])) as Person[]);
  const byId = new Map(rows.map((person) => [person.id, person]));
  return (id) => (id === null ? null : (byId.get(id) ?? null));
}

/** The titles of profiles, as references to print or show. */
export async function profileReferences(
  manager: EntityManager,
  ids: readonly string[],
): Promise<References> {
  if (ids.length === 0) return {};
  const rows = (await manager.query(
    'SELECT id, title_en AS en, title_ms AS ms FROM profiles WHERE id = ANY ($1::uuid[])',
    [ids],
  )) as (Text & { id: string })[];
  return Object.fromEntries(
    rows.map(({ id, en, ms }) => [id, { kind: 'profiles' as const, name: { en, ms } }]),
  );
}
