import type { Brand } from '../../../templates/brand.ts';
import type { SheetPlan } from '../../sheets/sheets.service.ts';
import { PdfAssembler } from '../assembly/pdf/assembler.ts';
import type { FileKind } from '../files.store.ts';
import type { PackRow } from '../packs.queries.ts';

/** A sheet that is made. */
export interface ReadySheet {
  position: number;
  plan: SheetPlan;
  pages: number;
}

export interface Task {
  pack: PackRow;
  kind: FileKind;
  brand: Brand;
  sheets: readonly ReadySheet[];
}

/** Sides that are printed, and sheets of paper for them. */
export interface Counts {
  pages: number;
  papers: number;
}

/** Makes one file of the sheets, which `read` gives one after the other; `write` takes it in pieces. */
export async function putTogether(
  { pack, sheets }: Task,
  read: (plan: SheetPlan) => Promise<Uint8Array>,
  write: (bytes: Uint8Array) => Promise<void>,
): Promise<Counts> {
  const assembler = new PdfAssembler(write, {
    title: pack.title,
    author: '',
    subject: pack.eventName,
    language: 'en-MY',
    date: pack.eventDate ?? '2026-01-01',
  });
  for (const { plan } of sheets) {
    await assembler.add(await read(plan), {
      title: plan.title.en || plan.title.ms,
      bookmark: { level: 0 },
    });
  }
  const { pages } = await assembler.finish();
  const papers = pack.duplex ? Math.ceil(pages / 2) : pages;
  return { pages: pages * pack.copies, papers: papers * pack.copies };
}
