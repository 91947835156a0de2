import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BrandRecord } from './brand.entity.ts';
import { MetaController } from './meta.controller.ts';
import { BrandsController } from './brands.controller.ts';
import { BrandsService } from './brands.service.ts';

@Module({
  imports: [TypeOrmModule.forFeature([BrandRecord])],
  controllers: [BrandsController, MetaController],
  providers: [BrandsService],
  exports: [BrandsService],
})
export class BrandsModule {}
