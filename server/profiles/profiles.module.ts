import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module.ts';
import { CatalogueModule } from '../catalogue/catalogue.module.ts';
import { ComparisonService } from './comparison.service.ts';
import { DraftsController } from './drafts.controller.ts';
import { DraftsService } from './drafts.service.ts';
import { HistoryController } from './history.controller.ts';
import { HistoryService } from './history.service.ts';
import { PresenceController } from './presence.controller.ts';
import { PresenceService } from './presence.service.ts';
import { DueService } from './due.service.ts';
import { Profile } from './profile.entity.ts';
import { ProfilesController } from './profiles.controller.ts';
import { ProfilesService } from './profiles.service.ts';
import { ReferenceReader } from './references.ts';
import { ReviewController } from './review.controller.ts';
import { ReviewService } from './review.service.ts';
import { Revision } from './revision.entity.ts';
import { ContentWrites } from './writes.service.ts';
import { SchedulingService } from './scheduling.service.ts';
import { TransitionsService } from './transitions.service.ts';
import { TranslationsController } from './translations.controller.ts';
import { TranslationsService } from './translations.service.ts';

@Module({
  imports: [TypeOrmModule.forFeature([Profile, Revision]), AccountsModule, CatalogueModule],
  controllers: [
    ProfilesController,
    DraftsController,
    ReviewController,
    HistoryController,
    PresenceController,
    TranslationsController,
  ],
  providers: [
    ProfilesService,
    ComparisonService,
    DraftsService,
    ReviewService,
    HistoryService,
    PresenceService,
    SchedulingService,
    DueService,
    TransitionsService,
    ReferenceReader,
    ContentWrites,
    TranslationsService,
  ],
  exports: [
    ContentWrites,
    ProfilesService,
    DraftsService,
    ReviewService,
    DueService,
    TranslationsService,
  ],
})
export class ProfilesModule {}
