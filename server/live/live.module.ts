import { Global, Module } from '@nestjs/common';
import { EventsController } from './events.controller.ts';
import { LiveService } from './live.service.ts';

@Global()
@Module({ controllers: [EventsController], providers: [LiveService], exports: [LiveService] })
export class LiveModule {}
