import { Module } from '@nestjs/common';
import { BrandsModule } from '../brands/brands.module.ts';
import { CommentsModule } from '../comments/comments.module.ts';
import { ProfilesModule } from '../profiles/profiles.module.ts';
import { SheetsModule } from '../sheets/sheets.module.ts';
import { GuestPagesController } from './guest-pages.controller.ts';
import { GuestsController } from './guests.controller.ts';
import { GuestsService } from './guests.service.ts';

@Module({
  imports: [ProfilesModule, BrandsModule, SheetsModule, CommentsModule],
  controllers: [GuestsController, GuestPagesController],
  providers: [GuestsService],
})
export class GuestsModule {}
