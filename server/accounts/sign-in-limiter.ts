import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Problem } from '../http/problem.ts';

const WINDOW_MINUTES = 15;

/** How many failures are borne within the window: of one address at one account, of one account, of one address. */
const limits = (email: string, address: string): [key: string, limit: number][] => [
  [`account:${email}`, 30],
  [`address:${address}`, 100],
  [`both:${email} ${address}`, 5],
];

/** Counts failed sign-ins in the database, so that the limit holds across processes. */
@Injectable()
export class SignInLimiter {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * Books an attempt before it is checked, so that many at once cannot slip past the limit.
   * @throws Problem 429 with `Retry-After` when there were too many.
   */
  async book(email: string, address: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const keys = limits(email, address);
      for (const [key] of keys) {
        await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [key]);
      }
      for (const [key, limit] of keys) {
        const [blocking] = (await manager.query(
          `SELECT ceil(extract(epoch FROM at + make_interval(mins => $2) - now())) AS seconds
           FROM sign_in_attempts WHERE key = $1 AND at > now() - make_interval(mins => $2)
           ORDER BY at DESC OFFSET $3 LIMIT 1`,
          [key, WINDOW_MINUTES, limit - 1],
        )) as { seconds: string }[];
        if (blocking) {
          const { seconds } = blocking;
          throw new Problem(
            429,
            'too-many-attempts',
            'Too many attempts',
            `Too many failed sign-ins. Try again in ${Math.ceil(Number(seconds) / 60)} minutes.`,
            { retryAfter: Number(seconds) },
            { 'retry-after': seconds },
          );
        }
      }
      await manager.query(`INSERT INTO sign_in_attempts (key) SELECT unnest($1::text[])`, [
        keys.map(([key]) => key),
      ]);
    });
  }

  /** Forgets the attempts of someone who proved who they are. */
  async clear(email: string, address: string): Promise<void> {
    await this.dataSource.query(
      `DELETE FROM sign_in_attempts
       WHERE key = ANY ($1) OR at < now() - make_interval(mins => $2)`,
      [limits(email, address).map(([key]) => key), WINDOW_MINUTES],
    );
  }
}
