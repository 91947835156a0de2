import { fieldMessage } from '../i18n/fieldMessages.ts';
import { HttpError, problemCode } from './http.ts';

/** Problems for which the interface has words of its own: `app.problems.<code>`. */
export const KNOWN_PROBLEMS = [
  'wrong-credentials',
  'account-disabled',
  'too-many-attempts',
  'signed-out',
  'forbidden',
  'not-found',
  'overtaken',
  'double',
  'in-use',
  'cross-site',
  'too-large',
  'internal',
] as const;

/** How a failed request is told: a message key, or the server's own words where there is none. */
export function problemMessage(error: unknown): string {
  if (error instanceof HttpError) {
    const code = problemCode(error.body);
    if ((KNOWN_PROBLEMS as readonly string[]).includes(code)) return `app.problems.${code}`;
    return error.status >= 500 && !error.body.detail ? 'app.problems.internal' : error.message;
  }
  return 'app.problems.offline';
}

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
