import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { Actor, Person } from '../access/actor.ts';
import { can, rolesWith } from '../access/abilities.ts';
import { demand } from '../access/decision.ts';
import { invalid } from '../http/problem.ts';

/** Colleagues, by name alone: whom something can be given to. */
@Injectable()
export class PeopleService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Everybody whose account is open and may write, by name. */
  async writers(actor: Actor): Promise<Person[]> {
    demand(can(actor, 'profiles.readDrafts'));
    return this.dataSource.query(
      `SELECT id, name FROM users WHERE disabled_at IS NULL AND role = ANY ($1)
       ORDER BY searchable(name), id`,
      [rolesWith('profiles.create')],
    );
  }

  /** @throws Problem 422 at `owner` when nobody has that id, or their account is disabled or only reads. */
  async writer(manager: EntityManager, id: string): Promise<Person> {
    const [person] = (await manager.query(
      `SELECT id, name FROM users
       WHERE id = $1 AND disabled_at IS NULL AND role = ANY ($2) FOR SHARE`,
      [id, rolesWith('profiles.create')],
    )) as Person[];
    if (person) return person;
    throw invalid([{ path: 'owner', message: 'must be somebody whose account may write' }]);
  }
}
