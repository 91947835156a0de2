import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { IsNull, type DataSource, type EntityManager } from 'typeorm';
import { z } from 'zod';
import { LANGUAGES } from '../../templates/profile/index.ts';
import { ROLES, type Actor } from '../access/actor.ts';
import { can } from '../access/abilities.ts';
import { demand } from '../access/decision.ts';
import { AuditService } from '../audit/audit.service.ts';
import { pageOf } from '../database/page.ts';
import { containing, listQuery, type Page } from '../http/list-query.ts';
import { conflict, invalid, notFound } from '../http/problem.ts';
import { hashPassword, password, verifyPassword } from './password.ts';
import { tokenHash } from './sessions.service.ts';
import { SignInLimiter } from './sign-in-limiter.ts';
import { User } from './user.entity.ts';

/** Where a password is tried that comes from somebody who is signed in already. */
const within = ({ id }: Actor): string => `account ${id}`;

const name = z.string().trim().min(1).max(120);

export const userSchema = z.strictObject({
  email: z.email().max(200),
  name,
  role: z.enum(ROLES),
  language: z.enum(LANGUAGES).default('en'),
  password,
});
export const userUpdateSchema = userSchema
  .partial()
  .extend({ language: z.enum(LANGUAGES).optional(), disabled: z.boolean().optional() });
export const selfSchema = z.strictObject({
  name: name.optional(),
  language: z.enum(LANGUAGES).optional(),
  currentPassword: z.string().max(200).optional(),
  newPassword: password.optional(),
});

const columns = {
  name: 'name',
  email: 'email',
  role: 'role',
  createdAt: 'createdAt',
  lastSeenAt: 'lastSeenAt',
};
export const userQuery = listQuery(
  z.strictObject({
    q: z.string().max(200).optional(),
    id: z.array(z.uuid()).max(500).optional(),
    role: z.enum(ROLES).optional(),
    disabled: z.boolean().optional(),
  }),
  Object.keys(columns),
);

export interface UserRow {
  id: string;
  name: string;
  email: string;
  role: string;
  language: string;
  disabled: boolean;
  createdAt: Date;
  lastSeenAt: Date | null;
}

