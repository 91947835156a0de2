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

/** The ids that a content names, with what each should be and where it stands. */
export function referencesIn(content: Content): Map<string, { to: ReferenceKind; path: string }> {
  const found = new Map<string, { to: ReferenceKind; path: string }>();
  walk(contentShape, content, { reference: (path, id, to) => void found.set(id, { to, path }) });
  return found;
}
