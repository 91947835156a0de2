import { Body, Controller, HttpCode, Post, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../access/actor.ts';
import { CurrentActor } from '../http/actor.decorator.ts';
import { AnswersBytes } from '../http/answers.ts';
import { brandPreviewSchema, type BrandPreview } from './brand-preview.ts';
import { SheetsService } from './sheets.service.ts';

/** A sheet in a brand that nobody has saved. */
@ApiTags('brands')
@Controller('api/brands/preview.pdf')
export class BrandPreviewController {
  constructor(private readonly sheets: SheetsService) {}

  @Post()
  @AnswersBytes('application/pdf')
  @HttpCode(200)
  async preview(
    @CurrentActor() actor: Actor,
    @Body({ schema: brandPreviewSchema }) asked: BrandPreview,
  ): Promise<StreamableFile> {
    const pdf = await this.sheets.previewBrand(actor, asked);
    return new StreamableFile(pdf, { type: 'application/pdf', length: pdf.length });
  }
}
