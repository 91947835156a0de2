import type { DataSourceOptions, EntitySchema } from 'typeorm';
import { Foundations1763856000000 } from './migrations/0001-foundations.ts';
import { Notices1763942400000 } from './migrations/0002-notices.ts';
import { Comments1763942600000 } from './migrations/0004-comments.ts';
import { Guests1763942700000 } from './migrations/0005-guests.ts';
import { Live1763942500000 } from './migrations/0003-live.ts';
import { Translations1763942800000 } from './migrations/0006-translations.ts';
import { Schedule1763942900000 } from './migrations/0007-schedule.ts';
import { Worklist1763943000000 } from './migrations/0008-worklist.ts';
import { BreakGlass1763943100000 } from './migrations/0009-break-glass.ts';
import { AuditChain1763943200000 } from './migrations/0010-audit-chain.ts';
import { Freshness1763943300000 } from './migrations/0011-freshness.ts';
import { BrandKit1763943400000 } from './migrations/0012-brand-kit.ts';
import { SheetCache1763943500000 } from './migrations/0013-sheet-cache.ts';
import { Packs1763943600000 } from './migrations/0014-packs.ts';
import { PreparingClient } from './preparing-client.ts';

type Entities = (Function | EntitySchema)[];

/** How every process reaches the database. The schema is the migrations' alone: nothing is ever synchronised. */
export const databaseOptions = (
  url: string,
  poolSize: number,
  entities: Entities,
): DataSourceOptions => ({
  type: 'postgres',
  url,
  entities,
  migrations: [
    Foundations1763856000000,
    Notices1763942400000,
    Live1763942500000,
    Comments1763942600000,
    Guests1763942700000,
    Translations1763942800000,
    Schedule1763942900000,
    Worklist1763943000000,
    BreakGlass1763943100000,
    AuditChain1763943200000,
    Freshness1763943300000,
    BrandKit1763943400000,
    SheetCache1763943500000,
    Packs1763943600000,
  ],
  migrationsTableName: 'migrations',
  synchronize: false,
  installExtensions: false,
  poolSize,
  connectTimeoutMS: 5000,
  applicationName: 'kerjaya',
  extra: { Client: PreparingClient },
});
