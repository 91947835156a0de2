import type { References } from '../../templates/profile/catalogue.ts';
import type { Actor } from '../access/actor.ts';
import { askInstead, profilePolicy, seeDraft, type ProfileVerb } from '../access/profile.policy.ts';
import type { Person } from '../access/actor.ts';
import type { Revision } from './revision.entity.ts';
import { factsOf, type Planned, type ProfileState } from './profile.state.ts';
import { progressOf } from './translations/translations.ts';

export type People = (id: string | null) => Person | null;

/** The draft as its writers and reviewers see it. */
export function presentDraft(
  draft: Revision,
  contributors: Person[],
  people: People,
  publish: Planned | null,
) {
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
    approvedBy: people(draft.approvedBy),
    approvedAt: draft.approvedAt,
    /** When it is published by itself, and why that failed for good, if it did. */
    publishAt: publish?.dueAt ?? null,
    publishFailure: publish?.failure ?? null,
  };
}

/** A revision's row in the history. What writers and reviewers said to each other is for them alone. */
export function presentRevisionRow(actor: Actor, revision: Revision, people: People) {
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
    breakGlass: seeDraft(actor).allowed ? revision.breakGlass : null,
    publishedAt: revision.publishedAt,
    supersededAt: revision.supersededAt,
    retiredAt: revision.retiredAt,
    note: seeDraft(actor).allowed ? revision.note : null,
  };
}

export const presentRevision = (actor: Actor, revision: Revision, people: People) => ({
  ...presentRevisionRow(actor, revision, people),
  content: revision.content,
});

export const peopleIn = (revision: Revision): (string | null)[] => [
  revision.createdBy,
  revision.submittedBy,
  revision.approvedBy,
  revision.noteBy,
];

/** A profile as `actor` sees it, with what they may do to it and why not. */
export function presentProfile(actor: Actor, state: ProfileState, references: References) {
  const { profile, published, people, planned } = state;
  const seesDrafts = seeDraft(actor).allowed;
  const draft = seesDrafts ? state.draft : null;
  const facts = factsOf(state);
  const verbs = Object.keys(profilePolicy) as ProfileVerb[];
  const decisions = verbs.map((verb) => [verb, profilePolicy[verb](actor, facts)] as const);
  return {
    id: profile.id,
    slug: profile.slug,
    title: { en: profile.titleEn, ms: profile.titleMs },
    owner: state.owner,
    createdAt: profile.createdAt,
    updatedAt: seesDrafts ? profile.updatedAt : published?.publishedAt,
    draft: draft && presentDraft(draft, state.contributors, people, planned.publish),
    published: published && {
      ...presentRevision(actor, published, people),
      unpublishAt: seesDrafts ? (planned.unpublish?.dueAt ?? null) : null,
    },
    references,
    askInstead: draft ? askInstead(actor, facts) : [],
    abilities: Object.fromEntries(decisions.map(([verb, { allowed }]) => [verb, allowed])),
    reasons: Object.fromEntries(
      decisions.flatMap(([verb, decision]) => (decision.allowed ? [] : [[verb, decision.reason]])),
    ),
  };
}
