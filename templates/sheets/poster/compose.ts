import { pad, row, stack, type Box, type Node } from '../../parts/box.ts';
import type { Voices } from '../../parts/voices.ts';
import { field, headlineOf, titleSizes } from './field.ts';
import { PLANS, rungsOf, type Plan } from './facts.ts';
import { reasons } from './reasons.ts';
import { hasRoomForWords, steps } from './steps.ts';
import { quietOf, sideOf, way } from './way.ts';

const GAP = 18;
const RESERVE = 10;
const BETWEEN_REASONS = 10;
/** Headings of reasons grow beside the way to more. */
const LARGER = [1.5, 1.4, 1.3, 1.2, 1.1, 1];

/** No title gets smaller than this for the sake of what is below it. */
const SMALLEST = 46;

/** How much of what is left goes where. */
const MOST_RISE = 150;
const MOST_BETWEEN = 30;

export interface Poster {
  node: Node;
  plan: Plan;
}

const GUTTER = 34;

/** The reasons, as high as the way to more that stands beside them. */
function ending(voices: Voices, plan: Plan): Box {
  const { measure } = voices[0].page;
  const side = sideOf(voices[0]);
  const width = measure - side - GUTTER;
  const aside = pad(way(voices, side), [0, Math.max(0, quietOf(voices[0]) - GAP), 0, 0]);
  const dense = reasons(voices, plan, width, BETWEEN_REASONS);
  if (!dense) return way(voices, measure);
  const larger = LARGER.find(
    (each) => reasons(voices, plan, width, BETWEEN_REASONS, each)!.height <= aside.height,
  );
  const told = reasons(voices, plan, width, BETWEEN_REASONS, larger)!;
  const more = Math.max(0, aside.height - told.height) / plan.reasons;
  return row(
    [
      {
        width,
        box: reasons(voices, plan, width, BETWEEN_REASONS + Math.min(more, MOST_BETWEEN), larger),
      },
      { width: side, box: aside },
    ],
    GUTTER,
  );
}

interface Draft {
  plan: Plan;
  size: number;
  free: number;
}

/** A poster that tells as much as fits, under the largest title that still leaves room for it. */
export function compose(voices: Voices, slack: number): Poster {
  const [{ page }] = voices;
  const under = (plan: Plan, rise = 0): Box[] => {
    const climb = steps(voices, plan, rise);
    return [...(climb ? [climb] : []), ending(voices, plan)];
  };
  // As high under any title.
  const bodies = new Map<Plan, { rows: number; height: number }>();
  const bodyOf = (plan: Plan) => {
    const known = bodies.get(plan);
    if (known) return known;
    const boxes = under(plan);
    const body = {
      rows: boxes.length,
      height: boxes.reduce((sum, { height }) => sum + GAP + height, 0),
    };
    bodies.set(plan, body);
    return body;
  };
  const draft = (plan: Plan, size: number): Draft => {
    if (!hasRoomForWords(voices, plan)) return { plan, size, free: -Infinity };
    const used = field(voices, plan, size).height + bodyOf(plan).height;
    return { plan, size, free: page.column - RESERVE - slack - used };
  };
  const sizes = titleSizes(voices);
  const loud = sizes.filter((size) => size >= headlineOf(voices));
  const usual = loud.length > 0 ? loud : sizes.slice(0, 1);
  const small = sizes.filter((size, at) => at === 0 || size >= SMALLEST);
  const best =
    firstThatFits(PLANS, (plan) => (plan.quiet ? small : usual), draft) ??
    firstThatFits(PLANS.slice(-1), () => sizes, draft);
  const { plan, size, free } = best ?? draft(PLANS.at(-1)!, sizes.at(-1)!);
  let left = Math.max(0, free);
  const take = (most: number): number => {
    const taken = Math.min(left, most);
    left -= taken;
    return taken;
  };
  const count = rungsOf(voices[0].content, plan).length;
  const rise = count > 1 ? take(Math.min(MOST_RISE, left * 0.45)) : 0;
  const { rows } = bodyOf(plan);
  const between = take(rows * MOST_BETWEEN) / rows;
  const head = field(voices, plan, size, take(Infinity));
  const below = under(plan, rise).map((box) => pad(box, [0, GAP + between, 0, 0]));
  return { node: stack([head, ...below]).node, plan };
}

function firstThatFits(
  plans: readonly Plan[],
  sizes: (plan: Plan) => readonly number[],
  draft: (plan: Plan, size: number) => Draft,
): Draft | null {
  for (const plan of plans) {
    for (const size of sizes(plan)) {
      const found = draft(plan, size);
      if (found.free >= 0) return found;
    }
  }
  return null;
}
