import { rmSync } from 'node:fs';

export default async function stop() {
  const { database, dataDir } = globalThis.testPostgres;
  await database.stop();
  for (const folder of [database.home, dataDir]) rmSync(folder, { recursive: true, force: true });
}
