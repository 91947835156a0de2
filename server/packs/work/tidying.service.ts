import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { SETTINGS } from '../../config/config.module.ts';
import type { Settings } from '../../config/index.ts';
import { JobsService } from '../../jobs/jobs.service.ts';

/** When nobody prints. */
const NIGHT = '40 3 * * *';
/** How often files that were replaced are let go of, in seconds; whoever downloads one has as long to finish. */
const REPLACED = 3600;

/** Lets go of the files of packs: of those that were replaced after an hour, of all after `PACK_DAYS`. Packs stay. */
@Injectable()
export class TidyingService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
    jobs: JobsService,
  ) {
    jobs.work('packs.tidy', () => this.removeOld());
    jobs.every('packs.tidy', NIGHT);
    jobs.repeat(REPLACED, () => this.removeReplaced());
  }

  private removeOld(): Promise<unknown> {
    return this.dataSource.query(
      `DELETE FROM pack_files f USING packs p
       WHERE p.id = f.pack_id AND p.state IN ('proof', 'ready', 'failed', 'cancelled')
         AND greatest(f.made_at, p.finished_at) < now() - make_interval(days => $1)`,
      [this.settings.packDays],
    );
  }

  private removeReplaced(): Promise<unknown> {
    return this.dataSource.query(
      `DELETE FROM pack_files f USING packs p
       WHERE p.id = f.pack_id AND p.state <> 'assembling'
         AND greatest(f.made_at, p.finished_at) < now() - make_interval(secs => $1)
         AND f.id IS DISTINCT FROM p.file_id AND f.id IS DISTINCT FROM p.proof_id`,
      [REPLACED],
    );
  }
}