@Injectable()
export class UsersService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: AuditService,
    private readonly limiter: SignInLimiter,
  ) {}

  async list(actor: Actor, query: z.output<typeof userQuery>): Promise<Page<UserRow>> {
    demand(can(actor, 'users.manage'));
    const { q, id, role, disabled } = query.filter;
    const select = this.dataSource.getRepository(User).createQueryBuilder('user');
    if (id) select.andWhere('user.id = ANY (:id)', { id });
    if (role) select.andWhere('user.role = :role', { role });
    if (disabled !== undefined) {
      select.andWhere(`user.disabledAt IS ${disabled ? 'NOT NULL' : 'NULL'}`);
    }
    if (q) {
      select.andWhere(
        `(searchable(user.name) LIKE searchable(:q) OR CAST(user.email AS text) ILIKE :q)`,
        {
          q: containing(q),
        },
      );
    }
    const page = await pageOf(select, query, columns);
    return { rows: page.rows.map(present), total: page.total };
  }

  async get(actor: Actor, id: string): Promise<UserRow> {
    demand(can(actor, 'users.manage'));
    return present(await this.find(id));
  }

  async create(actor: Actor, input: z.output<typeof userSchema>): Promise<UserRow> {
    demand(can(actor, 'users.manage'));
    const user = await this.dataSource.transaction(async (manager) => {
      const created = await insertUser(manager, input);
      await this.record(manager, actor, 'user.create', created);
      return created;
    });
    return present(user);
  }

  async update(
    actor: Actor,
    id: string,
    input: z.output<typeof userUpdateSchema>,
  ): Promise<UserRow> {
    demand(can(actor, 'users.manage'));
    const before = await this.find(id);
    if (actor.id === id && (input.disabled || (input.role && input.role !== before.role))) {
      throw invalid([
        {
          path: input.disabled ? 'disabled' : 'role',
          message: 'is yours: ask another administrator, so that nobody locks themselves out',
        },
      ]);
    }
    return this.dataSource.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock($1)', [ACCOUNTS_LOCK]);
      const { password: secret, disabled, ...fields } = input;
      const changes: Partial<User> = { ...fields };
      if (secret !== undefined) changes.passwordHash = await hashPassword(secret);
      if (disabled !== undefined) changes.disabledAt = disabled ? new Date() : null;
      if (Object.keys(changes).length > 0) {
        await manager.update(User, id, changes).catch(refuseDouble(input.email));
      }
      if (secret !== undefined || disabled) await endSessions(manager, id);
      const user = await manager.findOneByOrFail(User, { id });
      if (before.role === 'admin') await keepAdministrator(manager);
      const action =
        disabled === undefined ? 'user.update' : disabled ? 'user.disable' : 'user.enable';
      await this.record(manager, actor, action, user, before.role, user.role);
      return present(user);
    });
  }

  /** Changes of one's own account. A new password ends every session and API token but the one behind `token`. */
  async updateSelf(
    actor: Actor,
    input: z.output<typeof selfSchema>,
    token: string,
  ): Promise<Actor> {
    const { currentPassword, newPassword, ...fields } = input;
    const changes: Partial<User> = { ...fields };
    if (newPassword !== undefined) {
      const [row] = (await this.dataSource.query(
        'SELECT password_hash AS hash FROM users WHERE id = $1',
        [actor.id],
      )) as { hash: string }[];
      await this.limiter.book(actor.email, within(actor));
      if (!(await verifyPassword(row!.hash, currentPassword ?? ''))) {
        throw invalid([{ path: 'currentPassword', message: 'is not your present password' }]);
      }
      await this.limiter.clear(actor.email, within(actor));
      changes.passwordHash = await hashPassword(newPassword);
    }
    await this.dataSource.transaction(async (manager) => {
      if (Object.keys(changes).length > 0) await manager.update(User, actor.id, changes);
      if (newPassword !== undefined) {
        await endSessions(manager, actor.id, tokenHash(token));
        await this.record(manager, actor, 'user.password', { ...actor });
      }
    });
    return { ...actor, ...fields };
  }

  private async find(id: string): Promise<User> {
    const user = await this.dataSource.getRepository(User).findOneBy({ id });
    if (!user) throw notFound('account');
    return user;
  }

  private async record(
    manager: EntityManager,
    actor: Actor,
    action: string,
    subject: { id: string; name: string },
    from?: string,
    to?: string,
  ): Promise<void> {
    await this.audit.append(manager, actor, {
      action,
      subject: { type: 'user', id: subject.id, label: subject.name },
      from: from === to ? null : from,
      to: from === to ? null : to,
    });
  }
}

/**
 * Adds an account. For the service, and for the commands that make the first ones.
 * @throws Problem 409 when the e-mail address has an account.
 */
export async function insertUser(
  manager: EntityManager,
  { password: secret, ...fields }: z.output<typeof userSchema>,
): Promise<User> {
  const user = manager.create(User, { ...fields, passwordHash: await hashPassword(secret) });
  await manager.insert(User, user).catch(refuseDouble(fields.email));
  return manager.findOneByOrFail(User, { id: user.id });
}

const endSessions = (
  manager: EntityManager,
  userId: string,
  except: Buffer | null = null,
): Promise<unknown> =>
  manager.query('DELETE FROM sessions WHERE user_id = $1 AND token_hash IS DISTINCT FROM $2', [
    userId,
    except,
  ]);

/** Makes those who change accounts take turns, so that two administrators cannot remove each other at once. */
const ACCOUNTS_LOCK = 5_273_003;

/** @throws Problem 409 when nobody would be left to administer. */
async function keepAdministrator(manager: EntityManager): Promise<void> {
  const left = await manager.countBy(User, { role: 'admin', disabledAt: IsNull() });
  if (left > 0) return;
  throw conflict(
    'last-administrator',
    'Somebody has to stay administrator; make another one first.',
  );
}

const refuseDouble =
  (email: string | undefined) => (error: { driverError?: { code?: string } }) => {
    if (error.driverError?.code !== '23505') throw error;
    throw conflict('double', `There is an account with the address ${email} already.`, {
      errors: [{ path: 'email', message: 'has an account already' }],
    });
  };

const present = (user: User): UserRow => ({
  id: user.id,
  name: user.name,
  email: user.email,
  role: user.role,
  language: user.language,
  disabled: user.disabledAt !== null,
  createdAt: user.createdAt,
  lastSeenAt: user.lastSeenAt,
});
