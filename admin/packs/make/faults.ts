import { HttpError } from '../../providers/http.ts';
import type { Chosen } from './order.ts';

/** What the server refused: by profile, by field, and what belongs to neither; messages are the server's. */
export interface Refused {
  profiles: ReadonlyMap<string, string>;
  fields: Readonly<Record<string, string>>;
}

export const nothingRefused: Refused = { profiles: new Map(), fields: {} };

/** Sorts a refusal by what it is about; `chosen` is what was sent. */
export function refusedOf(error: unknown, chosen: readonly Chosen[]): Refused {
  const profiles = new Map<string, string>();
  const fields: Record<string, string> = {};
  const errors = error instanceof HttpError ? (error.body.errors ?? []) : [];
  for (const { path, message } of errors) {
    const [, index] = /^profiles\.(\d+)/.exec(path) ?? [];
    const id = index === undefined ? undefined : chosen[Number(index)]?.id;
    if (id !== undefined) {
      if (!profiles.has(id)) profiles.set(id, message);
    } else fields[path.split('.').at(-1) ?? ''] ??= message;
  }
  return { profiles, fields };
}
