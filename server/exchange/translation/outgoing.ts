import {
  contentShape,
  isEmptyText,
  otherLanguage,
  inLanguage,
  walk,
  type Language,
} from '../../../templates/profile/index.ts';
import type { WorkedTexts } from '../../profiles/translations/translations.service.ts';
import type { OutgoingProfile, OutgoingUnit } from './file.ts';
import { labelsOf } from './labels.ts';

/** Which texts go out: what is left to do, or everything. */
export type Only = readonly OutgoingUnit['state'][];

/** The texts of a profile that a translator gets, in reading order. The title comes along where it is not among them. */
export function outgoing(worked: WorkedTexts, to: Language, only: Only): OutgoingProfile {
  const from = otherLanguage(to);
  const { content, translations, sources } = worked;
  const units: OutgoingUnit[] = [];
  walk(contentShape, content, {
    text(path, text, { max }) {
      if (isEmptyText(text)) return;
      // What is written only in the target has no source to translate from.
      if (text[from].trim() === '') return;
      const state = translations[path]![to];
      const wanted = only.includes(state);
      if (!wanted && path !== 'title') return;
      units.push({
        path,
        source: text[from],
        target: text[to],
        state,
        before: sources[path]?.[to] ?? null,
        ...labelsOf(path, content),
        max,
        context: !wanted,
      });
    },
  });
  const { id, revision, version } = worked;
  if (units.every((unit) => unit.context)) units.length = 0;
  return { id, title: inLanguage(content.title, from), revision, version, from, to, units };
}
