import type { EntityManager } from 'typeorm';
import type { Actor } from '../../access/actor.ts';
import { demand, type Decision } from '../../access/decision.ts';
import { conflict } from '../../http/problem.ts';
import type { Revision } from '../revision.entity.ts';
import { updateRevision } from '../revisions.store.ts';
import type { RevisionState } from '../states.ts';

/**
 * Goes on only if the policy allows a transition.
 * @throws Problem 409 that names the state when it is out of order, 403 when the person may not.
 */
export function demandTransition(decision: Decision, state: string | null): void {
  if (!decision.allowed && decision.reason === 'state') {
    throw conflict('state', decision.message, { state });
  }
  demand(decision);
}

/** Makes a frozen revision editable again: its seal and its approval are void. */
export async function reopen(
  manager: EntityManager,
  draft: Revision,
  state: RevisionState,
  note: string | undefined,
  actor: Actor,
): Promise<void> {
  await updateRevision(manager, draft, {
    state,
    sealed: null,
    seal: null,
    approvedBy: null,
    approvedAt: null,
    breakGlass: null,
    note: note || null,
    noteBy: note ? actor.id : null,
  });
}
