import { notFound, Problem } from '../http/problem.ts';

/** A policy's answer. `reason` is a stable code for the interface, `message` the sentence behind it. */
export type Decision =
  | { allowed: true }
  | { allowed: false; reason: string; message: string; facts?: Readonly<Record<string, unknown>> };

export const ALLOWED: Decision = { allowed: true };

/** `facts` become members of the problem document. */
export const refused = (
  reason: string,
  message: string,
  facts: Readonly<Record<string, unknown>> = {},
): Decision => ({ allowed: false, reason, message, facts });

export const when = (condition: boolean, reason: string, message: string): Decision =>
  condition ? ALLOWED : refused(reason, message);

/** The first refusal, or allowed. */
export const all = (...decisions: Decision[]): Decision =>
  decisions.find((decision) => !decision.allowed) ?? ALLOWED;

/**
 * Goes on only if allowed.
 * @throws Problem 403 with the reason.
 */
export function demand(decision: Decision): void {
  if (decision.allowed) return;
  throw new Problem(403, 'forbidden', 'Not allowed', decision.message, {
    ...decision.facts,
    reason: decision.reason,
  });
}

/**
 * Goes on only if allowed; what may not be seen reads like what does not exist.
 * @throws Problem 404.
 */
export function demandSight(decision: Decision, what: string): void {
  if (!decision.allowed) throw notFound(what);
}
