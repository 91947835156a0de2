/** Lines of an imported page that found no place, kept beside the profile that came of it. */
export interface UnplacedLine {
  line: number;
  text: string;
}

const nameOf = (profile: string) => `kerjaya.unplaced.${profile}`;

export function keepUnplaced(profile: string, lines: readonly UnplacedLine[]): void {
  try {
    if (lines.length > 0) localStorage.setItem(nameOf(profile), JSON.stringify(lines));
    else localStorage.removeItem(nameOf(profile));
  } catch {
    // A storage that is full or forbidden: the lines were shown, and can be copied, before.
  }
}

export function keptUnplaced(profile: string): UnplacedLine[] {
  try {
    return JSON.parse(localStorage.getItem(nameOf(profile)) ?? '[]') as UnplacedLine[];
  } catch {
    return [];
  }
}

/** What is kept for a profile. Once it is published nothing of its import waits any longer: the lines are forgotten. */
export function unplacedOf(profile: string, published: boolean): UnplacedLine[] {
  if (published) keepUnplaced(profile, []);
  return keptUnplaced(profile);
}
