import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { z } from 'zod';
import { containing, listQuery, type ListQuery } from '../http/list-query.ts';
import { badRequest, fieldErrors } from '../http/problem.ts';
import { AuditRecord } from './audit-record.entity.ts';

export const FLAGS = ['break-glass'] as const;

/** Sort keys and what they stand for. */
export const columns = { at: 'id', action: 'action', subject: 'subjectLabel', actor: 'actorName' };

const moment = z.iso.datetime({
  offset: true,
  error: 'must be a moment such as 2026-11-23T00:00:00+08:00',
});

const auditFilter = z.strictObject({
  q: z.string().max(200).optional(),
  subjectId: z.uuid().optional(),
  subjectType: z.string().max(60).optional(),
  actorId: z.uuid().optional(),
  action: z.string().max(60).optional(),
  flag: z.enum(FLAGS).optional(),
  /** From this moment on. */
  from: moment.optional(),
  /** Before this moment. */
  to: moment.optional(),
});
export type AuditFilter = z.output<typeof auditFilter>;

export const auditQuery = listQuery(auditFilter, Object.keys(columns));
export type AuditQuery = ListQuery<AuditFilter>;

/** An export takes the list's filter, and everything that it finds. */
export const exportQuery = z
  .strictObject({ filter: z.string().optional() })
  .transform(({ filter = '{}' }): AuditFilter => {
    let given: unknown;
    try {
      given = JSON.parse(filter);
    } catch {
      throw badRequest('filter is not JSON.', [{ path: 'filter', message: 'must be JSON' }]);
    }
    const parsed = auditFilter.safeParse(given);
    if (parsed.success) return parsed.data;
    const errors = fieldErrors(parsed.error.issues, ['filter']);
    throw badRequest(`Filters: ${Object.keys(auditFilter.shape).join(', ')}.`, errors);
  });

export function selectAudit(
  dataSource: DataSource,
  filter: AuditFilter,
): SelectQueryBuilder<AuditRecord> {
  const { q, subjectId, subjectType, actorId, action, flag, from, to } = filter;
  const select = dataSource.getRepository(AuditRecord).createQueryBuilder('audit');
  if (subjectId) select.andWhere('audit.subjectId = :subjectId', { subjectId });
  if (subjectType) select.andWhere('audit.subjectType = :subjectType', { subjectType });
  if (actorId) select.andWhere('audit.actorId = :actorId', { actorId });
  if (action) select.andWhere('audit.action = :action', { action });
  if (flag) select.andWhere('audit.flag = :flag', { flag });
  if (from) select.andWhere('audit.at >= :from', { from });
  if (to) select.andWhere('audit.at < :to', { to });
  if (q) {
    select.andWhere(
      '(searchable(audit.subjectLabel) LIKE searchable(:q) OR searchable(audit.note) LIKE searchable(:q) OR searchable(audit.actorName) LIKE searchable(:q))',
      { q: containing(q) },
    );
  }
  return select;
}

export const presentRecord = (record: AuditRecord) => ({
  id: Number(record.id),
  at: record.at,
  actor: record.actorId && { id: record.actorId, name: record.actorName },
  action: record.action,
  subject: { type: record.subjectType, id: record.subjectId, label: record.subjectLabel },
  revision: record.revision,
  from: record.fromState,
  to: record.toState,
  note: record.note,
  flag: record.flag,
  seal: record.seal,
});
export type PresentedRecord = ReturnType<typeof presentRecord>;
