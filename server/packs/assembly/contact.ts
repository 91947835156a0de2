import { CELLS, thumbnail, type ContactCell } from '../../../templates/packs/contact.ts';
import { paperOf } from '../../../templates/packs/head.ts';
import { labels } from '../../../templates/packs/labels.ts';
import { roman } from '../../../templates/packs/roman.ts';
import { inLanguage } from '../../../templates/profile/index.ts';
import { stamps, type Stamp } from './assemble.ts';
import { bind, type Binder, type Leaf } from './binding.ts';
import { fitted, frame, together } from './drawings.ts';
import { PdfAssembler } from './pdf/assembler.ts';
import type { Drawing, Form } from './pdf/pages.ts';
import type { Sink } from './pdf/writer.ts';
import { headOf, infoOf, type Assembled, type PackPlan, type PackSources } from './plan.ts';

/** Pages of the contact sheet that are laid out in one go. */
const AT_ONCE = 8;

interface Thumbnail {
  form: Form | null;
  over: Drawing | null;
  cell: ContactCell;
}

/**
 * All pages of a pack as thumbnails, and what to look at before it is printed. `counts`: of the pack itself.
 * @throws as `assemble`.
 */
export async function assembleContact(
  plan: PackPlan,
  sources: PackSources,
  sink: Sink,
  counts: { pages: number; papers: number },
): Promise<Assembled> {
  const single: PackPlan = { ...plan, copies: 1 };
  const title = `${inLanguage(labels.proof, plan.languages[0]!)}: ${plan.title}`;
  const assembler = new PdfAssembler(sink, { ...infoOf(plan), title });
  const head = headOf(plan);
  const figures = await sources.furniture({ kind: 'numerals', ...head });
  const thumbnails = new Thumbnails(
    assembler,
    single,
    stamps(single, await assembler.forms(figures.pdf)),
  );
  const { entries } = await bind(single, sources, thumbnails);
  const all = thumbnails.inOrder();
  const remarks = (plan.remarks ?? []).map(({ title: name, words }) => ({
    label: '–',
    title: inLanguage(name ?? labels.wholePack, plan.languages[0]!),
    words: [words],
  }));
  const warned = entries
    .filter(({ kind }) => kind === 'profile')
    .map(({ title: name, page, goal }) => ({
      label: String(page),
      title: inLanguage(name, plan.languages[0]!),
      words: plan.items[Number(goal.slice('profile-'.length)) - 1]!.warnings ?? [],
    }))
    .filter(({ words }) => words.length > 0);

  const sheets = Math.ceil(all.length / CELLS);
  const list = {
    kind: 'warnings' as const,
    ...head,
    warnings: [...remarks, ...warned],
    ...counts,
  };
  const first = sheets + 1;
  const made = await sources.furniture({ ...list, first, of: first });
  const of = sheets + made.pages;
  for (let from = 0; from < all.length; from += AT_ONCE * CELLS) {
    const some = all.slice(from, from + AT_ONCE * CELLS);
    const leaf = await sources.furniture({
      kind: 'contact',
      ...head,
      cells: some.map(({ cell }) => cell),
      first: from / CELLS + 1,
      of,
    });
    await assembler.add(leaf.pdf, {
      title,
      over: (index) => drawn(plan, some.slice(index * CELLS, (index + 1) * CELLS)),
    });
  }
  const last = of === first ? made : await sources.furniture({ ...list, first, of });
  await assembler.add(last.pdf, {
    title: inLanguage(labels.warnings, plan.languages[0]!),
    bookmark: { level: 0 },
  });
  // What the thumbnails show is said nowhere.
  const { bytes, pages } = await assembler.finish({ claim: false });
  return { bytes, pages, papers: pages };
}

/** Thumbnails in their frames. */
function drawn(plan: PackPlan, some: readonly Thumbnail[]): Drawing {
  const paper = paperOf(plan);
  const drawings = some.map(({ form, over }, index): Drawing => {
    const { x, y, width, height } = thumbnail(plan, index);
    const box = { x, y: paper.height - y - height, width, height };
    const page = fitted(form ?? { id: 0, name: '', ...paper }, box, over, 'corner');
    return form
      ? { content: `${page.content}\n${frame(page.box)}`, forms: page.forms }
      : { content: frame(page.box), forms: [] };
  });
  return together(drawings);
}

class Thumbnails implements Binder {
  readonly #assembler: PdfAssembler;
  readonly #plan: PackPlan;
  readonly #stamp: Stamp;
  readonly #places: Record<Leaf['place'], Thumbnail[]> = { front: [], body: [] };

  constructor(assembler: PdfAssembler, plan: PackPlan, stamp: Stamp) {
    this.#assembler = assembler;
    this.#plan = plan;
    this.#stamp = stamp;
  }

  async add(pdf: Uint8Array, leaf: Leaf): Promise<number> {
    const forms = await this.#assembler.forms(pdf);
    for (const [index, form] of forms.entries()) {
      this.#put(leaf, index, form, this.#stamp(leaf, index));
    }
    return forms.length;
  }

  async blank(leaf: Leaf): Promise<void> {
    this.#put(leaf, 0, null, null);
  }

  inOrder(): Thumbnail[] {
    return [...this.#places.front, ...this.#places.body];
  }

  #put(leaf: Leaf, index: number, form: Form | null, over: Drawing | null): void {
    const number = leaf.number + index;
    const warnings = leaf.item === undefined ? [] : (this.#plan.items[leaf.item]!.warnings ?? []);
    this.#places[leaf.place].push({
      form,
      over,
      cell: {
        label: leaf.place === 'front' ? roman(number) : String(number),
        title: leaf.title,
        warned: index === 0 && warnings.length > 0 && leaf.name !== undefined,
      },
    });
  }
}
