import { resolve } from 'node:path';
import { hashPrintSources } from './print-sources.ts';

/** Put in by the build. */
declare const PRINT_SOURCES: string | undefined;

const sources =
  typeof PRINT_SOURCES === 'undefined'
    ? hashPrintSources(resolve(import.meta.dirname, '../..'))
    : PRINT_SOURCES;

/**
 * Changes whenever the same input might print other bytes: with the templates, the engine, and what they stand on (what
 * packs the bytes, and what knows where sentences end).
 */
export const printVersion = `${sources}/${process.versions.zlib}/${process.versions.icu}`;
