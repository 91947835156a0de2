import { knownMessage, sayField } from '../../i18n/said/fields.ts';
import { HttpError } from '../../providers/http.ts';
import type { Chosen } from './order.ts';

/** What the server refused: by profile, by field, and what belongs to neither; messages are the server's. */
export interface Refused {
  profiles: ReadonlyMap<string, string>;
  fields: Readonly<Record<string, string>>;
}

type Translate = (key: string, values?: Record<string, unknown>) => string;

/** What was refused of a profile, where its name stands beside it already. */
export function sayRefusal(translate: Translate, message: string): string {
  const known = knownMessage(message);
  switch (known?.message) {
    case 'said.fields.notPublished':
      return translate('packs.make.hindrances.unpublished');
    case 'said.fields.textMissing':
    case 'said.fields.textsMissing':
      return translate('packs.make.hindrances.texts', {
        smart_count: Number(known.args['count'] ?? 1),
        language: known.args['language'],
      });
    default:
      return sayField(translate, message);
  }
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
