import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CatalogueModule } from '../catalogue/catalogue.module.ts';
import { ComparisonService } from './comparison.service.ts';
import { DraftsController } from './drafts.controller.ts';
import { DraftsService } from './drafts.service.ts';
import { PresenceController } from './presence.controller.ts';
import { PresenceService } from './presence.service.ts';
import { Profile } from './profile.entity.ts';
import { ProfilesController } from './profiles.controller.ts';
import { ProfilesService } from './profiles.service.ts';
import { ReferenceReader } from './references.ts';
import { ReviewController } from './review.controller.ts';
import { ReviewService } from './review.service.ts';
import { Revision } from './revision.entity.ts';
import { TranslationsController } from './translations.controller.ts';
import { TranslationsService } from './translations.service.ts';

@Module({
  imports: [TypeOrmModule.forFeature([Profile, Revision]), CatalogueModule],
  controllers: [
    ProfilesController,
    DraftsController,
    ReviewController,
    PresenceController,
    TranslationsController,
  ],
  providers: [
    ProfilesService,
    ComparisonService,
    DraftsService,
    ReviewService,
    PresenceService,
    ReferenceReader,
    TranslationsService,
  ],
  exports: [ProfilesService, DraftsService, ReviewService, TranslationsService],
})
export class ProfilesModule {}
