import { print } from '../../../server/sheets/engine/pdfmake.ts';
import { designs } from '../../../templates/index.ts';
import { distinctInput } from './inputs.ts';

/** One sheet by our engine, tagged: milliseconds of composing and of all, and the file. */
export default async function work(index: number) {
  const input = distinctInput(index);
  const begun = performance.now();
  const { definition } = designs.full.sheet(input);
  const composed = performance.now();
  const { bytes } = await print(definition);
  return { composing: composed - begun, all: performance.now() - begun, bytes };
}
