import { Global, Module } from '@nestjs/common';
import { MailPreferenceService } from './mail-preference.service.ts';
import { NoticesController } from './notices.controller.ts';
import { NoticesService } from './notices.service.ts';

@Global()
@Module({
  controllers: [NoticesController],
  providers: [NoticesService, MailPreferenceService],
  exports: [NoticesService],
})
export class NoticesModule {}
