import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { badRequest, fieldErrors } from './problem.ts';

/** A list's window and order, as `ra-data-simple-rest` asks for them. */
export interface ListQuery<Filter = Record<string, unknown>> {
  sort: { key: string; descending: boolean };
  offset: number;
  limit: number;
  filter: Filter;
}

export interface Page<Row> {
  rows: Row[];
  total: number;
}

export const MAX_PAGE = 500;

const json = (name: string, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest(`${name} is not JSON.`, [{ path: name, message: 'must be JSON' }]);
  }
};

/**
 * The schema of a list's query string. Sort keys are the keys of `sorts`, filters those of `filter`; anything else is a
 * 400 that names it, so that no key of a client's ever reaches SQL. Unasked, the order is that of the first of `sorts`, in
 * `direction`.
 */
export const listQuery = <Filter extends z.ZodObject>(
  filter: Filter,
  sorts: readonly string[],
  direction: 'ASC' | 'DESC' = 'ASC',
) => {
  const parts = z.strictObject({
    sort: z.tuple([z.enum(sorts as [string, ...string[]]), z.enum(['ASC', 'DESC'])]),
    range: z
      .tuple([z.int().min(0), z.int().min(0)])
      .refine(([from, to]) => to >= from && to - from < MAX_PAGE, {
        error: `must be [first, last], at most ${MAX_PAGE} rows`,
      }),
    filter,
  });
  return z
    .strictObject({
      sort: z.string().optional(),
      range: z.string().optional(),
      filter: z.string().optional(),
    })
    .transform((query): ListQuery<z.infer<Filter>> => {
      const result = parts.safeParse({
        sort: query.sort === undefined ? [sorts[0], direction] : json('sort', query.sort),
        range: query.range === undefined ? [0, 24] : json('range', query.range),
        filter: query.filter === undefined ? {} : json('filter', query.filter),
      });
      if (!result.success) {
        const errors = fieldErrors(result.error.issues);
        throw badRequest(
          `Check ${errors.map((each) => each.path).join(', ')}. Sort keys: ${sorts.join(', ')}; filters: ${Object.keys(filter.shape).join(', ')}.`,
          errors,
        );
      }
      const {
        sort,
        range,
        filter: chosen,
      } = result.data as {
        sort: [string, 'ASC' | 'DESC'];
        range: [number, number];
        filter: z.infer<Filter>;
      };
      // Who asks for certain records gets all of them, not the first page.
      const listed = (chosen as { id?: unknown[] }).id;
      if (query.range === undefined && Array.isArray(listed)) range[1] = MAX_PAGE - 1;
      return {
        sort: { key: sort[0], descending: sort[1] === 'DESC' },
        offset: range[0],
        limit: range[1] - range[0] + 1,
        filter: chosen,
      };
    });
};

/** Answers a page of a list: its rows, and `Content-Range: profiles 0-24/1016`. */
export function sendPage<Row>(
  reply: FastifyReply,
  resource: string,
  query: ListQuery,
  page: Page<Row>,
): Row[] {
  const last = query.offset + Math.max(page.rows.length, 1) - 1;
  void reply.header('Content-Range', `${resource} ${query.offset}-${last}/${page.total}`);
  return page.rows;
}

/** A pattern for LIKE that finds `words` anywhere, whatever characters they hold. */
export const containing = (words: string): string => `%${words.replace(/[\\%_]/g, '\\$&')}%`;
