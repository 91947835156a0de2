import { Module } from '@nestjs/common';
import { FreshnessModule } from '../freshness/freshness.module.ts';
import { ScheduleModule } from '../schedule/schedule.module.ts';
import { WorklistController } from './worklist.controller.ts';
import { WorklistService } from './worklist.service.ts';

@Module({
  imports: [FreshnessModule, ScheduleModule],
  controllers: [WorklistController],
  providers: [WorklistService],
})
export class WorklistModule {}
