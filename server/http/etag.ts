import { badRequest, Problem } from './problem.ts';

export const etagOf = (version: number): string => `"${version}"`;

/**
 * The version that a write was based on.
 * @throws Problem 428 when `If-Match` is missing, 400 when it is not one of our tags.
 */
export function ifMatchVersion(header: string | undefined): number {
  if (header === undefined) {
    throw new Problem(
      428,
      'precondition-required',
      'Precondition required',
      'Send If-Match with the ETag of what you read, so that nobody’s work is overwritten.',
    );
  }
  const match = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim());
  if (!match) throw badRequest('If-Match must be the ETag of what you read, such as "3".');
  return Number(match[1]);
}
