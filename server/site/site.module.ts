import { Module } from '@nestjs/common';
import { BrandsModule } from '../brands/brands.module.ts';
import { FreshnessModule } from '../freshness/freshness.module.ts';
import { ProfilesModule } from '../profiles/profiles.module.ts';
import { SheetsModule } from '../sheets/sheets.module.ts';
import { PublicController } from './public.controller.ts';
import { SiteController } from './site.controller.ts';
import { SiteService } from './site.service.ts';

@Module({
  imports: [FreshnessModule, ProfilesModule, BrandsModule, SheetsModule],
  controllers: [SiteController, PublicController],
  providers: [SiteService],
})
export class SiteModule {}
