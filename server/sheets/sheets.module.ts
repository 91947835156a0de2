import { Module } from '@nestjs/common';
import { BrandsModule } from '../brands/brands.module.ts';
import { ProfilesModule } from '../profiles/profiles.module.ts';
import { SheetArtefacts } from './artefacts.ts';
import { BrandPreviewController } from './brand-preview.controller.ts';
import { SheetsController } from './sheets.controller.ts';
import { SheetsService } from './sheets.service.ts';

@Module({
  imports: [ProfilesModule, BrandsModule],
  controllers: [SheetsController, BrandPreviewController],
  providers: [SheetsService, SheetArtefacts],
  exports: [SheetsService],
})
export class SheetsModule {}
