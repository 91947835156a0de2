export const REVISION_STATES = [
  'draft',
  'in_review',
  'changes_requested',
  'approved',
  'published',
  'superseded',
  'retired',
  'discarded',
] as const;
export type RevisionState = (typeof REVISION_STATES)[number];

/** The states of a profile's draft: the one revision that is still open. */
export const OPEN_STATES: readonly RevisionState[] = [
  'draft',
  'in_review',
  'changes_requested',
  'approved',
];
