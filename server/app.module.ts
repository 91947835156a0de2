import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from './accounts/accounts.module.ts';
import { AuditModule } from './audit/audit.module.ts';
import { BrandsModule } from './brands/brands.module.ts';
import { CatalogueModule } from './catalogue/catalogue.module.ts';
import { CommentsModule } from './comments/comments.module.ts';
import { ConfigModule } from './config/config.module.ts';
import type { Settings } from './config/index.ts';
import { databaseOptions } from './database/options.ts';
import { ExchangeModule } from './exchange/exchange.module.ts';
import { GuestsModule } from './guests/guests.module.ts';
import { FreshnessModule } from './freshness/freshness.module.ts';
import { HealthController } from './http/health.controller.ts';
import { JobsModule } from './jobs/jobs.module.ts';
import { LiveModule } from './live/live.module.ts';
import { NoticesModule } from './notices/notices.module.ts';
import { PacksModule } from './packs/packs.module.ts';
import { ProfilesModule } from './profiles/profiles.module.ts';
import { ScheduleModule } from './schedule/schedule.module.ts';
import { SheetsModule } from './sheets/sheets.module.ts';
import { SiteModule } from './site/site.module.ts';
import { WorklistModule } from './worklist/worklist.module.ts';

@Module({})
export class AppModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(settings),
        TypeOrmModule.forRoot({
          ...databaseOptions(settings.databaseUrl, settings.databasePool, []),
          autoLoadEntities: true,
          retryAttempts: 1,
        }),
        AuditModule,
        JobsModule,
        LiveModule,
        NoticesModule,
        AccountsModule,
        CatalogueModule,
        ProfilesModule,
        FreshnessModule,
        BrandsModule,
        ScheduleModule,
        SheetsModule,
        CommentsModule,
        PacksModule,
        ExchangeModule,
        SiteModule,
        GuestsModule,
        WorklistModule,
      ],
      controllers: [HealthController],
    };
  }
}
