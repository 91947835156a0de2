import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrate } from '../../server/database/migrate.ts';
import { databaseOptions } from '../../server/database/options.ts';
import { prepareJobs } from '../../server/jobs/schema.ts';

const TEMPLATE = 'migrated';
const TEMPLATE_LOCK = 5_273_002;

function serverUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error('The test database is started by jest.config.mjs (globalSetup)');
  return url;
}

function urlOf(database: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${database}`;
  return url.href;
}

async function onServer<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(serverUrl());
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function makeTemplate(client: pg.Client): Promise<void> {
  await client.query(`CREATE DATABASE ${TEMPLATE}_new`);
  const dataSource = await new DataSource(
    databaseOptions(urlOf(`${TEMPLATE}_new`), 2, []),
  ).initialize();
  try {
    await migrate(dataSource);
    await prepareJobs(dataSource, urlOf(`${TEMPLATE}_new`));
  } finally {
    await dataSource.destroy();
  }
  await client.query(`ALTER DATABASE ${TEMPLATE}_new RENAME TO ${TEMPLATE}`);
}

/** The first test file that needs a database makes the migrated template; the others wait for it. */
async function requireTemplate(client: pg.Client): Promise<void> {
  await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [TEMPLATE]);
  if (rowCount === 0) await makeTemplate(client);
  await client.query('SELECT pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
}

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A migrated database without content, for one test file; `drop` it in afterAll, once all connections are closed. */
export async function testDatabase(): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(async (client) => {
    await requireTemplate(client);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} STRATEGY file_copy`);
  });
  return {
    url: urlOf(name),
    drop: () =>
      onServer(async (client) => void (await client.query(`DROP DATABASE ${name} WITH (FORCE)`))),
  };
}
