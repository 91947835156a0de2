import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { root, type Config, type Settings } from '../config/index.ts';
import { startEmbedded, secretIn } from './embedded/index.ts';
import { requireDatabase } from './reachable.ts';

export interface OpenDatabase {
  readonly url: string;
  readonly demo: Settings['demo'];
  /** Where the embedded database keeps its data; null for a server of one's own. */
  readonly home: string | null;
  /** Settles when the embedded database has ended. */
  readonly lost: Promise<void>;
  close(): Promise<void>;
}

/**
 * The database that the configuration names, answering.
 * @throws {StartFailure} when there is none
 */
export async function openDatabase(config: Config): Promise<OpenDatabase> {
  if (config.databaseUrl !== null) {
    await requireDatabase(config.databaseUrl);
    return {
      url: config.databaseUrl,
      demo: null,
      home: null,
      lost: new Promise(() => undefined),
      close: () => Promise.resolve(),
    };
  }
  const database = await startEmbedded({ dataDir: config.dataDir, project: root });
  const password =
    config.demoPassword ??
    secretIn(join(config.dataDir, 'demo.password'), () => randomBytes(5).toString('hex'));
  return {
    url: database.url,
    demo: { password },
    home: database.home,
    lost: database.ended,
    close: () => database.stop(),
  };
}
