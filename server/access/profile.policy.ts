import type { Actor } from './actor.ts';
import { can } from './abilities.ts';
import { all, refused, when, type Decision } from './decision.ts';

/** What the policy must know of a profile. */
export interface ProfileFacts {
  draft: { state: string; contributors: readonly string[]; submittedBy: string | null } | null;
  published: boolean;
}

/** Someone who only reads sees a profile from its first publication on. */
export const seeProfile = (actor: Actor, profile: { published: boolean }): Decision =>
  profile.published ? can(actor, 'profiles.read') : can(actor, 'profiles.readDrafts');

export const seeDraft = (actor: Actor): Decision => can(actor, 'profiles.readDrafts');

const inState = (facts: ProfileFacts, states: readonly string[], doing: string): Decision =>
  when(
    facts.draft !== null && states.includes(facts.draft.state),
    'state',
    facts.draft === null
      ? `There is no draft to ${doing}.`
      : `A revision that is ${facts.draft.state} cannot be ${doing === 'submit' ? 'submitted' : 'changed in this way'}.`,
  );

const EDITABLE = ['draft', 'changes_requested'];

/** Four eyes: whoever wrote or submitted any of a revision leaves its approval to someone else. */
const wroteNothing = (actor: Actor, facts: ProfileFacts): Decision =>
  facts.draft?.contributors.includes(actor.id) || facts.draft?.submittedBy === actor.id
    ? refused(
        'contributor',
        'You wrote in this revision, so another manager has to approve it (four eyes).',
      )
    : { allowed: true };

/** What `actor` may do to a profile, verb by verb: roles first, then the state that it is in. */
export const profilePolicy = {
  openDraft: (actor: Actor, facts: ProfileFacts) =>
    all(
      can(actor, 'profiles.create'),
      when(facts.draft === null, 'state', 'There is a draft already.'),
    ),
  save: (actor: Actor, facts: ProfileFacts) =>
    all(can(actor, 'profiles.create'), inState(facts, EDITABLE, 'edit')),
  discard: (actor: Actor, facts: ProfileFacts) =>
    all(can(actor, 'profiles.create'), inState(facts, EDITABLE, 'discard')),
  submit: (actor: Actor, facts: ProfileFacts) =>
    all(can(actor, 'profiles.create'), inState(facts, EDITABLE, 'submit')),
  withdraw: (actor: Actor, facts: ProfileFacts) =>
    all(can(actor, 'profiles.create'), inState(facts, ['in_review'], 'withdraw')),
  requestChanges: (actor: Actor, facts: ProfileFacts) =>
    all(can(actor, 'profiles.review'), inState(facts, ['in_review', 'approved'], 'send back')),
  approve: (actor: Actor, facts: ProfileFacts) =>
    all(
      can(actor, 'profiles.review'),
      inState(facts, ['in_review'], 'approve'),
      wroteNothing(actor, facts),
    ),
  unpublish: (actor: Actor, facts: ProfileFacts) =>
    all(
      can(actor, 'profiles.review'),
      when(facts.published, 'state', 'Nothing of this profile is published.'),
    ),
  restore: (actor: Actor, facts: ProfileFacts) =>
    all(
      can(actor, 'profiles.create'),
      when(facts.draft === null, 'state', 'There is a draft already; finish or discard it first.'),
    ),
};

export type ProfileVerb = keyof typeof profilePolicy;
