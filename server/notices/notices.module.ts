import { Global, Module } from '@nestjs/common';
import { MailJobs } from './mail-jobs.ts';
import { MailPreferenceService } from './mail-preference.service.ts';
import { MailService } from './mail.service.ts';
import { NoticesController } from './notices.controller.ts';
import { NoticesService } from './notices.service.ts';

@Global()
@Module({
  controllers: [NoticesController],
  providers: [NoticesService, MailPreferenceService, MailService, MailJobs],
  exports: [NoticesService],
})
export class NoticesModule {}
