import type { EntityManager } from 'typeorm';
import {
  emptyContent,
  SECTION_KEYS,
  type Content,
  type SectionKey,
} from '../../../templates/profile/index.ts';
import type { Person } from '../../access/actor.ts';
import { isSame } from '../equal.ts';
import type { Revision } from '../revision.entity.ts';
import { peopleOf } from '../revisions.store.ts';

/** One save: who wrote what, when. */
export interface Save {
  version: number;
  authorId: string | null;
  at: Date;
  sections: SectionKey[];
}

/** What one person wrote at one sitting. */
export interface EditingSession {
  authorId: string | null;
  from: Date;
  to: Date;
  saves: number;
  /** What was written in, in the order of the profile. */
  sections: SectionKey[];
  fromVersion: number;
  toVersion: number;
}

/** Whoever saves nothing for this long has got up, in milliseconds. */
const PAUSE = 30 * 60_000;

/**
 * Gathers saves, in the order of their versions, into sittings: the saves of one person with less than half an hour from
 * one to the next, whatever others saved in between. The latest comes first.
 */
export function editingSessions(saves: readonly Save[]): EditingSession[] {
  const sessions: EditingSession[] = [];
  const open = new Map<string | null, EditingSession>();
  for (const { version, authorId, at, sections } of saves) {
    const last = open.get(authorId);
    if (last && at.getTime() - last.to.getTime() < PAUSE) {
      last.to = at;
      last.saves += 1;
      last.toVersion = version;
      last.sections = inOrder([...last.sections, ...sections]);
      continue;
    }
    const session = {
      authorId,
      from: at,
      to: at,
      saves: 1,
      sections: inOrder(sections),
      fromVersion: version,
      toVersion: version,
    };
    open.set(authorId, session);
    sessions.push(session);
  }
  return sessions.toSorted((a, b) => b.toVersion - a.toVersion);
}

const inOrder = (keys: readonly SectionKey[]): SectionKey[] =>
  SECTION_KEYS.filter((key) => keys.includes(key));

/** The sittings in which a revision was written, with their authors' names. */
export async function sessionsOf(manager: EntityManager, revision: Revision) {
  const sessions = editingSessions(await savesOf(manager, revision));
  const people = await peopleOf(
    manager,
    sessions.map(({ authorId }) => authorId),
  );
  return sessions.map(({ authorId, ...session }): { author: Person | null } & typeof session => ({
    author: people(authorId),
    ...session,
  }));
}

/**
 * A revision's saves. What it was opened with is one where the profile began with it; where it was taken over from another
 * revision nobody wrote it here, and the rows that keep its authors are left out.
 */
async function savesOf(manager: EntityManager, revision: Revision): Promise<Save[]> {
  const rows = (await manager.query(
    `SELECT s.version, author_id AS "authorId", s.saved_at AS at,
            ARRAY(SELECT jsonb_object_keys(sections)) AS sections,
            CASE WHEN s.version = 1 THEN sections END AS first
     FROM revision_saves s JOIN revisions r ON r.id = revision_id
     WHERE revision_id = $1 AND (r.based_on IS NULL OR s.saved_at > r.created_at) ORDER BY s.version`,
    [revision.id],
  )) as (Save & { first: Partial<Content> | null })[];
  const nothing = emptyContent();
  return rows.map(({ first, ...save }) => ({
    ...save,
    sections: first
      ? save.sections.filter((key) => !isSame(first[key], nothing[key]))
      : save.sections,
  }));
}
