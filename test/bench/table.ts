export interface Figure {
  what: string;
  value: number;
  unit: string;
  /** What we aim for; `at most` unless more is better. */
  aim?: number;
  more?: boolean;
}

const shown = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(value >= 10 ? 1 : 2);

/** The figures as lines of a table, each beside its aim and the ratio to it (above 1: better than the aim). */
export function printFigures(title: string, figures: readonly Figure[]): void {
  console.log(`\n${title}`);
  for (const { what, value, unit, aim, more } of figures) {
    const ratio = aim === undefined ? '' : (more ? value / aim : aim / value).toFixed(2);
    const goal = aim === undefined ? '' : `${more ? '≥' : '≤'} ${shown(aim)}`;
    console.log(
      `  ${what.padEnd(48)} ${shown(value).padStart(8)} ${unit.padEnd(10)} ${goal.padEnd(10)} ${ratio && `× ${ratio}`}`.trimEnd(),
    );
  }
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
