import type { DataSource } from 'typeorm';
import { inTurn } from './turn.ts';

const MIGRATION_LOCK = 5_273_001;

/** Brings the schema up to date. Processes that start together take turns, and the later ones find nothing to do. */
export const migrate = (dataSource: DataSource): Promise<void> =>
  inTurn(dataSource, MIGRATION_LOCK, () => dataSource.runMigrations({ transaction: 'each' }));
