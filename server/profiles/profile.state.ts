import type { EntityManager } from 'typeorm';
import { isWritten, LANGUAGES, type Content } from '../../templates/profile/index.ts';
import { APPROVER, type ProfileFacts } from '../access/profile.policy.ts';
import { notFound } from '../http/problem.ts';
import { Profile } from './profile.entity.ts';
import type { Person } from '../access/actor.ts';
import { Revision } from './revision.entity.ts';
import { lastRevision } from './revisions.store.ts';
import { OPEN_STATES } from './states.ts';
import { countsOf } from './translations/translations.ts';

/** Who looks after a profile. With a disabled account they no longer do. */
export type Owner = Person & { disabled: boolean };

/** A profile with the revisions that its life turns on, all as of one moment. */
export interface ProfileState {
  profile: Profile;
  draft: Revision | null;
  published: Revision | null;
  owner: Owner | null;
  /** Who saved anything in the draft. */
  contributors: Person[];
  /** Where there is a draft: everyone whose role is to approve. */
  approvers: Person[];
  /** Whoever the two revisions name. */
  people: (id: string | null) => Person | null;
  /** What waits for its date. */
  planned: { publish: Planned | null; unpublish: Planned | null };
}

/** Something that is to happen at a date. */
export interface Planned {
  id: string;
  dueAt: Date;
  setBy: Person;
  /** Why the program gave up: `seal` or `error`; null when it did not. */
  failure: string | null;
}

export const factsOf = ({
  draft,
  published,
  owner,
  contributors,
  approvers,
  planned,
}: ProfileState): ProfileFacts => ({
  draft: draft && {
    state: draft.state,
    contributors: contributors.map((person) => person.id),
    submittedBy: draft.submittedBy,
    approvers,
  },
  published: published !== null,
  owner: owner?.id ?? null,
  unpublishPlanned: planned.unpublish !== null,
});

type Row = Record<string, unknown> & {
  owner: Owner | null;
  contributors: Person[] | null;
  approvers: Person[] | null;
  people: Person[] | null;
  planned: (PlannedRow & { action: string })[] | null;
};

type PlannedRow = Omit<Planned, 'dueAt'> & { dueAt: string };

/** An entity's columns by the names of its properties, for a query that is written by hand. */
const columnsOf = (manager: EntityManager, entity: Function, alias: string): string =>
  manager.connection
    .getMetadata(entity)
    .columns.map(
      ({ databaseName, propertyName }) => `${alias}.${databaseName} AS "${alias}.${propertyName}"`,
    )
    .join(', ');

const partOf = (row: Record<string, unknown>, alias: string): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([key]) => key.startsWith(`${alias}.`))
      .map(([key, value]) => [key.slice(alias.length + 1), value]),
  );

/**
 * Reads a profile in one statement, so that nobody sees it halfway through a transition; with `lock`, whoever else wants
 * to change it waits for this transaction to end.
 * @throws Problem 404.
 */
export async function loadProfile(
  manager: EntityManager,
  id: string,
  { lock = false } = {},
): Promise<ProfileState> {
  if (lock) await manager.query('SELECT FROM profiles WHERE id = $1 FOR UPDATE', [id]);
  const rows = (await manager.query(
    `SELECT ${columnsOf(manager, Profile, 'p')}, ${columnsOf(manager, Revision, 'r')},
       (SELECT json_build_object('id', u.id, 'name', u.name, 'disabled', u.disabled_at IS NOT NULL)
        FROM users u WHERE u.id = p.owner_id) AS owner,
       (SELECT json_agg(json_build_object('id', u.id, 'name', u.name) ORDER BY u.name) FROM users u
        WHERE r.state <> 'published'
          AND u.id IN (SELECT author_id FROM revision_saves s WHERE s.revision_id = r.id)) AS contributors,
       (SELECT json_agg(json_build_object('id', u.id, 'name', u.name) ORDER BY u.name) FROM users u
        WHERE r.state <> 'published' AND u.role = $3 AND u.disabled_at IS NULL) AS approvers,
       (SELECT json_agg(json_build_object('id', u.id, 'name', u.name)) FROM users u
        WHERE u.id IN (r.created_by, r.submitted_by, r.approved_by, r.note_by)) AS people,
       (SELECT json_agg(json_build_object('action', s.action, 'id', s.id, 'dueAt', s.due_at,
          'setBy', json_build_object('id', u.id, 'name', u.name),
          'failure', CASE WHEN s.failed_at IS NOT NULL THEN s.failure END))
        FROM schedule s JOIN users u ON u.id = s.set_by
        WHERE s.profile_id = p.id AND s.state = 'waiting') AS planned
     FROM profiles p LEFT JOIN revisions r ON r.profile_id = p.id AND r.state = ANY ($2)
     WHERE p.id = $1`,
    [id, [...OPEN_STATES, 'published'], APPROVER],
  )) as Row[];
  const [first] = rows;
  if (!first) throw notFound('profile');
  const revisions = rows
    .filter((row) => row['r.id'] !== null)
    .map((row) => Object.assign(new Revision(), partOf(row, 'r')));
  const people = new Map(
    rows.flatMap((row) => row.people ?? []).map((person) => [person.id, person]),
  );
  return {
    profile: Object.assign(new Profile(), partOf(first, 'p')),
    draft: revisions.find((revision) => revision.isOpen) ?? null,
    published: revisions.find((revision) => revision.state === 'published') ?? null,
    owner: first.owner,
    contributors: rows.flatMap((row) => row.contributors ?? []),
    approvers: rows.flatMap((row) => row.approvers ?? []),
    people: (personId) => (personId === null ? null : (people.get(personId) ?? null)),
    planned: { publish: plannedOf(first, 'publish'), unpublish: plannedOf(first, 'unpublish') },
  };
}

