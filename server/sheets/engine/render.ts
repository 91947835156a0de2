import { designs, type DesignId } from '../../../templates/index.ts';
import type { SheetInput } from '../../../templates/sheet.ts';
import { print } from './pdfmake.ts';

/** A sheet as PDF, in this thread: tens of milliseconds of work. The server goes through the pool. */
export const renderSheet = (input: SheetInput, design: DesignId): Promise<Uint8Array> =>
  print(designs[design].sheet(input));
