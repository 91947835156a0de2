export { assemble } from './assemble.ts';
export { assembleContact } from './contact.ts';
export { groupsOf } from './plan.ts';
export type { Assembled, Made, PackItem, PackPlan, PackSources } from './plan.ts';
export { ForeignPdfError } from './pdf/values.ts';
export type { Sink } from './pdf/writer.ts';
export { assembleZip, type ZipItem, type ZipPlan } from './zip.ts';
