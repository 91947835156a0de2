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
  return contentSchema.parse(
    stepContent(stored as Record<string, unknown>, version, SCHEMA_VERSION),
  );
}

/** A whole content of version `from` as one of version `to`, which is no older. */
export function stepContent(
  content: Record<string, unknown>,
  from: number,
  to: number,
): Record<string, unknown> {
  let stepped = content;
  for (let version = from; version < to; version += 1) stepped = steps[version]!(stepped);
  return stepped;
}
