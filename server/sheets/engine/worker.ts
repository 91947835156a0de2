import { move } from 'piscina';
import type { DesignId } from '../../../templates/index.ts';
import type { SheetInput } from '../../../templates/sheet.ts';
import { renderSheet } from './render.ts';

export interface Job {
  input: SheetInput;
  design: DesignId;
}

/** One job of the pool; the bytes are handed over, not copied. */
export default async function work({ input, design }: Job): Promise<Uint8Array> {
  const bytes = await renderSheet(input, design);
  return move(bytes) as Uint8Array;
}
