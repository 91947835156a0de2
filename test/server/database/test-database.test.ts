import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { testDatabase, type TestDatabase } from '../../support/database.ts';

describe('testDatabase', () => {
  let one: TestDatabase;
  let other: TestDatabase;

  beforeAll(async () => {
    [one, other] = await Promise.all([testDatabase(), testDatabase()]);
  });
  afterAll(() => Promise.all([one.drop(), other.drop()]));

  it('gives migrated databases that know nothing of each other', async () => {
    const clients = [new pg.Client(one.url), new pg.Client(other.url)] as const;
    await Promise.all(clients.map((client) => client.connect()));
    await clients[0].query("INSERT INTO sign_in_attempts (key) VALUES ('somebody')");
    const counts = await Promise.all(
      clients.map((client) => client.query('SELECT count(*)::int AS n FROM sign_in_attempts')),
    );
    await Promise.all(clients.map((client) => client.end()));
    expect(counts.map(({ rows }) => rows[0].n)).toEqual([1, 0]);
  });
});
