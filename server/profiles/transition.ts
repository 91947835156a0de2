import { demand, type Decision } from '../access/decision.ts';
import { conflict } from '../http/problem.ts';

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
