import { z } from 'zod';
import {
  contentSchema,
  contentShape,
  emptyContent,
  walk,
  withItemIds,
  type Content,
  type ReferenceKind,
} from '../../templates/profile/index.ts';
import { fieldErrors, invalid } from '../http/problem.ts';
import { newItemId } from './identifiers.ts';

/** A request's body that carries content. What is in it is judged by `parseContent`, section by section. */
export const contentBody = z.strictObject({ content: z.record(z.string(), z.unknown()) });

/**
 * A whole content out of what a client sent: a section that is left out is as in `previous` (or empty), a list item
 * without an `id` gets one.
 * @throws Problem 422 that names every field at fault.
 */
export function parseContent(
  input: Record<string, unknown>,
  previous: Content = emptyContent(),
): Content {
  const filled = withItemIds(contentShape, input, newItemId) as Record<string, unknown>;
  const result = contentSchema.safeParse({ ...previous, ...filled });
  if (!result.success) throw invalid(fieldErrors(result.error.issues, ['content']));
  return result.data;
}

/** Everything that a content names: its id, what it should be and where it stands. */
export function referencesIn(content: Content): { id: string; to: ReferenceKind; path: string }[] {
  const found: { id: string; to: ReferenceKind; path: string }[] = [];
  walk(contentShape, content, { reference: (path, id, to) => void found.push({ id, to, path }) });
  return found;
}

/** The ids that a content names, each once. */
export const referencedIds = (content: Content): string[] => [
  ...new Set(referencesIn(content).map(({ id }) => id)),
];
