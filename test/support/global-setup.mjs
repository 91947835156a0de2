import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../../server/database/embedded/index.ts';

/** What a test may lose in a power cut does not matter. */
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** One PostgreSQL for the whole run; `testDatabase()` gives each test file a database of its own in it. */
export default async function start() {
  const dataDir = join(tmpdir(), `kerjaya-test-${randomUUID()}`);
  const database = await startEmbedded({
    dataDir,
    project: join(import.meta.dirname, '../..'),
    settings: FAST,
  });
  process.env.TEST_DATABASE_URL = database.url;
  globalThis.testPostgres = { database, dataDir };
}
