import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../../access/actor.ts';
import { CurrentActor } from '../../http/actor.decorator.ts';
import { ReviewService } from './review.service.ts';
import { SchedulingService } from './scheduling.service.ts';

const id = z.uuid();
const note = z.string().trim().max(2000);
const withNote = z.strictObject({ note: note.optional() });
const withReason = z.strictObject({ note: note.min(1, { error: 'must say why' }) });
/** A moment with its offset from UTC, such as `2027-03-01T08:00:00+08:00`. */
const moment = z.iso
  .datetime({ offset: true, error: 'must be a date and time with its offset' })
  .transform((iso) => new Date(iso));
const withMoment = z.strictObject({ publishAt: moment });
const unpublication = withReason.extend({ at: moment.optional() });
const approval = withNote.extend({
  publishAt: moment.optional(),
  seal: z.string().regex(/^[0-9a-f]{64}$/, { error: 'must be the seal that was shown' }),
  breakGlass: z
    .strictObject({
      reason: z
        .string()
        .trim()
        .min(10, { error: 'must say why, in 10 characters or more' })
        .max(2000),
    })
    .optional(),
});

@ApiTags('profiles')
@Controller('api/profiles/:id')
export class ReviewController {
  constructor(
    private readonly review: ReviewService,
    private readonly scheduling: SchedulingService,
  ) {}

  @Post('submit')
  @HttpCode(200)
  submit(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) profileId: string,
    @Body({ schema: withNote }) body: z.output<typeof withNote>,
  ) {
    return this.review.submit(actor, profileId, body.note);
  }

  @Post('withdraw')
  @HttpCode(200)
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) profileId: string,
    @Body({ schema: withNote }) body: z.output<typeof withNote>,
  ) {
    return this.review.withdraw(actor, profileId, body.note);
  }

  @Post('request-changes')
  @HttpCode(200)
  requestChanges(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) profileId: string,
    @Body({ schema: withReason }) body: z.output<typeof withReason>,
  ) {
    return this.review.requestChanges(actor, profileId, body.note);
  }

  @Post('approve')
  @HttpCode(200)
  approve(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) profileId: string,
    @Body({ schema: approval }) body: z.output<typeof approval>,
  ) {
    return this.review.approve(actor, profileId, body);
  }

  @Post('cancel-schedule')
  @HttpCode(200)
  cancelSchedule(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) profileId: string,
    @Body({ schema: withNote }) body: z.output<typeof withNote>,
  ) {
    return this.scheduling.cancel(actor, profileId, body.note);
  }

  @Post('reschedule')
  @HttpCode(200)
  reschedule(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) profileId: string,
    @Body({ schema: withMoment }) body: z.output<typeof withMoment>,
  ) {
    return this.scheduling.reschedule(actor, profileId, body.publishAt);
  }

  @Post('publish-now')
  @HttpCode(200)
  publishNow(@CurrentActor() actor: Actor, @Param('id', { schema: id }) profileId: string) {
    return this.scheduling.publishNow(actor, profileId);
  }

  @Post('unpublish')
  @HttpCode(200)
  unpublish(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) profileId: string,
    @Body({ schema: unpublication }) body: z.output<typeof unpublication>,
  ) {
    return this.review.unpublish(actor, profileId, body.note, body.at);
  }

  @Post('cancel-unpublish')
  @HttpCode(200)
  cancelUnpublish(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) profileId: string,
    @Body({ schema: withNote }) body: z.output<typeof withNote>,
  ) {
    return this.scheduling.cancelUnpublish(actor, profileId, body.note);
  }
}
