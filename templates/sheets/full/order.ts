import type { PartKey } from '../../parts/index.ts';
import { paginate, type Pages, type Piece } from '../../parts/pages.ts';

/** Sections as pieces, by their keys; `head`, `others` and `closing` stand for what is no section. */
export type Sections = ReadonlyMap<string, Piece[]>;

/** The usual order of the sections. */
export const ORDER: readonly string[] = [
  'head',
  'tagline',
  'story',
  'reasons',
  'tasks',
  'outlook',
  'conditions',
  'scores',
  'skills',
  'dayInLife',
  'journey',
  'academics',
  'entryRoutes',
  'others',
  'ladder',
  'salaryBands',
  'certifications',
  'universities',
  'related',
  'sources',
  'closing',
];

/** Sections that may stand elsewhere, and behind which others. */
const MOVES: Readonly<Record<string, readonly string[]>> = {
  tasks: ['outlook', 'conditions', 'skills', 'dayInLife'],
  outlook: ['story', 'skills', 'entryRoutes'],
  dayInLife: ['reasons', 'tasks', 'conditions'],
  ladder: ['salaryBands', 'journey'],
};

type Move = readonly [key: string, behind: string];

const moved = (order: readonly string[], [key, behind]: Move): string[] => {
  const rest = order.filter((each) => each !== key);
  return rest.toSpliced(rest.indexOf(behind) + 1, 0, key);
};

/** The usual order, and with one or two sections elsewhere. */
const ORDERS: readonly (readonly string[])[] = (() => {
  const moves = Object.entries(MOVES).flatMap(([key, places]) =>
    places.map((behind): Move => [key, behind]),
  );
  const pairs = moves.flatMap((one, index) =>
    moves
      .slice(index + 1)
      .filter(([key]) => key !== one[0])
      .map((other) => [one, other]),
  );
  return [[], ...moves.map((move) => [move]), ...pairs].map((each) => each.reduce(moved, ORDER));
})();

export const inOrder = (sections: Sections, order: readonly string[]): Piece[] =>
  order.flatMap((key) => sections.get(key) ?? []);

/** Whether a section has a place of its own in the order: a new one stands among the others until it is given one. */
export const isPlaced = (key: PartKey): boolean => ORDER.includes(key);

/** The order of the sections which leaves the fewest holes, and tears the fewest apart, on `most` pages. */
export function bestOrder(sections: Sections, room: number, most = Infinity): Pages | null {
  let best: Pages | null = null;
  for (const order of ORDERS) {
    const pages = paginate(inOrder(sections, order), room);
    // What is taller than a page is so in every order.
    if (!pages) return null;
    if (pages.pages.length <= most && (!best || pages.cost < best.cost)) best = pages;
  }
  return best;
}
