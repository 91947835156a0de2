import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.ts';
import { ProfilesModule } from '../profiles/profiles.module.ts';
import { ImportsController } from './imports.controller.ts';
import { ImportsService } from './imports.service.ts';
import { TranslationFilesController } from './translation/translation-files.controller.ts';
import { TranslationFilesService } from './translation/translation-files.service.ts';

@Module({
  imports: [CatalogueModule, ProfilesModule],
  controllers: [ImportsController, TranslationFilesController],
  providers: [ImportsService, TranslationFilesService],
})
export class ExchangeModule {}
