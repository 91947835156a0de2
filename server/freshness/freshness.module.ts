import { Module } from '@nestjs/common';
import { ProfilesModule } from '../profiles/profiles.module.ts';
import { FreshnessController } from './freshness.controller.ts';
import { FreshnessService } from './freshness.service.ts';

@Module({
  imports: [ProfilesModule],
  controllers: [FreshnessController],
  providers: [FreshnessService],
  exports: [FreshnessService],
})
export class FreshnessModule {}
