import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.ts';
import { can } from '../access/abilities.ts';
import { demand } from '../access/decision.ts';
import { pageOf } from '../database/page.ts';
import type { Page } from '../http/list-query.ts';
import { AuditRecord } from './audit-record.entity.ts';
import {
  columns,
  presentRecord,
  selectAudit,
  type AuditFilter,
  type AuditQuery,
  type FLAGS,
  type PresentedRecord,
} from './audit.queries.ts';
import { csvExport, jsonExport } from './export.ts';
import { verifyAudit, type Verdict } from './verify.ts';

export interface AuditEvent {
  action: string;
  subject: { type: string; id: string; label: string };
  revision?: number;
  from?: string | null;
  to?: string | null;
  note?: string | null;
  /** What must stand out for ever. */
  flag?: (typeof FLAGS)[number];
  /** Of the content that was submitted, approved or published. */
  seal?: string | null;
}

/** How much a profile's timeline shows. */
const TIMELINE = 2000;

@Injectable()
export class AuditService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Appends to the record in the transaction of `manager`: what is undone there was never recorded here. */
  async append(manager: EntityManager, actor: Actor | null, event: AuditEvent): Promise<void> {
    await manager.query(
      `INSERT INTO audit (actor_id, actor_name, action, subject_type, subject_id, subject_label, revision, from_state, to_state, note, flag, seal)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
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
        event.flag ?? null,
        event.seal ?? null,
      ],
    );
  }

  async list(actor: Actor, query: AuditQuery): Promise<Page<PresentedRecord>> {
    demand(can(actor, 'audit.read'));
    const page = await pageOf(selectAudit(this.dataSource, query.filter), query, columns);
    return { rows: page.rows.map(presentRecord), total: page.total };
  }

  /** Everything that `filter` finds, as a file. */
  export(actor: Actor, format: 'csv' | 'json', filter: AuditFilter): Readable {
    demand(can(actor, 'audit.read'));
    return (format === 'csv' ? csvExport : jsonExport)(this.dataSource, filter);
  }

  /** What was done to one thing, newest first. Who may see the thing may ask; the caller has seen to that. */
  async of(manager: EntityManager, subjectId: string): Promise<PresentedRecord[]> {
    const records = await manager.find(AuditRecord, {
      where: { subjectId },
      order: { id: 'DESC' },
      take: TIMELINE,
    });
    return records.map(presentRecord);
  }

  #verifying: Promise<Verdict & { checkedAt: string }> | null = null;

  /** Whether the record is whole. Those who ask at the same time share one answer. */
  verify(actor: Actor): Promise<Verdict & { checkedAt: string }> {
    demand(can(actor, 'audit.read'));
    const checkedAt = new Date().toISOString();
    this.#verifying ??= verifyAudit(this.dataSource)
      .then((verdict) => ({ ...verdict, checkedAt }))
      .finally(() => {
        this.#verifying = null;
      });
    return this.#verifying;
  }
}
