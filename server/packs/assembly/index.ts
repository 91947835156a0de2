export { assemble } from './assemble.ts';
export { assembleContact } from './contact.ts';
export type { Made, PackPlan, PackSources } from './plan.ts';
export { ForeignPdfError } from './pdf/values.ts';
export type { Sink } from './pdf/writer.ts';
export { assembleZip, type ZipPlan } from './zip.ts';
