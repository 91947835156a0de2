import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BrandRecord } from './brand.entity.ts';
import { MetaController } from './meta.controller.ts';
import { BrandsController } from './brands.controller.ts';
import { BrandHistoryController } from './brand-history.controller.ts';
import { BrandHistoryService } from './brand-history.service.ts';
import { BrandsService } from './brands.service.ts';
import { PicturesController } from './pictures.controller.ts';
import { PicturesService } from './pictures.service.ts';

@Module({
  imports: [TypeOrmModule.forFeature([BrandRecord])],
  controllers: [PicturesController, BrandsController, BrandHistoryController, MetaController],
  providers: [BrandsService, BrandHistoryService, PicturesService],
  exports: [BrandsService],
})
export class BrandsModule {}
