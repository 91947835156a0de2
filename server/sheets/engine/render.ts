import { designs, type DesignId } from '../../../templates/index.ts';
import { furniture, type FurnitureInput } from '../../../templates/packs/index.ts';
import type { SheetInput } from '../../../templates/sheet.ts';
import type { Design, SheetNote } from '../../../templates/sheets/sheet.ts';
import { print } from './pdfmake.ts';

/** Points that are left free on each page when a line broke otherwise than foreseen and the last page overflowed. */
const SLACKS = [0, 14, 40];

/** A sheet as it came out. */
export interface RenderedSheet {
  pdf: Uint8Array;
  pages: number;
  notes: SheetNote[];
}

/** A sheet as PDF, in this thread: tens of milliseconds of work. The server goes through the pool. */
export const renderSheet = (input: SheetInput, design: DesignId): Promise<RenderedSheet> =>
  renderDesign(input, designs[design]);

/** The same with a design itself, whether the registry has it or not. */
export async function renderDesign(
  input: SheetInput,
  design: Pick<Design, 'sheet'>,
): Promise<RenderedSheet> {
  let made: RenderedSheet | undefined;
  for (const slack of SLACKS) {
    const { definition, pages: meant, notes } = design.sheet(input, slack);
    const { bytes, pages } = await print(definition);
    made = { pdf: bytes, pages, notes };
    if (meant === null || pages <= meant) break;
  }
  return made!;
}

/** A leaf that stands around the sheets of a pack, in this thread. */
export async function renderFurniture(input: FurnitureInput): Promise<RenderedSheet> {
  const { bytes, pages } = await print(furniture(input).definition);
  return { pdf: bytes, pages, notes: [] };
}
