import { Module } from '@nestjs/common';
import { WorklistController } from './worklist.controller.ts';
import { WorklistService } from './worklist.service.ts';

@Module({ controllers: [WorklistController], providers: [WorklistService] })
export class WorklistModule {}
