// Holds an embedded database open until SIGTERM: node hold-database.mjs <project> <data folder>
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [project, dataDir] = process.argv.slice(2);
const module = join(project, 'server/database/embedded/index.ts');
const { startEmbedded } = await import(pathToFileURL(module).href);

try {
  const database = await startEmbedded({ dataDir, project });
  process.on('SIGTERM', () => void database.stop().then(() => process.exit(0)));
  const { url, home } = database;
  console.log(JSON.stringify({ url, home }));
  setInterval(() => undefined, 60_000);
} catch (error) {
  console.log(JSON.stringify({ failure: error.line ?? String(error) }));
  process.exit(1);
}
