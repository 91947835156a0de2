import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { JobsService } from '../../../server/jobs/jobs.service.ts';
import { prepareJobs } from '../../../server/jobs/schema.ts';
import { testApp, type TestApp } from '../../support/app.ts';
import { until } from '../../support/program.ts';

const QUEUE = 'schedule.due';

let app: TestApp;
let jobs: JobsService;
let source: DataSource;

const waiting = () =>
  app.sql<{ data: { n: number }; start_after: Date; retry_limit: number }>(
    'SELECT data, start_after, retry_limit FROM jobs.job WHERE name = $1 ORDER BY created_on',
    [QUEUE],
  );

beforeAll(async () => {
  app = await testApp();
  jobs = app.nest.get(JobsService);
  source = app.nest.get(DataSource);
});

afterAll(() => app.close());

describe('a job that is sent', () => {
  it('waits when the transaction is committed, until its moment', async () => {
    const startAfter = new Date(Date.now() + 3_600_000);
    await source.transaction((manager) =>
      jobs.send(manager, QUEUE, { n: 1 }, { startAfter, retry: { limit: 9 } }),
    );
    expect(await waiting()).toEqual([{ data: { n: 1 }, start_after: startAfter, retry_limit: 9 }]);
  });

  it('never was when the transaction is undone', async () => {
    const undone = source.transaction(async (manager) => {
      await jobs.send(manager, QUEUE, { n: 2 });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await waiting()).toHaveLength(1);
  });

  it('needs a transaction', async () => {
    await expect(jobs.send(source.manager, QUEUE, {})).rejects.toThrow('inside a transaction');
  });
});

describe('the queue', () => {
  it('is made once, whoever starts first', async () => {
    await app.sql('DROP SCHEMA jobs CASCADE');
    await app.sql(`DELETE FROM milestones WHERE name = 'jobs'`);
    const both = [1, 2].map(() => prepareJobs(source, app.database.url));
    await Promise.all(both);
    const [{ queues }] = (await app.sql(
      `SELECT array_agg(name::text) AS queues FROM jobs.queue`,
    )) as [{ queues: string[] }];
    expect(queues).toContain(QUEUE);
  });

  it('is worked on by a process that is asked to, which ends what it began before it closes', async () => {
    const done: string[] = [];
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const worker = await testApp({ role: 'all' });
    const its = worker.nest.get(JobsService);
    its.work<{ n: string }>(
      QUEUE,
      async ({ n }, { number }) => {
        done.push(`${n}, attempt ${number}`);
        if (n === 'fails' && number === 1) throw new Error('not yet');
        if (n === 'slow') {
          await held;
          done.push('slow is done');
        }
      },
      { poll: 0.5 },
    );
    await its.start();
    const send = (n: string, retry = { limit: 1 }) =>
      worker.nest
        .get(DataSource)
        .transaction((manager) => its.send(manager, QUEUE, { n }, { retry }));
    await send('fails');
    await until(() => done.includes('fails, attempt 2'));
    await send('slow');
    await until(() => done.includes('slow, attempt 1'));
    const closed = worker.close();
    release();
    await closed;
    expect(done).toEqual([
      'fails, attempt 1',
      'fails, attempt 2',
      'slow, attempt 1',
      'slow is done',
    ]);
  });
});

it('a process that only works serves nothing but its health', async () => {
  const worker = await testApp({ role: 'worker' });
  try {
    expect((await worker.anyone.get('/health/ready')).status).toBe(200);
    for (const path of ['/', '/api/meta', '/careers', '/healthy'])
      expect((await worker.anyone.get(path)).status).toBe(404);
  } finally {
    await worker.close();
  }
});
