import { Module } from '@nestjs/common';
import { BrandsModule } from '../brands/brands.module.ts';
import { FreshnessModule } from '../freshness/freshness.module.ts';
import { ProfilesModule } from '../profiles/profiles.module.ts';
import { SheetsModule } from '../sheets/sheets.module.ts';
import { ListsController } from './lists.controller.ts';
import { ListsService } from './lists.service.ts';
import { PackNewsService } from './pack-news.service.ts';
import { PacksController } from './packs.controller.ts';
import { PacksService } from './packs.service.ts';
import { AssemblingService } from './work/assembling.service.ts';
import { EndingService } from './work/ending.service.ts';
import { TidyingService } from './work/tidying.service.ts';
import { RenderingService } from './work/rendering.service.ts';

@Module({
  imports: [ProfilesModule, BrandsModule, FreshnessModule, SheetsModule],
  controllers: [PacksController, ListsController],
  providers: [
    PacksService,
    PackNewsService,
    ListsService,
    RenderingService,
    AssemblingService,
    EndingService,
    TidyingService,
  ],
})
export class PacksModule {}
