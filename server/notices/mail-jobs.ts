import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { SETTINGS } from '../config/config.module.ts';
import type { Settings } from '../config/index.ts';
import { JobsService } from '../jobs/jobs.service.ts';
import { MailService, type MailMode } from './mail.service.ts';

interface Errand {
  userId: string;
  mode: MailMode;
}

/** When the day's summaries go, where the school is. */
const MORNING = '0 7 * * *';
/** How often, and after how long, what no job has sent is looked for, in seconds. */
const SWEEP = { every: 300, after: 600 };

/** When e-mail goes: news at once, the summary in the morning, and what the mail server did not take until it does. */
@Injectable()
export class MailJobs implements OnModuleInit {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly jobs: JobsService,
    private readonly mail: MailService,
  ) {}

  onModuleInit(): void {
    if (this.settings.smtpUrl === null) return;
    this.jobs.work<Errand>('notices.mail', ({ userId, mode }) => this.mail.deliver(userId, mode));
    this.jobs.work('notices.digest', () => this.summarise());
    this.jobs.every('notices.digest', MORNING);
    this.jobs.repeat(SWEEP.every, () => this.sweep());
  }

  /** Sends what was just told to somebody who wants it at once, as soon as the transaction is committed. */
  async wake(manager: EntityManager, userId: string): Promise<void> {
    // A key of its own: a job that waits already may begin before this transaction ends, and would not see it.
    await this.jobs.send(manager, 'notices.mail', { userId, mode: 'immediate' } satisfies Errand, {
      singletonKey: randomUUID(),
    });
  }

  /** Hands out the day's summaries. */
  async summarise(): Promise<void> {
    const people = await this.mail.waiting('digest');
    await this.dataSource.transaction(async (manager) => {
      for (const userId of people) await this.errand(manager, { userId, mode: 'digest' });
    });
  }

  /** Nothing is lost when a job has used up its attempts. */
  async sweep(): Promise<void> {
    const people = await this.mail.waiting('immediate', SWEEP.after);
    await this.dataSource.transaction(async (manager) => {
      for (const userId of people) {
        await this.errand(manager, { userId, mode: 'immediate' }, { limit: 0 });
      }
    });
  }

  private errand(manager: EntityManager, errand: Errand, retry?: { limit: number }): Promise<void> {
    return this.jobs.send(manager, 'notices.mail', errand, {
      singletonKey: `${errand.mode}:${errand.userId}`,
      ...(retry && { retry }),
    });
  }
}
