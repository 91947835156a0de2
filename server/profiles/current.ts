import type { EntityManager } from 'typeorm';
import type { References } from '../../templates/profile/catalogue.ts';
import type { Content, Text } from '../../templates/profile/index.ts';
import { loadProfile } from './profile.state.ts';
import type { ReferenceReader } from './references.ts';
import { lastRevision } from './revisions.store.ts';
import type { RevisionState } from './states.ts';

/** What a profile holds now for those who work on it: its draft, else what is published, else its last revision. */
export interface Current {
  title: Text;
  number: number;
  state: RevisionState;
  seal: string | null;
  content: Content;
  references: References;
  /** What is published, where the draft is to take its place. */
  published: Content | null;
  /** Who wrote in the draft or submitted it, and who looks after the profile. */
  involved: string[];
}

/** @throws Problem 404. */
export async function currentOf(
  manager: EntityManager,
  reader: ReferenceReader,
  id: string,
): Promise<Current> {
  const { draft, published, contributors } = await loadProfile(manager, id);
  const revision = draft ?? published ?? (await lastRevision(manager, id));
  const [row] = (await manager.query('SELECT owner_id FROM profiles WHERE id = $1', [id])) as {
    owner_id: string | null;
  }[];
  const involved = [
    ...contributors.map((person) => person.id),
    revision.submittedBy,
    row?.owner_id ?? null,
  ];
  return {
    title: revision.content.title,
    number: revision.number,
    state: revision.state,
    seal: revision.seal,
    content: revision.content,
    references: await reader.in(manager, revision),
    published: draft && published ? published.content : null,
    involved: [...new Set(involved.filter((each) => each !== null))],
  };
}
