import {
  otherLanguage,
  type Label,
  type Language,
  type Path,
  type Text,
} from '../../../templates/profile/index.ts';
import { lineText, plainText } from '../../../templates/profile/plain-text.ts';
import type { FieldError } from '../../http/problem.ts';
import type { ReturnedUnit } from './file.ts';

/** What would become of one text of a file, and why not. */
export interface Judgement {
  path: Path;
  /** Where it stands in the file. */
  at: string;
  section: Label | null;
  part: Label | null;
  /**
   * `changed`: taken over. `confirmed`: said to be still right. `unchanged`: nothing to do. `left-out`: empty in the file,
   * written in the draft, and left so. `conflict`: not taken over unless somebody does it by hand.
   */
  outcome: 'changed' | 'confirmed' | 'unchanged' | 'left-out' | 'conflict';
  /** Why it is a conflict: what changed since the export; `source-edited`: the file's source is not what was exported. */
  reason: 'source-changed' | 'target-changed' | 'source-edited' | 'gone' | null;
  /** As it was exported, as far as that is known. */
  base: { source: string; target: string } | null;
  yours: string | null;
  current: { source: string; target: string } | null;
}

export interface Known {
  /** The texts as they were exported. */
  base: ReadonlyMap<Path, Text>;
  current: ReadonlyMap<Path, Text>;
  isStale(path: Path, language: Language): boolean;
}

const tidy = (value: string): string => value.replace(/\r\n?/g, '\n').normalize('NFC');
const same = (a: string, b: string): boolean => a.trim() === b.trim();

/** What would become of a returned text. */
export function judge(
  unit: ReturnedUnit,
  to: Language,
  known: Known,
): Omit<Judgement, 'section' | 'part'> {
  const from = otherLanguage(to);
  const pair = (text: Text | undefined) => (text ? { source: text[from], target: text[to] } : null);
  const base = pair(known.base.get(unit.path));
  const current = pair(known.current.get(unit.path));
  const source = tidy(unit.source);
  const yours = unit.target === null || unit.target.trim() === '' ? null : tidy(unit.target);
  const answer = (outcome: Judgement['outcome'], reason: Judgement['reason'] = null) => ({
    path: unit.path,
    at: unit.at,
    outcome,
    reason,
    base,
    yours,
    current,
  });

  const untouched = yours === null || (base !== null && same(yours, base.target));
  if (current === null) {
    return untouched && !unit.confirmed ? answer('unchanged') : answer('conflict', 'gone');
  }
  if (yours === null) return answer(current.target.trim() === '' ? 'unchanged' : 'left-out');
  const stale = known.isStale(unit.path, to);
  if (same(yours, current.target) && !(unit.confirmed && stale)) return answer('unchanged');
  if (untouched && !unit.confirmed) return answer('unchanged');
  if (!same(source, current.source)) {
    const edited = base !== null && !same(source, base.source);
    return answer('conflict', edited ? 'source-edited' : 'source-changed');
  }
  if (same(yours, current.target)) return answer('confirmed');
  // Somebody brought it up to date meanwhile: what was confirmed is no longer there.
  if (untouched) return answer('conflict', 'target-changed');
  if (!same(base?.target ?? '', current.target)) return answer('conflict', 'target-changed');
  return answer('changed');
}

/** What is wrong with a returned text in itself: too long, lines where there must be one, characters that cannot be. */
export function errorsIn(
  { at, target }: ReturnedUnit,
  { max, multiline }: { max: number; multiline: boolean },
): FieldError[] {
  const result = (multiline ? plainText(max) : lineText(max)).safeParse(target ?? '');
  if (result.success) return [];
  return result.error.issues.map((issue) => ({
    path: at,
    message:
      issue.code === 'too_big'
        ? `is ${target!.length} characters long; at most ${max} fit`
        : issue.message,
  }));
}
