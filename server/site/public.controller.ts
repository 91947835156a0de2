import { Controller, Get, Header, Param, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../http/actor.decorator.ts';
import { AnswersTagged } from '../http/answers.ts';
import { sendTagged } from '../http/etag.ts';
import { careerAnswer, careersAnswer } from './answers.ts';
import { SiteService } from './site.service.ts';

/** The public read API: published content only. */
@ApiTags('public')
@Public()
@Controller('api/public/careers')
export class PublicController {
  constructor(private readonly site: SiteService) {}

  @Get()
  @AnswersTagged(careersAnswer)
  @Header('cache-control', 'public, max-age=60')
  async careers(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await sendTagged(request, reply, await this.site.careers());
  }

  @Get(':slug')
  @AnswersTagged(careerAnswer)
  @Header('cache-control', 'public, max-age=60')
  async career(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await sendTagged(request, reply, await this.site.career(slug));
  }
}
