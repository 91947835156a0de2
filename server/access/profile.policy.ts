import type { Actor, Person, Role } from './actor.ts';
import { can } from './abilities.ts';
import { ALLOWED, all, refused, when, type Decision } from './decision.ts';

/** The role that is there to approve; administrators may, but need not understand careers. */
export const APPROVER: Role = 'manager';

/** What the policy must know of a profile. */
export interface ProfileFacts {
  draft: {
    state: string;
    contributors: readonly string[];
    submittedBy: string | null;
    /** Everyone whose role is to approve, and whose account is in use. */
    approvers: readonly Person[];
  } | null;
  published: boolean;
  /** Who looks after it. */
  owner: string | null;
  /** Its end on the shelf has a date. */
  unpublishPlanned?: boolean;
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

const contributed = (actor: Person, { draft }: ProfileFacts): boolean =>
  draft !== null && (draft.contributors.includes(actor.id) || draft.submittedBy === actor.id);

/** Four eyes: whoever wrote or submitted any of a revision leaves its approval to someone else. */
const wroteNothing = (actor: Actor, facts: ProfileFacts): Decision =>
  contributed(actor, facts)
    ? refused(
        'contributor',
        'You wrote in this revision, so another manager has to approve it (four eyes).',
      )
    : { allowed: true };

/** Who can approve a draft that `actor` had a part in: nobody where they had none. */
export const askInstead = (actor: Actor, facts: ProfileFacts): readonly Person[] =>
  contributed(actor, facts)
    ? facts.draft!.approvers.filter((each) => !contributed(each, facts))
    : [];

/** The exception from four eyes: nobody else is there who could approve. */
const standsAlone = (actor: Actor, facts: ProfileFacts): Decision => {
  if (!contributed(actor, facts)) {
    return refused('not-needed', 'You wrote nothing in this revision: approve it as usual.');
  }
  const managers = askInstead(actor, facts);
  return managers.length === 0
    ? { allowed: true }
    : refused(
        'another-manager',
        `Somebody else can approve this revision; ask ${managers.map(({ name }) => name).join(', ')}.`,
        { managers },
      );
};
const schedules = (actor: Actor, facts: ProfileFacts): Decision =>
  all(
    can(actor, 'profiles.review'),
    when(
      facts.draft?.state === 'approved',
      'state',
      'There is no approved revision that waits for its date.',
    ),
  );

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
  /** Approving what one wrote oneself, for a reason that everybody gets to know. */
  breakGlass: (actor: Actor, facts: ProfileFacts) =>
    all(
      can(actor, 'profiles.review'),
      inState(facts, ['in_review'], 'approve'),
      standsAlone(actor, facts),
    ),
  unpublish: (actor: Actor, facts: ProfileFacts) =>
    all(
      can(actor, 'profiles.review'),
      when(facts.published, 'state', 'Nothing of this profile is published.'),
    ),
  cancelSchedule: (actor: Actor, facts: ProfileFacts) => schedules(actor, facts),
  reschedule: (actor: Actor, facts: ProfileFacts) => schedules(actor, facts),
  publishNow: (actor: Actor, facts: ProfileFacts) => schedules(actor, facts),
  cancelUnpublish: (actor: Actor, facts: ProfileFacts) =>
    all(
      can(actor, 'profiles.review'),
      when(
        facts.unpublishPlanned === true,
        'state',
        'No date is set for taking this profile off the shelf.',
      ),
    ),
  restore: (actor: Actor, facts: ProfileFacts) =>
    all(
      can(actor, 'profiles.create'),
      when(facts.draft === null, 'state', 'There is a draft already; finish or discard it first.'),
    ),
  setOwner: (actor: Actor, facts: ProfileFacts) =>
    all(
      can(actor, 'profiles.create'),
      facts.owner === actor.id ? ALLOWED : can(actor, 'profiles.review'),
    ),
  check: (actor: Actor) => can(actor, 'profiles.create'),
};

export type ProfileVerb = keyof typeof profilePolicy;
