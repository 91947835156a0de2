import { Controller, Get, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import '@fastify/multipart';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import { CurrentActor, Public } from '../http/actor.decorator.ts';
import { Answers, AnswersBytes } from '../http/answers.ts';
import { badRequest, fieldErrors, invalid, Problem } from '../http/problem.ts';
import { pictureAnswer } from './answers.ts';
import { PICTURE_BYTES } from './clean-picture.ts';
import { PicturesService } from './pictures.service.ts';

const pictureBody = z.strictObject({
  /** A data URL. */
  file: z.string().regex(/^data:image\/(png|jpeg);base64,[A-Za-z0-9+/]+={0,2}$/, {
    error: 'must be a PNG or JPEG picture',
  }),
});

const pictureId = z.string().regex(/^[0-9a-f]{64}$/);

@ApiTags('brands')
@Controller('api/brands/pictures')
export class PicturesController {
  constructor(private readonly pictures: PicturesService) {}

  @Post()
  @Answers(pictureAnswer, 201)
  @ApiConsumes('application/json', 'multipart/form-data')
  @ApiBody({ schema: z.toJSONSchema(pictureBody, { target: 'openapi-3.0' }) as never })
  async upload(@CurrentActor() actor: Actor, @Req() request: FastifyRequest) {
    return this.pictures.upload(actor, await uploaded(request));
  }

  @Public()
  @Get(':picture')
  @AnswersBytes('image/png', 'image/jpeg')
  async read(
    @Param('picture', { schema: pictureId }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { mediaType, bytes } = await this.pictures.read(id);
    // The address is the content's own: it never changes.
    void reply.header('cache-control', 'public, max-age=31536000, immutable');
    return new StreamableFile(bytes, { type: mediaType, length: bytes.length });
  }
}

/** @throws Problem 422 when there is no file; 413 with the limit past it. */
async function uploaded(request: FastifyRequest): Promise<Buffer> {
  if (!request.isMultipart()) {
    const result = pictureBody.safeParse(request.body ?? {});
    if (!result.success) throw invalid(fieldErrors(result.error.issues));
    const { file } = result.data;
    return Buffer.from(file.slice(file.indexOf(',') + 1), 'base64');
  }
  try {
    const part = await request.file({ limits: { fileSize: PICTURE_BYTES } });
    if (!part) throw invalid([{ path: 'file', message: 'must be a PNG or JPEG picture' }]);
    return await part.toBuffer();
  } catch (error) {
    if (error instanceof Problem) throw error;
    if ((error as { statusCode?: number }).statusCode === 413) {
      const most = PICTURE_BYTES / 1024 / 1024;
      throw new Problem(
        413,
        'too-large',
        'Too large',
        `The limit for a picture is ${most} MB: choose a PNG or JPEG that is smaller.`,
      );
    }
    throw badRequest('The form is not whole or not well-formed; send it again.');
  }
}
