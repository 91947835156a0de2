import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CATALOGUE_KINDS } from '../../templates/profile/catalogue.ts';
import { CatalogueEntry } from './catalogue-entry.entity.ts';
import { catalogueController } from './catalogue.controller.ts';
import { CatalogueService } from './catalogue.service.ts';

@Module({
  imports: [TypeOrmModule.forFeature([CatalogueEntry])],
  controllers: CATALOGUE_KINDS.map(catalogueController),
  providers: [CatalogueService],
  exports: [CatalogueService],
})
export class CatalogueModule {}
