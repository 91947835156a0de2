import { Module } from '@nestjs/common';
import { ProfilesModule } from '../profiles/profiles.module.ts';
import { CommentsController } from './comments.controller.ts';
import { CommentsService } from './comments.service.ts';

@Module({
  imports: [ProfilesModule],
  controllers: [CommentsController],
  providers: [CommentsService],
  exports: [CommentsService],
})
export class CommentsModule {}