function plannedOf({ planned }: Row, action: string): Planned | null {
  const found = planned?.find((each) => each.action === action);
  if (!found) return null;
  const { id, dueAt, setBy, failure } = found;
  return { id, dueAt: new Date(dueAt), setBy, failure };
}

/** The words by which a content is found: its titles, its other titles, its tagline. */
const wordsOf = ({ title, alternativeTitles, tagline }: Content): string =>
  [title, ...alternativeTitles, tagline]
    .flatMap((text) => LANGUAGES.filter((each) => isWritten(text, each)).map((each) => text[each]))
    .join(' ');

/**
 * Brings a profile's row in line with what its revisions have become, as lists and search read it. The title is the
 * published one where there is one, for readers must not learn of a draft's.
 */
export async function settleProfile(
  manager: EntityManager,
  state: ProfileState,
): Promise<ProfileState> {
  const { draft, published, profile } = state;
  const shown = (published ?? draft ?? (await lastRevision(manager, profile.id))).content;
  const worked = draft ?? published;
  const [[row]] = (await manager.query(
    `UPDATE profiles SET title_en = $2, title_ms = $3, cluster_id = $4,
       draft_number = $5, draft_state = $6, draft_saved_at = $7,
       published_number = $8, published_at = $9, published_languages = $10,
       search_published = searchable($11), search_all = searchable($12),
       translation_counts = $13, updated_at = now()
     WHERE id = $1 RETURNING slug, updated_at`,
    [
      profile.id,
      shown.title.en,
      shown.title.ms,
      shown.cluster,
      draft?.number ?? null,
      draft?.state ?? null,
      draft?.savedAt ?? null,
      published?.number ?? null,
      published?.publishedAt ?? null,
      published?.languages ?? null,
      published ? wordsOf(published.content) : '',
      [published, draft].map((revision) => (revision ? wordsOf(revision.content) : '')).join(' '),
      worked && countsOf(worked.content, worked.staleness),
    ],
  )) as [{ slug: string; updated_at: Date }[], number];
  profile.slug = row!.slug;
  profile.titleEn = shown.title.en;
  profile.titleMs = shown.title.ms;
  profile.draftNumber = draft?.number ?? null;
  profile.publishedNumber = published?.number ?? null;
  profile.updatedAt = row!.updated_at;
  return state;
}

/** As `settleProfile`, for a change that was made behind the back of whatever was read before. */
export const reloadProfile = async (manager: EntityManager, id: string): Promise<ProfileState> =>
  settleProfile(manager, await loadProfile(manager, id));

/** The same state, with what `actor` has just done under their name. */
export function withPerson(
  state: ProfileState,
  actor: Person,
  { writes = false } = {},
): ProfileState {
  const person = { id: actor.id, name: actor.name };
  const isNew = !state.contributors.some(({ id }) => id === actor.id);
  return {
    ...state,
    contributors:
      writes && isNew
        ? [...state.contributors, person].toSorted((a, b) => (a.name < b.name ? -1 : 1))
        : state.contributors,
    people: (id) => (id === actor.id ? person : state.people(id)),
  };
}
