import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module.ts';
import { CatalogueModule } from '../catalogue/catalogue.module.ts';
import { ComparisonService } from './history/comparison.service.ts';
import { DraftsController } from './drafts/drafts.controller.ts';
import { DraftsService } from './drafts/drafts.service.ts';
import { HistoryController } from './history/history.controller.ts';
import { HistoryService } from './history/history.service.ts';
import { PresenceController } from './drafts/presence.controller.ts';
import { PresenceService } from './drafts/presence.service.ts';
import { DueService } from './life/due.service.ts';
import { Profile } from './profile.entity.ts';
import { ProfilesController } from './profiles.controller.ts';
import { ProfilesService } from './profiles.service.ts';
import { ReferenceReader } from './references.ts';
import { ReviewController } from './life/review.controller.ts';
import { ReviewService } from './life/review.service.ts';
import { Revision } from './revision.entity.ts';
import { ContentWrites } from './writes.service.ts';
import { SchedulingService } from './life/scheduling.service.ts';
import { TransitionsService } from './life/transitions.service.ts';
import { TranslationsController } from './translations/translations.controller.ts';
import { TranslationsService } from './translations/translations.service.ts';

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
