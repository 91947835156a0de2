import { createHash } from 'node:crypto';
import type { INestApplication } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Settings } from './config/index.ts';
import { inTurn } from './database/turn.ts';

const FIRST_START_LOCK = 5_273_002;

/**
 * What a database gets when it is first started on: the starting catalogue, and the demo where this is the embedded
 * one. Every step can be taken again, so that a start that was interrupted is finished by the next.
 */
export async function firstStart(app: INestApplication, { demo }: Settings): Promise<void> {
  const dataSource = app.get(DataSource);
  const { manager } = dataSource;
  const wanted = demo ? createHash('sha256').update(demo.password).digest('hex') : null;
  const [passed] = (await manager.query(
    `SELECT (SELECT true FROM milestones WHERE name = 'catalogue') AS catalogue,
            (SELECT details->>'password' FROM milestones WHERE name = 'demo') AS demo`,
  )) as { catalogue: boolean | null; demo: string | null }[];
  if (passed!.catalogue && (wanted === null || passed!.demo === wanted)) return;

  await inTurn(dataSource, FIRST_START_LOCK, async () => {
    const { loadAccounts, loadCatalogue, loadDemo } = await import('./demo.ts');
    // By now the profiles are the school's: another password must not play their life once more.
    if (demo && passed!.catalogue && passed!.demo !== null) {
      await loadAccounts(manager, demo.password);
      return pass(manager, 'demo', { password: wanted });
    }
    const ids = await loadCatalogue(manager);
    await pass(manager, 'catalogue', {});
    if (demo) {
      await loadDemo(app, ids, demo.password);
      await pass(manager, 'demo', { password: wanted });
    }
  });
}

const pass = (manager: EntityManager, name: string, details: object): Promise<unknown> =>
  manager.query(
    `INSERT INTO milestones (name, details) VALUES ($1, $2)
     ON CONFLICT (name) DO UPDATE SET details = excluded.details`,
    [name, details],
  );
