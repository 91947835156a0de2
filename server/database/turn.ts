import type { DataSource } from 'typeorm';

/** Does `work` while no other process does what goes by the same `key`: they take turns. */
export async function inTurn(
  dataSource: DataSource,
  key: number,
  work: () => Promise<unknown>,
): Promise<void> {
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [key]);
    await work();
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [key]).catch(() => undefined);
    await lock.release();
  }
}
