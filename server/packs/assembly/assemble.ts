import { folio } from '../../../templates/packs/folio.ts';
import { paperOf } from '../../../templates/packs/head.ts';
import { bind, type Binder, type Leaf } from './binding.ts';
import { fitted, folioDrawing, middleMarks, together } from './drawings.ts';
import { bookletSides, twoUpSides, type Side } from './imposition.ts';
import { PdfAssembler, type PageLabel } from './pdf/assembler.ts';
import type { Drawing, Form, PlacedPage } from './pdf/pages.ts';
import type { Sink } from './pdf/writer.ts';
import { headOf, infoOf, type Assembled, type PackPlan, type PackSources } from './plan.ts';

/**
 * The pack as one PDF, sent to `sink` as it grows: nothing but small records of each page stays in memory.
 * @throws ForeignPdfError for a sheet that is none of ours; what the sources and the sink throw.
 */
export async function assemble(
  plan: PackPlan,
  sources: PackSources,
  sink: Sink,
): Promise<Assembled> {
  const assembler = new PdfAssembler(sink, infoOf(plan));
  const numerals = await sources.furniture({ kind: 'numerals', ...headOf(plan) });
  const stamp = stamps(plan, await assembler.forms(numerals.pdf));
  if (plan.layout === 'pages') {
    await bind(plan, sources, new Pages(assembler, plan, stamp));
    const { bytes, pages } = await assembler.finish({
      duplex: plan.duplex ? 'long-edge' : undefined,
    });
    return { bytes, pages, papers: plan.duplex ? Math.ceil(pages / 2) : pages };
  }
  const imposed = new Imposed(assembler, stamp);
  await bind(plan, sources, imposed);
  await imposed.print(plan);
  const both = plan.duplex || plan.layout === 'booklet';
  const { bytes, pages } = await assembler.finish({ duplex: both ? 'short-edge' : undefined });
  return { bytes, pages, papers: both ? Math.ceil(pages / 2) : pages };
}

export type Stamp = (leaf: Leaf, index: number) => Drawing | null;

/** The number of each page of a leaf, on its tab. */
export function stamps(plan: PackPlan, figures: readonly Form[]): Stamp {
  const page = paperOf(plan);
  const even = plan.duplex || plan.layout === 'booklet';
  return ({ tab, number }, index) => {
    if (tab === undefined) return null;
    const own = number + index;
    const edge = even && own % 2 === 0 ? 'left' : 'right';
    return folioDrawing(folio(plan, page, own, edge, tab), page, figures);
  };
}

const labelOf = ({ place, number, runsOn }: Leaf): PageLabel | undefined =>
  runsOn ? undefined : { style: place === 'front' ? 'roman' : 'decimal', start: number };

/** Pages as they are, one after the other. */
class Pages implements Binder {
  readonly #assembler: PdfAssembler;
  readonly #plan: PackPlan;
  readonly #stamp: Stamp;

  constructor(assembler: PdfAssembler, plan: PackPlan, stamp: Stamp) {
    this.#assembler = assembler;
    this.#plan = plan;
    this.#stamp = stamp;
  }

  async add(pdf: Uint8Array, leaf: Leaf): Promise<number> {
    const placed = await this.#assembler.add(pdf, {
      place: leaf.place,
      title: leaf.title,
      bookmark: leaf.bookmark,
      name: leaf.name,
      label: labelOf(leaf),
      over: (index) => this.#stamp(leaf, index),
    });
    return placed.length;
  }

  async blank(leaf: Leaf): Promise<void> {
    const { place } = leaf;
    await this.#assembler.blank(paperOf(this.#plan), { place, label: labelOf(leaf) });
  }
}

/** Pages two on a side of the paper, in an order that is known once all are there. */
class Imposed implements Binder {
  readonly #assembler: PdfAssembler;
  readonly #stamp: Stamp;
  readonly #pages: Record<Leaf['place'], ({ form: Form; over: Drawing | null } | null)[]> = {
    front: [],
    body: [],
  };
  readonly #marks: { leaf: Leaf; at: number }[] = [];

  constructor(assembler: PdfAssembler, stamp: Stamp) {
    this.#assembler = assembler;
    this.#stamp = stamp;
  }

  async add(pdf: Uint8Array, leaf: Leaf): Promise<number> {
    const forms = await this.#assembler.forms(pdf);
    const pages = this.#pages[leaf.place];
    if (leaf.bookmark) this.#marks.push({ leaf, at: pages.length });
    for (const [index, form] of forms.entries()) {
      pages.push({ form, over: this.#stamp(leaf, index) });
    }
    return forms.length;
  }

  async blank({ place }: Leaf): Promise<void> {
    this.#pages[place].push(null);
  }

  async print(plan: PackPlan): Promise<void> {
    const { front, body } = this.#pages;
    const pages = [...front, ...body];
    const booklet = plan.layout === 'booklet';
    const sides = booklet ? bookletSides(pages.length) : twoUpSides(pages.length, plan.duplex);
    const upright = paperOf(plan);
    const paper = { width: upright.height, height: upright.width };
    const half = { y: 0, width: paper.width / 2, height: paper.height };
    const marks = middleMarks(paper.width, paper.height, !booklet);
    const where = new Map<number, PlacedPage>();
    for (const side of sides) {
      const drawings = side.flatMap((at, right) => {
        const page = at === null ? null : pages[at];
        return page ? [fitted(page.form, { ...half, x: right * half.width }, page.over)] : [];
      });
      const placed = await this.#assembler.compose(together(drawings, marks), paper);
      for (const at of numbersOf(side)) where.set(at, placed);
    }
    const inOrder = this.#marks
      .map(({ leaf, at }) => ({ leaf, at: leaf.place === 'front' ? at : at + front.length }))
      .sort((one, other) => one.at - other.at);
    for (const { leaf, at } of inOrder) {
      const { level = 0, open = false } = leaf.bookmark!;
      this.#assembler.bookmark(leaf.title, where.get(at)!, { level, open });
    }
  }
}

const numbersOf = (side: Side): number[] => side.filter((at) => at !== null);
