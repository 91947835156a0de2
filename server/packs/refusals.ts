import { strangersIn } from '../../templates/theme/printable.ts';
import { conflict, invalid, type Problem } from '../http/problem.ts';
import type { PackInput } from './pack-input.ts';
import type { PackRow } from './packs.queries.ts';

/** Packs that one person may have made at the same time: everybody's stand in one line. */
export const MOST_UNDER_WAY = 10;

export const stateInTheWay = ({ state }: Pick<PackRow, 'state'>): Problem =>
  conflict('pack-state', `A pack that is ${state} does not allow this.`, { packState: state });

export const leftOutInTheWay = (): Problem =>
  conflict(
    'pack-left-out',
    'What is missing is no longer published, or not in the language of the pack. Publish it, then refresh the pack.',
  );

export const tooManyUnderWay = (): Problem =>
  conflict(
    'too-many-packs',
    `${MOST_UNDER_WAY} packs of one person are being made; wait for one of them, or cancel one.`,
  );

/** @throws Problem 422 with each character that cannot be printed. */
export function refuseUnprintable({ title, eventName }: PackInput): void {
  const errors = Object.entries({ title, eventName }).flatMap(([path, words]) =>
    strangersIn(words).map(({ character, codePoint }) => ({
      path,
      message: `holds “${character}” (${codePoint}), which the printed sheet’s typeface lacks; replace it`,
    })),
  );
  if (errors.length > 0) throw invalid(errors);
}
