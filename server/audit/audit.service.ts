import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import { can } from '../access/abilities.ts';
import { demand } from '../access/decision.ts';
import { pageOf } from '../database/page.ts';
import { containing, listQuery, type Page } from '../http/list-query.ts';
import { AuditRecord } from './audit-record.entity.ts';

export interface AuditEvent {
  action: string;
  subject: { type: string; id: string; label: string };
  revision?: number;
  from?: string | null;
  to?: string | null;
  note?: string | null;
}

const columns = { at: 'id', action: 'action', subject: 'subjectLabel', actor: 'actorName' };

export const auditQuery = listQuery(
  z.strictObject({
    q: z.string().max(200).optional(),
    subjectId: z.uuid().optional(),
    actorId: z.uuid().optional(),
    action: z.string().max(60).optional(),
  }),
  Object.keys(columns),
);
type AuditQuery = z.output<typeof auditQuery>;

@Injectable()
export class AuditService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Appends to the record in the transaction of `manager`: what is undone there was never recorded here. */
  async append(manager: EntityManager, actor: Actor | null, event: AuditEvent): Promise<void> {
    await manager.query(
      `INSERT INTO audit (actor_id, actor_name, action, subject_type, subject_id, subject_label, revision, from_state, to_state, note)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        actor?.id ?? null,
        actor?.name ?? null,
        event.action,
        event.subject.type,
        event.subject.id,
        event.subject.label,
        event.revision ?? null,
        event.from ?? null,
        event.to ?? null,
        event.note || null,
      ],
    );
  }

  async list(actor: Actor, query: AuditQuery): Promise<Page<Record<string, unknown>>> {
    demand(can(actor, 'audit.read'));
    const { q, subjectId, actorId, action } = query.filter;
    const select = this.dataSource.getRepository(AuditRecord).createQueryBuilder('audit');
    if (subjectId) select.andWhere('audit.subjectId = :subjectId', { subjectId });
    if (actorId) select.andWhere('audit.actorId = :actorId', { actorId });
    if (action) select.andWhere('audit.action = :action', { action });
    if (q) {
      select.andWhere(
        '(searchable(audit.subjectLabel) LIKE searchable(:q) OR searchable(audit.note) LIKE searchable(:q) OR searchable(audit.actorName) LIKE searchable(:q))',
        { q: containing(q) },
      );
    }
    const page = await pageOf(select, query, columns);
    return { rows: page.rows.map(present), total: page.total };
  }
}

const present = (record: AuditRecord): Record<string, unknown> => ({
  id: Number(record.id),
  at: record.at,
  actor: record.actorId && { id: record.actorId, name: record.actorName },
  action: record.action,
  subject: { type: record.subjectType, id: record.subjectId, label: record.subjectLabel },
  revision: record.revision,
  from: record.fromState,
  to: record.toState,
  note: record.note,
});
