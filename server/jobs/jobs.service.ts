import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { ConstructorOptions, PgBoss } from 'pg-boss';
import type { EntityManager, QueryRunner } from 'typeorm';
import { SETTINGS } from '../config/config.module.ts';
import type { Settings } from '../config/index.ts';
import type { QueueName } from './queues.ts';
import { JOBS_SCHEMA } from './schema.ts';

export interface SendOptions {
  /** Not before this moment. */
  startAfter?: Date;
  /** For a queue whose policy counts jobs by it. */
  singletonKey?: string;
  /** Other than the queue's: how often a failed job is tried again, and after how many seconds. */
  retry?: { limit: number; delay?: number; backoff?: boolean };
}

/** What a handler may know of the job that it does. */
export interface Attempt {
  id: string;
  /** 1 for the first. */
  number: number;
  /** No other attempt follows if this one fails. */
  last: boolean;
  /** Aborted when the process has to end, or the job's time is over. */
  signal: AbortSignal;
}

export interface WorkOptions {
  /** Jobs of this queue that one process does at a time; 1 where nothing is said. */
  concurrency?: number;
  /** How often to look for a job, in seconds: 0.5 or more, 2 where nothing is said. */
  poll?: number;
}

type Database = NonNullable<ConstructorOptions['db']>;
type Handler = (data: never, attempt: Attempt) => Promise<unknown>;

/** Connections that the queue holds in a process that works, beside the application's own. */
const CONNECTIONS = 3;
/** How long jobs that have begun may take once the process is asked to stop, in milliseconds. */
const GRACE = 8000;

/**
 * Work for later, in the same PostgreSQL. Every process sends; those whose role is `worker` or `all` work. A job is done at
 * least once: whatever a handler does must bear being done again.
 */
@Injectable()
export class JobsService implements BeforeApplicationShutdown {
  private readonly log = new Logger('Jobs');
  private readonly handlers = new Map<QueueName, { handler: Handler; options: WorkOptions }>();
  private readonly regular = new Map<QueueName, { cron: string; tz: string }>();
  private readonly repeated: { seconds: number; work: () => Promise<unknown> }[] = [];
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly running = new Set<Promise<unknown>>();
  private opening: Promise<PgBoss> | null = null;
  private stopped = false;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  /** Whether this process does jobs, or only sends them. */
  get works(): boolean {
    return this.settings.role !== 'web';
  }

  /** Puts a job into `queue` when the transaction of `manager` is committed, and never when it is undone. */
  async send(
    manager: EntityManager,
    queue: QueueName,
    data: object,
    { startAfter, singletonKey, retry }: SendOptions = {},
  ): Promise<void> {
    const boss = await this.open();
    await boss.send(queue, data, {
      db: throughTransaction(manager),
      ...(startAfter && { startAfter }),
      ...(singletonKey && { singletonKey }),
      ...(retry && {
        retryLimit: retry.limit,
        retryDelay: retry.delay ?? 0,
        retryBackoff: retry.backoff ?? false,
      }),
    });
  }

  /** Names who does the jobs of `queue`, one job a call. To be said while the application is put together. */
  work<Data extends object>(
    queue: QueueName,
    handler: (data: Data, attempt: Attempt) => Promise<unknown>,
    options: WorkOptions = {},
  ): void {
    this.handlers.set(queue, { handler, options });
  }

  /**
   * Puts a job without data into `queue` whenever `cron` (to the minute) says so in the zone `tz`, once for all processes.
   * To be said while the application is put together.
   */
  every(queue: QueueName, cron: string, { tz = this.settings.timeZone } = {}): void {
    this.regular.set(queue, { cron, tz });
  }

  /** Does `work` in each process that works, at once and then every so many seconds, without a queue in between. */
  repeat(seconds: number, work: () => Promise<unknown>): void {
    this.repeated.push({ seconds, work });
  }

  /** Begins to work, where the role says so. Returns when jobs are being looked for. */
  async start(): Promise<void> {
    if (!this.works || this.stopped) return;
    const boss = await this.open();
    for (const [queue, { handler, options }] of this.handlers) {
      await boss.work(
        queue,
        {
          includeMetadata: true,
          localConcurrency: options.concurrency ?? 1,
          pollingIntervalSeconds: options.poll ?? 2,
        },
        async ([job]) => {
          const { id, data, retryCount, retryLimit, signal } = job!;
          const attempt = { id, number: retryCount + 1, last: retryCount >= retryLimit, signal };
          await handler(data as never, attempt);
        },
      );
    }
    for (const [queue, { cron, tz }] of this.regular) await boss.schedule(queue, cron, {}, { tz });
    for (const { name } of await boss.getSchedules()) {
      if (!this.regular.has(name as QueueName)) await boss.unschedule(name);
    }
    for (const { seconds, work } of this.repeated) this.beginToRepeat(seconds, work);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    for (const timer of this.timers) clearInterval(timer);
    await Promise.allSettled(this.running);
    const boss = await this.opening?.catch(() => null);
    await boss?.stop({ graceful: true, timeout: GRACE });
  }

  private beginToRepeat(seconds: number, work: () => Promise<unknown>): void {
    let busy = false;
    const once = () => {
      if (busy || this.stopped) return;
      busy = true;
      const done: Promise<unknown> = work()
        .catch((error: Error) => this.log.error(error.message, error.stack))
        .finally(() => {
          busy = false;
          this.running.delete(done);
        });
      this.running.add(done);
    };
    this.timers.push(setInterval(once, seconds * 1000).unref());
    once();
  }

  /** The queue is opened by whoever needs it first; a failure is forgotten, so that the next one tries again. */
  private open(): Promise<PgBoss> {
    this.opening ??= this.opened().catch((error: unknown) => {
      this.opening = null;
      throw error;
    });
    return this.opening;
  }

  private async opened(): Promise<PgBoss> {
    // A process that never sends a job does not need the 85 ms and the memory.
    const { PgBoss: Boss } = await import('pg-boss');
    const always: ConstructorOptions = {
      schema: JOBS_SCHEMA,
      migrate: false,
      openTelemetry: { enabled: false },
      persistWarnings: false,
    };
    const boss = new Boss(
      this.works
        ? {
            ...always,
            connectionString: this.settings.databaseUrl,
            max: CONNECTIONS,
            instanceName: this.settings.role,
            monitorIntervalSeconds: 10,
            superviseIntervalSeconds: 10,
          }
        : {
            ...always,
            // Not the application's: whoever sends holds one of these, and must not wait for another.
            connectionString: this.settings.databaseUrl,
            max: 1,
            supervise: false,
            schedule: false,
            registerInstance: false,
          },
    );
    // A connection that ends while everything ends is no news.
    boss.on('error', (error: Error) => {
      if (!this.stopped) this.log.error(error.message, error.stack);
    });
    boss.on('warning', ({ message }) => this.log.warn(message));
    return boss.start();
  }
}

const executed = async (runner: QueryRunner, text: string, values?: unknown[]) => ({
  rows: (await runner.query(text, values, true)).records as unknown[],
});

const throughTransaction = (manager: EntityManager): Database => {
  const { queryRunner } = manager;
  if (!queryRunner?.isTransactionActive) throw new Error('A job is sent inside a transaction');
  return { executeSql: (text, values) => executed(queryRunner, text, values) };
};
