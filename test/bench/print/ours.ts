import { print } from '../../../server/sheets/engine/pdfmake.ts';
import { designs } from '../../../templates/index.ts';
import { distinctInput } from './inputs.ts';
import { cpuTime } from './cpu-time.ts';

/** One sheet by our engine, tagged: CPU milliseconds of composing and of all, and the file. */
export default async function work(index: number) {
  const input = distinctInput(index);
  const begun = cpuTime();
  const { definition } = designs.full.sheet(input);
  const composed = cpuTime();
  const { bytes } = await print(definition);
  return { composing: composed - begun, all: cpuTime() - begun, bytes };
}
