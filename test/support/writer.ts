import { decided } from '../../admin/profiles/content/deciding.ts';
import type { Conflict } from '../../admin/profiles/types.ts';
import type { Content } from '../../templates/profile/index.ts';
import { mergeContent } from '../../templates/profile/merge.ts';

/** Numbers that a seed decides. */
export class Randomness {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** From 0 up to 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  chance = (share: number): boolean => this.next() < share;
  of = <T>(values: readonly T[]): T => values[Math.floor(this.next() * values.length)]!;
}

/** Content as the model sees it: a value for each smallest place, and the order of each list. */
export interface Flat {
  cells: ReadonlyMap<string, string>;
  orders: Readonly<Record<string, string[]>>;
}

const TEXTS = ['title', 'tagline', 'story'] as const;
const LISTS = { reasons: ['heading', 'body'], tasks: ['text'] } as const;
type ListKey = keyof typeof LISTS;
type Item = { id: string } & Record<string, { en: string; ms: string }>;
const itemsOf = (content: Content, key: ListKey) => content[key] as unknown as Item[];

export function flat(content: Content): Flat {
  const cells = new Map<string, string>();
  const orders: Record<string, string[]> = {};
  const put = (path: string, text: { en: string; ms: string }) => {
    cells.set(`${path}.en`, text.en).set(`${path}.ms`, text.ms);
  };
  for (const key of TEXTS) put(key, content[key]);
  cells.set('tags', JSON.stringify(content.tags));
  for (const [key, fields] of Object.entries(LISTS) as [ListKey, readonly string[]][]) {
    orders[key] = itemsOf(content, key).map(({ id }) => id);
    for (const item of itemsOf(content, key)) {
      for (const field of fields) put(`${key}.${item.id}.${field}`, item[field]!);
    }
  }
  return { cells, orders };
}

/** The places in which two contents differ. */
const changed = (from: Flat, to: Flat): string[] =>
  [...new Set([...from.cells.keys(), ...to.cells.keys()])].filter(
    (cell) => from.cells.get(cell) !== to.cells.get(cell),
  );

/** An order as far as it concerns what all of these lists hold. */
const among = (order: readonly string[], ...lists: (readonly string[])[]): string =>
  order.filter((id) => lists.every((list) => list.includes(id))).join();

/** What the server answered to one save. */
interface Answer {
  base: number;
  mine: Flat;
  /** The version that the draft then had, and what it held. */
  version: number;
  content: Flat;
  /** The paths that collided; null when it was saved. */
  conflicts: string[] | null;
}

/**
 * Everything that the server answered about one draft. `replay` goes through it in the order of the versions, and says what
 * a model of cells says: a save changes what its writer changed and nothing else, and only what nobody else had changed
 * since the writer read it; it is refused only where somebody had.
 */
export class Ledger {
  readonly states = new Map<number, Flat>();
  readonly answers: Answer[] = [];
  readonly #told = new Set<number>([1]);
  #replayed = 0;

  replay(): string[] {
    const faults: string[] = [];
    const answers = this.answers.slice(this.#replayed).toSorted((a, b) => a.version - b.version);
    this.#replayed = this.answers.length;
    for (const answer of answers) {
      if (!answer.conflicts && !this.states.has(answer.version)) {
        this.states.set(answer.version, answer.content);
      }
    }
    for (const answer of answers)
      faults.push(...(answer.conflicts ? this.#refused(answer) : this.#saved(answer)));
    return faults;
  }

  #saved({ base, mine, version, content }: Answer): string[] {
    const read = this.states.get(base)!;
    // Where nothing was left to be saved, the draft is answered as it stands.
    const isNew = !this.#told.has(version);
    this.#told.add(version);
    const before = this.states.get(isNew ? version - 1 : version) ?? read;
    const expected = new Map(before.cells);
    const faults: string[] = [];
    for (const cell of changed(read, mine)) {
      const wanted = mine.cells.get(cell);
      const stood = before.cells.get(cell);
      if (stood !== read.cells.get(cell) && stood !== wanted && content.cells.get(cell) !== stood) {
        faults.push(`version ${version} lost what stood at ${cell}: ${stood}`);
      }
      if (wanted === undefined) expected.delete(cell);
      else expected.set(cell, wanted);
    }
    for (const cell of changed({ cells: expected, orders: {} }, content)) {
      faults.push(
        `version ${version} holds ${content.cells.get(cell)} at ${cell}, not ${expected.get(cell)}`,
      );
    }
    for (const key of Object.keys(content.orders)) {
      const [r, m, b, now] = [read, mine, before, content].map((each) => each.orders[key]!);
      const moved = among(m!, r!, m!) !== among(r!, r!, m!);
      const lead = moved ? m! : b!;
      const other = moved ? r! : b!;
      if (among(now!, lead, now!, other) !== among(lead, lead, now!, other)) {
        faults.push(
          `version ${version} put ${key} into the order ${now!.join()}, not ${lead.join()}`,
        );
      }
    }
    return faults;
  }

  #refused({ base, mine, version, conflicts }: Answer): string[] {
    const read = this.states.get(base)!;
    const now = this.states.get(version)!;
    const at = (path: string, cells: string[]) =>
      cells.some((cell) => cell === path || cell.startsWith(`${path}.`));
    return conflicts!.flatMap((path) => {
      const isOrder = path in now.orders;
      const real = isOrder
        ? among(read.orders[path]!, now.orders[path]!) !==
          among(now.orders[path]!, read.orders[path]!)
        : at(path, changed(read, mine)) && at(path, changed(read, now));
      return real ? [] : [`a conflict at ${path} that is none`];
    });
  }
}

let serial = 0;

/** A text that several people happen to work on. */
export type Hot = ReturnType<typeof hotPlace>;
export const hotPlace = (random: Randomness) => ({
  text: random.of(TEXTS),
  language: random.of(['en', 'ms'] as const),
});

/** A client with a copy of a draft: edits it, saves it with the version that it read, decides where it collides. */
export class Writer {
  content!: Content;
  collisions = 0;
  saves = 0;
  readonly faults: string[] = [];
  #base!: { version: number; content: Content };
  readonly #at: string;
  readonly #cookie: string;
  readonly #ledger: Ledger;

