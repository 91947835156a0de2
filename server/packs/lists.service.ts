import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { Actor, Person } from '../access/actor.ts';
import { demand, demandSight } from '../access/decision.ts';
import { changePack, seePacks } from '../access/pack.policy.ts';
import { containing, type Page } from '../http/list-query.ts';
import { conflict, invalid, notFound } from '../http/problem.ts';
import { unknownProfiles } from './choosing.ts';
import { LIST_SORTS, type ListInput, type ListsQuery } from './pack-input.ts';

interface StoredList {
  id: string;
  name: string;
  profiles: string[];
  version: number;
  by: Person;
  updatedAt: Date;
}

/** Lists that one person may keep. */
const MOST_LISTS = 200;

/** A list as it is answered, with what whoever asks may do with it. */
export type SavedList = StoredList & { abilities: { change: boolean } };

const seenBy =
  (actor: Actor) =>
  (list: StoredList): SavedList => ({
    ...list,
    abilities: { change: changePack(actor, { madeBy: list.by.id }).allowed },
  });

const COLUMNS = `l.id, l.name, l.profiles, l.version, l.updated_at AS "updatedAt",
  json_build_object('id', u.id, 'name', u.name) AS by
  FROM profile_lists l JOIN users u ON u.id = l.made_by`;

/** Choices of profiles that are kept under a name; the school shares them. */
@Injectable()
export class ListsService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async list(actor: Actor, { filter, sort, offset, limit }: ListsQuery): Promise<Page<SavedList>> {
    demand(seePacks(actor));
    const direction = sort.descending ? 'DESC' : 'ASC';
    const where = `WHERE ($1::uuid[] IS NULL OR l.id = ANY ($1)) AND ($2::text IS NULL OR l.name ILIKE $2)`;
    const parameters = [filter.id ?? null, filter.q ? containing(filter.q) : null];
    const { manager } = this.dataSource;
    const rows = (await manager.query(
      `SELECT ${COLUMNS} ${where}
       ORDER BY ${LIST_SORTS[sort.key as keyof typeof LIST_SORTS]} ${direction}, l.id ${direction} OFFSET $3 LIMIT $4`,
      [...parameters, offset, limit],
    )) as StoredList[];
    const [count] = (await manager.query(
      `SELECT count(*)::int AS total FROM profile_lists l ${where}`,
      parameters,
    )) as { total: number }[];
    return { rows: rows.map(seenBy(actor)), total: count!.total };
  }

  /** @throws Problem 404. */
  async get(actor: Actor, id: string): Promise<SavedList> {
    demandSight(seePacks(actor), 'list');
    return seenBy(actor)(await this.find(this.dataSource.manager, id));
  }

  /** @throws Problem 422 naming each profile that is not known; 409 when this person keeps as many as anybody may. */
  async create(actor: Actor, { name, profiles }: ListInput): Promise<SavedList> {
    demand(seePacks(actor));
    return this.dataSource.transaction(async (manager) => {
      await demandKnown(manager, actor, profiles);
      const [row] = (await manager.query(
        `INSERT INTO profile_lists (name, profiles, made_by) SELECT $1, $2, $3
         WHERE (SELECT count(*) FROM profile_lists WHERE made_by = $3) < $4 RETURNING id`,
        [name, profiles, actor.id, MOST_LISTS],
      )) as { id: string }[];
      if (!row) throw conflict('too-many-lists', `You keep ${MOST_LISTS} lists; delete one first.`);
      return seenBy(actor)(await this.find(manager, row.id));
    });
  }

  /** @throws Problem 404; 403 when it is somebody else's; 409 when `version` was overtaken; 422 as `create`. */
  async update(
    actor: Actor,
    id: string,
    { name, profiles, version }: ListInput & { version: number },
  ): Promise<SavedList> {
    return this.dataSource.transaction(async (manager) => {
      const list = await this.changeable(manager, actor, id);
      if (list.version !== version) {
        throw conflict('overtaken', 'Someone else changed this list; reload it and try again.', {
          current: seenBy(actor)(list),
        });
      }
      await demandKnown(
        manager,
        actor,
        profiles.filter((each) => !list.profiles.includes(each)),
        profiles,
      );
      await manager.query(
        `UPDATE profile_lists SET name = $2, profiles = $3, version = version + 1, updated_at = now() WHERE id = $1`,
        [id, name, profiles],
      );
      return seenBy(actor)(await this.find(manager, id));
    });
  }

  /** @throws Problem 404; 403 when it is somebody else's. */
  async remove(actor: Actor, id: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await this.changeable(manager, actor, id);
      await manager.query('DELETE FROM profile_lists WHERE id = $1', [id]);
    });
  }

  private async changeable(manager: EntityManager, actor: Actor, id: string): Promise<StoredList> {
    demandSight(seePacks(actor), 'list');
    const list = await this.find(manager, id, 'FOR UPDATE OF l');
    demand(changePack(actor, { madeBy: list.by.id }));
    return list;
  }

  private async find(manager: EntityManager, id: string, lock = ''): Promise<StoredList> {
    const [row] = (await manager.query(`SELECT ${COLUMNS} WHERE l.id = $1 ${lock}`, [
      id,
    ])) as StoredList[];
    if (!row) throw notFound('list');
    return row;
  }
}

/** What somebody else once chose may stay, even where `actor` does not see it. */
async function demandKnown(
  manager: EntityManager,
  actor: Actor,
  asked: readonly string[],
  all = asked,
): Promise<void> {
  const unknown = await unknownProfiles(manager, actor, asked);
  if (unknown.length === 0) return;
  throw invalid(
    unknown.map(({ path, message }) => {
      const id = asked[Number(path.split('.')[1])]!;
      return { path: `profiles.${all.indexOf(id)}`, message };
    }),
  );
}
