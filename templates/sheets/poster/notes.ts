import type { Setting } from '../../parts/setting.ts';
import type { SheetNote } from '../sheet.ts';
import { PLANS, reasonsOf, rungsOf, taglineOf, type Plan } from './facts.ts';

/** What a poster of this design would tell, and this one has no room for. */
export function notesOf(setting: Setting, plan: Plan): SheetNote[] {
  const { content, language } = setting;
  const [most] = PLANS as readonly [Plan, ...Plan[]];
  const told = (section: SheetNote['section'], all: number, some: number): SheetNote[] =>
    some < all ? [{ kind: some === 0 ? 'left-out' : 'shortened', section, language }] : [];
  const letters = (words: readonly string[]) => words.join('').length;
  const reasons = (each: Plan) =>
    letters(reasonsOf(setting, each).flatMap(({ heading, body }) => [heading, body]));
  const rungs = (each: Plan) =>
    letters(rungsOf(content, each).map((rung) => rung.id + (each.pay ? '+' : '')));
  const headed = content.tagline[language].trim() !== '';
  return [
    ...told(
      headed ? 'tagline' : 'story',
      letters(taglineOf(setting, most)),
      letters(taglineOf(setting, plan)),
    ),
    ...told(content.reasons.length > 0 ? 'reasons' : 'tasks', reasons(most), reasons(plan)),
    ...told('ladder', rungs(most), rungs(plan)),
  ];
}
