import type { References } from '../../templates/profile/catalogue.ts';
import type { Actor } from '../access/actor.ts';
import { profilePolicy, seeDraft, type ProfileVerb } from '../access/profile.policy.ts';
import type { Person } from './profile.queries.ts';
import type { Revision } from './revision.entity.ts';
import { factsOf, type ProfileState } from './revisions.store.ts';
import { progressOf } from './translations.ts';

export type People = (id: string | null) => Person | null;

/** The draft as its writers and reviewers see it. */
export function presentDraft(draft: Revision, contributors: Person[], people: People) {
  const { content } = draft;
  return {
    number: draft.number,
    state: draft.state,
    content,
    seal: draft.seal,
    version: draft.version,
    ...progressOf(content, draft.staleness),
    contributors,
    basedOn: draft.basedOn,
    createdAt: draft.createdAt,
    savedAt: draft.savedAt,
    submittedBy: people(draft.submittedBy),
    submittedAt: draft.submittedAt,
    note: draft.note,
    noteBy: people(draft.noteBy),
  };
}

/** A revision's row in the history. */
export function presentRevisionRow(revision: Revision, people: People) {
  return {
    number: revision.number,
    state: revision.state,
    title: revision.content.title,
    seal: revision.seal,
    schemaVersion: revision.schemaVersion,
    languages: revision.languages,
    code: revision.code,
    basedOn: revision.basedOn,
    createdAt: revision.createdAt,
    createdBy: people(revision.createdBy),
    savedAt: revision.savedAt,
    submittedAt: revision.submittedAt,
    submittedBy: people(revision.submittedBy),
    approvedAt: revision.approvedAt,
    approvedBy: people(revision.approvedBy),
    publishedAt: revision.publishedAt,
    supersededAt: revision.supersededAt,
    retiredAt: revision.retiredAt,
    note: revision.note,
  };
}

export const presentRevision = (revision: Revision, people: People) => ({
  ...presentRevisionRow(revision, people),
  content: revision.content,
});

export const peopleIn = (revision: Revision): (string | null)[] => [
  revision.createdBy,
  revision.submittedBy,
  revision.approvedBy,
  revision.noteBy,
];

/** A profile as `actor` sees it, with what they may do to it and why not. */
export function presentProfile(
  actor: Actor,
  state: ProfileState,
  references: References,
  people: People,
) {
  const { profile, published } = state;
  const draft = seeDraft(actor).allowed ? state.draft : null;
  const facts = factsOf(state);
  const verbs = Object.keys(profilePolicy) as ProfileVerb[];
  const decisions = verbs.map((verb) => [verb, profilePolicy[verb](actor, facts)] as const);
  return {
    id: profile.id,
    slug: profile.slug,
    title: { en: profile.titleEn, ms: profile.titleMs },
    createdAt: profile.createdAt,
    updatedAt: profile.updatedAt,
    draft: draft && presentDraft(draft, state.contributors, people),
    published: published && presentRevision(published, people),
    references,
    abilities: Object.fromEntries(decisions.map(([verb, { allowed }]) => [verb, allowed])),
    reasons: Object.fromEntries(
      decisions.flatMap(([verb, decision]) => (decision.allowed ? [] : [[verb, decision.reason]])),
    ),
  };
}
