import { fieldMessage } from '../i18n/said/fields.ts';
import { PROBLEM_CODES, REFUSAL_REASONS, STATES_IN_THE_WAY } from '../i18n/said/sentences.ts';
import { HttpError, problemCode } from './http.ts';

/** A failure that is told in words of the interface's language: its message. */
export class SaidError extends Error {}

/** How a failed request is told: a message key, or the server's own words where there is none. */
export function problemMessage(error: unknown): string {
  if (error instanceof TypeError) return 'said.problems.offline';
  if (!(error instanceof HttpError)) return 'said.problems.page';
  const { body, status } = error;
  const code = problemCode(body);
  if (code === 'forbidden' && has(REFUSAL_REASONS, body['reason'])) {
    return `said.reasons.${body['reason']}`;
  }
  if (code === 'state') {
    const state = body['state'] === null ? 'none' : body['state'];
    if (has(STATES_IN_THE_WAY, state)) return `said.states.${state}`;
  }
  if (has(PROBLEM_CODES, code)) return `said.problems.${code}`;
  return status >= 500 && !body.detail ? 'said.problems.internal' : error.message;
}

const has = (codes: readonly string[], code: unknown): code is string =>
  codes.includes(code as string);

/** A tree shaped like the form, as react-hook-form wants its errors: its leaves are messages. */
export interface ErrorTree {
  [field: string]: string | ErrorTree;
}

/** The server's field errors as a tree: `colours.primary` becomes `{ colours: { primary: … } }`. */
export function errorTree(errors: readonly { path: string; message: string }[]): ErrorTree {
  const tree: ErrorTree = {};
  for (const { path, message } of errors) {
    const keys = path.split('.');
    const last = keys.pop()!;
    let node = tree;
    for (const key of keys) {
      const next = node[key];
      node = typeof next === 'object' ? next : (node[key] = {});
    }
    if (last !== '' && node[last] === undefined) node[last] = fieldMessage(message);
  }
  return tree;
}
