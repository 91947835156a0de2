import { contentSchema, SCHEMA_VERSION, type Content } from './index.ts';

/** One step of the chain: content of version n becomes content of version n + 1. */
type Step = (content: Record<string, unknown>) => Record<string, unknown>;

/** `steps[n]` leads from version n to n + 1. */
const steps: Record<number, Step> = {};

/**
 * Stored content of any earlier schema version as content of the current one.
 * @throws RangeError for a version that this program does not know; ZodError for content that never was valid.
 */
export function upgradeContent(stored: unknown, version: number): Content {
  if (!Number.isInteger(version) || version < 1 || version > SCHEMA_VERSION) {
    throw new RangeError(`content of schema version ${version} is not known to this program`);
  }
  if (version === SCHEMA_VERSION) return stored as Content;
  let content = stored as Record<string, unknown>;
  for (let from = version; from < SCHEMA_VERSION; from += 1) content = steps[from]!(content);
  return contentSchema.parse(content);
}
