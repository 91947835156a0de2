import { createRequire } from 'node:module';
import type { DataSource } from 'typeorm';
import { inTurn } from '../database/turn.ts';
import { QUEUES } from './queues.ts';

/** Where the queue keeps its tables, beside ours. */
export const JOBS_SCHEMA = 'jobs';

const JOBS_LOCK = 5_273_003;
const require = createRequire(import.meta.url);

/** What a database must be made for: the tables' version, and the queues as they are declared. */
const wanted = (): object => ({
  schema: (require('pg-boss/package.json') as { pgboss: { schema: number } }).pgboss.schema,
  queues: QUEUES,
});

/** Brings the queue's own tables up to date. On a database that is, it is one small question. */
export async function prepareJobs(dataSource: DataSource, url: string): Promise<void> {
  const now = wanted();
  const isCurrent = async () => {
    const [row] = (await dataSource.query(
      `SELECT details = $1::jsonb AS current FROM milestones WHERE name = 'jobs'`,
      [now],
    )) as { current: boolean }[];
    return row?.current ?? false;
  };
  if (await isCurrent()) return;
  await inTurn(dataSource, JOBS_LOCK, async () => {
    if (await isCurrent()) return;
    await make(url);
    await dataSource.query(
      `INSERT INTO milestones (name, details) VALUES ('jobs', $1)
       ON CONFLICT (name) DO UPDATE SET details = excluded.details`,
      [now],
    );
  });
}

async function make(url: string): Promise<void> {
  const { PgBoss } = await import('pg-boss');
  const boss = new PgBoss({
    connectionString: url,
    schema: JOBS_SCHEMA,
    max: 1,
    supervise: false,
    schedule: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
  });
  const failures: unknown[] = [];
  boss.on('error', (error) => failures.push(error));
  try {
    await boss.start();
    for (const [name, options] of Object.entries(QUEUES)) {
      await boss.createQueue(name, options);
      const { policy: _policy, ...changeable } = { policy: undefined, ...options };
      await boss.updateQueue(name, changeable);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  if (failures.length > 0) throw failures[0];
}
