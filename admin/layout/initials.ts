/** The first letters of somebody's first and last name. */
export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => word[0]!.toUpperCase())
    .filter((_letter, index, all) => index === 0 || index === all.length - 1)
    .join('');
