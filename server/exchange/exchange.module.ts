import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.ts';
import { ProfilesModule } from '../profiles/profiles.module.ts';
import { ImportsController } from './imports.controller.ts';
import { ImportsService } from './imports.service.ts';

@Module({
  imports: [CatalogueModule, ProfilesModule],
  controllers: [ImportsController],
  providers: [ImportsService],
})
export class ExchangeModule {}
