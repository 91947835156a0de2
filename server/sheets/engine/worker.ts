import type { DesignId } from '../../../templates/index.ts';
import type { SheetInput } from '../../../templates/sheet.ts';
import { renderSheet, type RenderedSheet } from './render.ts';

export interface Job {
  input: SheetInput;
  design: DesignId;
}

/** One job of the pool. */
export default function work({ input, design }: Job): Promise<RenderedSheet> {
  return renderSheet(input, design);
}
