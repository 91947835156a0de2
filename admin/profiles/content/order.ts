/** `items` with the one at `from` put at `to`, or undefined when there is no such place. */
export function moved<T>(items: readonly T[], from: number, to: number): T[] | undefined {
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length) return undefined;
  return items.toSpliced(from, 1).toSpliced(to, 0, item);
}
