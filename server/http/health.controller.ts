import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Public } from './actor.decorator.ts';
import { Problem } from './problem.ts';

@ApiTags('operation')
@Public()
@Controller('health')
export class HealthController {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The process answers; says nothing of the database. */
  @Get('live')
  live() {
    return { status: 'ok' };
  }

  /** Requests can be served. */
  @Get('ready')
  async ready() {
    try {
      await this.dataSource.query('SELECT 1');
    } catch {
      throw new Problem(503, 'not-ready', 'Not ready', 'The database does not answer.');
    }
    return { status: 'ok' };
  }
}
