import type { DesignId } from '../../../templates/index.ts';
import type { FurnitureInput } from '../../../templates/packs/index.ts';
import type { SheetInput } from '../../../templates/sheet.ts';
import { renderFurniture, renderSheet, type RenderedSheet } from './render.ts';

/** A sheet, or what stands around the sheets of a pack. */
export type Job = { input: SheetInput; design: DesignId } | { furniture: FurnitureInput };

/** One job of the pool. */
export default function work(job: Job): Promise<RenderedSheet> {
  return 'furniture' in job ? renderFurniture(job.furniture) : renderSheet(job.input, job.design);
}
