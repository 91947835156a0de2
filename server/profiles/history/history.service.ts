import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { Actor, Person } from '../../access/actor.ts';
import { demandSight } from '../../access/decision.ts';
import { seeDraft } from '../../access/profile.policy.ts';
import { AuditService } from '../../audit/audit.service.ts';
import { notFound } from '../../http/problem.ts';
import { BlameReader, type StoredSave } from './blame.ts';
import { loadProfile } from '../profile.state.ts';
import { loadRevision, peopleOf } from '../revisions.store.ts';

/** What became of a profile, and who wrote it: for those who see drafts. */
@Injectable()
export class HistoryService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: AuditService,
  ) {}

  /** Everything that the audit record says of a profile, newest first. */
  async timeline(actor: Actor, id: string) {
    demandSight(seeDraft(actor), 'profile');
    const { manager } = this.dataSource;
    await loadProfile(manager, id);
    const records = await this.audit.of(manager, id);
    return records.map(({ subject: _subject, ...record }) => record);
  }

  /** Who wrote each text and value of a revision, by path, and when. */
  async blame(actor: Actor, id: string, which: number | 'draft') {
    demandSight(seeDraft(actor), 'revision');
    const { manager } = this.dataSource;
    const { draft } = await loadProfile(manager, id);
    const revision = which === 'draft' ? draft : await loadRevision(manager, id, which);
    if (!revision) throw notFound('draft');
    const blame = await blameUpTo(manager, id, revision.number);
    const people = await peopleOf(
      manager,
      [...blame.values()].map(({ authorId }) => authorId),
    );
    const fields: Record<string, { author: Person | null; at: Date; revision: number }> = {};
    for (const [path, { authorId, at, revision: number }] of blame) {
      fields[path] = { author: people(authorId), at, revision: number };
    }
    return fields;
  }
}

/** Saves that are read at a time: in between, others are answered. */
const PART = 500;

/** From the saves of a revision and of those that it goes back to, the oldest first. */
async function blameUpTo(manager: EntityManager, profileId: string, number: number) {
  const reader = new BlameReader();
  for (let last = { revision: 0, version: 0 }; ;) {
    const saves = (await manager.query(
      `WITH RECURSIVE line AS (
         SELECT id, number, based_on FROM revisions WHERE profile_id = $1 AND number = $2
         UNION ALL
         SELECT r.id, r.number, r.based_on FROM revisions r
         JOIN line ON r.profile_id = $1 AND r.number = line.based_on)
       SELECT line.number AS revision, s.version, s.author_id AS "authorId", s.saved_at AS at,
              s.schema_version AS "schemaVersion", s.sections
       FROM line JOIN revision_saves s ON s.revision_id = line.id
       WHERE (line.number, s.version) > ($3, $4)
       ORDER BY line.number, s.version LIMIT $5`,
      [profileId, number, last.revision, last.version, PART],
    )) as (StoredSave & { version: number })[];
    reader.read(saves);
    if (saves.length < PART) return reader.blame;
    last = saves.at(-1)!;
  }
}