  constructor(address: string, cookie: string, id: string, ledger: Ledger) {
    this.#at = `${address}/api/profiles/${id}/draft`;
    this.#cookie = cookie;
    this.#ledger = ledger;
  }

  async read(): Promise<void> {
    const response = await fetch(this.#at, { headers: { cookie: this.#cookie } });
    this.#take((await response.json()) as { version: number; content: Content });
    if (!this.#ledger.states.has(this.#base.version)) {
      this.#ledger.states.set(this.#base.version, flat(this.content));
    }
  }

  /** One change of the copy: words, an item more or less, another order; often at the place that draws everybody. */
  edit(random: Randomness, hot: Hot): void {
    serial += 1;
    const words = `words ${serial}`;
    const content = structuredClone(this.content);
    const language = random.of(['en', 'ms'] as const);
    const key = random.of(['reasons', 'tasks'] as const);
    const items = itemsOf(content, key);
    const isNew = items.length > this.#base.content[key].length;
    const kind = random.of(['text', 'text', 'tags', 'item', 'item', 'add', 'remove', 'move']);
    if (random.chance(0.35)) content[hot.text][hot.language] = words;
    else if (kind === 'text') content[random.of(TEXTS)][language] = words;
    else if (kind === 'tags') content.tags = random.of([['stem'], ['tvet'], ['stem', 'tvet'], []]);
    else if (kind === 'add' && items.length < 5 && !isNew) {
      const fields = LISTS[key].map((field) => [field, { en: words, ms: '' }]);
      const at = Math.floor(random.next() * (items.length + 1));
      items.splice(at, 0, { id: `i${serial}`, ...Object.fromEntries(fields) } as Item);
    } else if (items.length > 0) {
      const item = random.of(items);
      if (kind === 'item') item[random.of(LISTS[key])]![language] = words;
      if (kind === 'remove') items.splice(items.indexOf(item), 1);
      if (kind === 'move') items.push(...items.splice(items.indexOf(item), 1));
    }
    this.content = content;
  }

  /** Sends what was changed; where that collides, decides and sends again until it is saved. */
  async save(random: Randomness): Promise<void> {
    for (;;) {
      const { version: base, content: read } = this.#base;
      const sections = Object.fromEntries(
        Object.entries(this.content).filter(
          ([key, value]) => JSON.stringify(value) !== JSON.stringify(read[key as keyof Content]),
        ),
      );
      const response = await fetch(this.#at, {
        method: 'PUT',
        headers: {
          cookie: this.#cookie,
          'content-type': 'application/json',
          'if-match': `"${base}"`,
        },
        body: JSON.stringify({ content: sections }),
      });
      const body = (await response.json()) as {
        version: number;
        content: Content;
        draft: { version: number; content: Content };
        conflicts: Conflict[];
      };
      const draft = response.status === 200 ? body : body.draft;
      if (!draft) throw new Error(`${response.status}: ${JSON.stringify(body)}`);
      const isSaved = response.status === 200;
      this.#ledger.answers.push({
        base,
        mine: flat(this.content),
        version: draft.version,
        content: flat(draft.content),
        conflicts: isSaved ? null : body.conflicts.map(({ path }) => path),
      });
      if (isSaved) {
        this.saves += 1;
        this.#take(draft);
        return;
      }
      this.collisions += 1;
      this.#decide(random, draft);
    }
  }

  #decide(random: Randomness, draft: { version: number; content: Content }): void {
    const { content, collisions } = mergeContent(this.#base.content, this.content, draft.content);
    const decision = decided(content, collisions, () => random.of(['yours', 'theirs'] as const));
    const [mine, result] = [flat(this.content), flat(decision)];
    for (const cell of changed(flat(this.#base.content), mine)) {
      const open = collisions.some(({ path }) => cell === path || cell.startsWith(`${path}.`));
      if (!open && result.cells.get(cell) !== mine.cells.get(cell)) {
        this.faults.push(`deciding lost ${mine.cells.get(cell)} at ${cell}`);
      }
    }
    this.#base = structuredClone({ version: draft.version, content: draft.content });
    this.content = decision;
  }

  #take({ version, content }: { version: number; content: Content }): void {
    this.#base = structuredClone({ version, content });
    this.content = structuredClone(content);
  }
}
