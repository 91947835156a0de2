import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Problem } from '../http/problem.ts';
import { verifyPassword } from './password.ts';
import { SignInLimiter } from './sign-in-limiter.ts';

/** A session ends this long after it was last used. */
export const SESSION_DAYS = 7;
const TOKEN_DAYS = 365;

/** What is stored of a session's or an API token's secret. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

interface Account extends Actor {
  passwordHash: string;
  disabled: boolean;
}

@Injectable()
export class SessionsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly limiter: SignInLimiter,
    private readonly audit: AuditService,
  ) {}

  /**
   * A new session for the right e-mail address and password.
   * @throws Problem 401 when they are wrong or the account is disabled, 429 after too many failures.
   */
  async signIn(
    email: string,
    secret: string,
    address: string,
  ): Promise<{ token: string; actor: Actor }> {
    const key = email.trim().toLowerCase();
    await this.limiter.book(key, address);
    const [account] = (await this.dataSource.query(
      `SELECT id, name, email, role, language, password_hash AS "passwordHash", disabled_at IS NOT NULL AS disabled
       FROM users WHERE email = $1`,
      [key],
    )) as Account[];
    const right = await verifyPassword(account?.passwordHash ?? null, secret);
    if (!right || !account || account.disabled) {
      throw new Problem(
        401,
        right ? 'account-disabled' : 'wrong-credentials',
        'Not signed in',
        right
          ? 'This account is disabled; ask an administrator.'
          : 'The e-mail address or the password is wrong.',
      );
    }
    await this.limiter.clear(key, address);
    const { id, name, role, language } = account;
    const actor: Actor = { id, name, email: account.email, role, language };
    const token = await this.issue(actor, 'session', '', SESSION_DAYS);
    return { token, actor };
  }

  /**
   * The person behind a session's or an API token's secret; null when it ended or the account is disabled. Without `touch`,
   * asking does not count as using it.
   */
  async actorOf(token: string, { touch = true } = {}): Promise<Actor | null> {
    const hash = tokenHash(token);
    const [row] = (await this.dataSource.query(
      `SELECT u.id, u.name, u.email, u.role, u.language,
              s.kind = 'session' AND s.last_used_at < now() - interval '5 minutes' AS stale
       FROM sessions s JOIN users u ON u.id = s.user_id
       WHERE s.token_hash = $1 AND s.expires_at > now() AND u.disabled_at IS NULL`,
      [hash],
    )) as (Actor & { stale: boolean })[];
    if (!row) return null;
    const { stale, ...actor } = row;
    if (stale && touch) await this.touch(hash, actor.id);
    return actor;
  }

  async end(token: string): Promise<void> {
    await this.dataSource.query('DELETE FROM sessions WHERE token_hash = $1', [tokenHash(token)]);
  }

  /** A new API token for `actor`; the secret is shown this once. */
  async createToken(actor: Actor, name: string): Promise<{ token: string }> {
    const token = await this.issue(actor, 'token', name, TOKEN_DAYS);
    await this.audit.append(this.dataSource.manager, actor, {
      action: 'token.create',
      subject: { type: 'user', id: actor.id, label: name },
    });
    return { token };
  }

  private async issue(
    actor: Actor,
    kind: 'session' | 'token',
    name: string,
    days: number,
  ): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.dataSource.query(
      `WITH gone AS (DELETE FROM sessions WHERE expires_at < now()),
            seen AS (UPDATE users SET last_seen_at = now() WHERE id = $3)
       INSERT INTO sessions (token_hash, kind, user_id, name, expires_at)
       VALUES ($1, $2, $3, $4, now() + make_interval(days => $5))`,
      [tokenHash(token), kind, actor.id, name, days],
    );
    return token;
  }

  private async touch(hash: Buffer, userId: string): Promise<void> {
    await this.dataSource.query(
      `WITH seen AS (UPDATE users SET last_seen_at = now() WHERE id = $2)
       UPDATE sessions SET last_used_at = now(), expires_at = now() + make_interval(days => $3)
       WHERE token_hash = $1`,
      [hash, userId, SESSION_DAYS],
    );
  }
}
