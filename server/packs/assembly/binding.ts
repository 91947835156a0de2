import type { ContentsEntry } from '../../../templates/packs/contents.ts';
import { labels } from '../../../templates/packs/labels.ts';
import { inLanguage, type Text } from '../../../templates/profile/index.ts';
import { groupsOf, headOf, type Made, type PackPlan, type PackSources } from './plan.ts';

/** How a leaf of several pages is bound in. */
export interface Leaf {
  place: 'front' | 'body';
  title: string;
  /** The number of its first page: roman in front, arabic in the body. */
  number: number;
  /** Whether numbers go on from the page before. */
  runsOn: boolean;
  bookmark?: { level: number; sections?: boolean; open?: boolean } | undefined;
  /** What links call it. */
  name?: string | undefined;
  /** The tab's height, 0 to 1, null at the usual one; left out: no tab. */
  tab?: number | null | undefined;
  /** The profile that it shows. */
  item?: number | undefined;
}

/** Takes a pack's leaves as they come, the front's last one after the body. */
export interface Binder {
  add(pdf: Uint8Array, leaf: Leaf): Promise<number>;
  /** An empty page. */
  blank(leaf: Leaf): Promise<void>;
}

/** What a bound pack consists of. */
export interface Bound {
  careers: number;
  entries: ContentsEntry[];
}

/** Every leaf of a pack in turn: the profiles with their dividers, then what is known only now, cover and contents. */
export async function bind(plan: PackPlan, sources: PackSources, binder: Binder): Promise<Bound> {
  const head = headOf(plan);
  const language = plan.languages[0]!;
  const say = (text: Text) => inLanguage(text, language);
  const even = plan.duplex || plan.layout === 'booklet';
  const groups = groupsOf(plan);
  const entries: ContentsEntry[] = [];
  const tabbed = plan.paper === 'A4';
  let notes: Made | null = null;
  let number = 1;
  let careers = 0;
  let started = false;

  /** Binds in a leaf of the body, and fills up its last sheet of paper. @returns its pages. */
  const body = async (
    made: Made,
    leaf: Omit<Leaf, 'place' | 'number' | 'runsOn'>,
    at: number,
    written: boolean,
  ) => {
    const runsOn = started && plan.copies === 1;
    started = true;
    const whole: Leaf = { ...leaf, place: 'body', number: at, runsOn };
    const pages = await binder.add(made.pdf, whole);
    if (!even || pages % 2 === 0) return pages;
    const back: Leaf = {
      ...whole,
      number: at + pages,
      runsOn: true,
      title: say(labels.notes),
      bookmark: undefined,
      name: undefined,
    };
    // The back of what hangs on a wall is not written on.
    if (written && tabbed) {
      notes ??= await sources.furniture({ kind: 'notes', ...head });
      await binder.add(notes.pdf, back);
    } else await binder.blank({ ...back, title: '' });
    return pages + 1;
  };

  for (const [index, { field, items }] of groups.entries()) {
    const tab = !tabbed
      ? undefined
      : field && groups.length > 1
        ? index / (groups.length - 1)
        : null;
    const level = field ? 1 : 0;
    let divided = !field;
    for (const item of items) {
      const made = await sources.sheet(item);
      if (!made) continue;
      if (!divided) {
        divided = true;
        const goal = `field-${index + 1}`;
        const leaf = await sources.furniture({
          kind: 'divider',
          ...head,
          field: field!,
          number: index + 1,
          careers: items.map((each) => plan.items[each]!.title),
        });
        entries.push({ kind: 'field', title: field!, page: number, goal });
        const options = { title: say(field!), bookmark: { level: 0, open: true }, name: goal };
        number += await body(leaf, options, number, false);
      }
      const { title } = plan.items[item]!;
      const goal = `profile-${item + 1}`;
      entries.push({ kind: 'profile', title, page: number, goal });
      careers += 1;
      let pages = 0;
      for (let copy = 0; copy < plan.copies; copy += 1) {
        const options = { title: say(title), tab, item };
        const first = copy === 0 && { bookmark: { level, sections: true }, name: goal };
        pages = await body(made, { ...options, ...first }, number, true);
      }
      number += pages;
    }
  }
  await front(plan, sources, binder, { careers, entries }, even);
  return { careers, entries };
}

async function front(
  plan: PackPlan,
  sources: PackSources,
  binder: Binder,
  { careers, entries }: Bound,
  even: boolean,
): Promise<void> {
  const head = headOf(plan);
  const title = (text: Text) => inLanguage(text, plan.languages[0]!);
  const fields = entries.filter(({ kind }) => kind === 'field').map((entry) => entry.title);
  const cover = await sources.furniture({ kind: 'cover', ...head, careers, fields });
  const contents = await sources.furniture({
    kind: 'contents',
    ...head,
    entries,
    first: even ? 3 : 2,
  });
  let number = 1;
  for (const [made, name] of [
    [cover, title(labels.cover)],
    [contents, title(labels.contents)],
  ] as const) {
    const leaf: Leaf = {
      place: 'front',
      title: name,
      number,
      runsOn: number > 1,
      bookmark: { level: 0 },
    };
    const pages = await binder.add(made.pdf, leaf);
    number += pages;
    if (!even || pages % 2 === 0) continue;
    await binder.blank({ place: 'front', title: '', number, runsOn: true });
    number += 1;
  }
}
