import { demand, type Decision } from '../access/decision.ts';
import { conflict } from '../http/problem.ts';

/** @throws Problem 409 that names the state when nothing is frozen, 403 when the person may not. */
export function demandFrozen(decision: Decision, state: string): void {
  if (!decision.allowed && decision.reason === 'state') {
    throw conflict('state', decision.message, { state });
  }
  demand(decision);
}
