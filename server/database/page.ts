import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { ListQuery, Page } from '../http/list-query.ts';

/** One page of what `select` finds, in the asked order; `columns` maps sort keys to columns, ties go by `id`. */
export async function pageOf<Entity extends ObjectLiteral>(
  select: SelectQueryBuilder<Entity>,
  query: ListQuery,
  columns: Readonly<Record<string, string>>,
): Promise<Page<Entity>> {
  const direction = query.sort.descending ? 'DESC' : 'ASC';
  const [rows, total] = await select
    .orderBy(`${select.alias}.${columns[query.sort.key]!}`, direction, 'NULLS LAST')
    .addOrderBy(`${select.alias}.id`, direction)
    .offset(query.offset)
    .limit(query.limit)
    .getManyAndCount();
  return { rows, total };
}
