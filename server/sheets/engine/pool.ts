import { setFlagsFromString } from 'node:v8';
import { Piscina } from 'piscina';
import type { DesignId } from '../../../templates/index.ts';
import type { FurnitureInput } from '../../../templates/packs/index.ts';
import type { SheetInput } from '../../../templates/sheet.ts';
import type { RenderedSheet } from './render.ts';
import type { Job } from './worker.ts';

export interface SheetPoolOptions {
  /** The worker's module; beside this one unless the program is bundled. */
  worker?: string | URL;
  /** Sheets that are made at the same time. */
  threads?: number;
  /** Milliseconds that one sheet may take once it is begun. */
  timeLimit?: number;
  /** Milliseconds after which an idle thread ends and gives its memory back. */
  idleTimeout?: number;
}

/**
 * Megabytes for the objects of a thread. Left to itself, V8 lets a thread take five times what a sheet needs before it
 * looks for what is no longer used. The longest sheet there can be, of 176 pages, needs less than 80 MB of old objects: room
 * beyond that is only filled. A third of the young ones' are objects at one time: a sheet of two pages takes less, and is collected when it is
 * done; what half a sheet consists of is only copied where a larger one is made.
 */
const LIMITS = { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 128 };

/**
 * V8 takes what outlives two of its small collections for long-lived, and makes more of its kind among the old objects at once.
 * Of a sheet nothing is: one such object, dead itself, keeps a whole sheet from being forgotten until the next large collection.
 */
const YOUNG_IS_YOUNG = '--no-allocation-site-pretenuring';

/** A sheet took longer than it may; its thread was ended. */
export class SheetTimeoutError extends Error {
  override readonly name = 'SheetTimeoutError';
}

/** Makes sheets in worker threads, so that the thread which serves requests stays free. No thread runs until asked. */
export class SheetPool {
  readonly #pool: Piscina;
  readonly #threads: number;
  readonly #timeLimit: number;
  /** What a thread last died of, if it was not at work. */
  #fault: unknown;
  #busy = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(options: SheetPoolOptions = {}) {
    const { worker = new URL('./worker.ts', import.meta.url) } = options;
    this.#threads = options.threads ?? 2;
    this.#timeLimit = options.timeLimit ?? 20_000;
    setFlagsFromString(YOUNG_IS_YOUNG);
    this.#pool = new Piscina({
      filename: worker instanceof URL ? worker.href : worker,
      minThreads: 0,
      maxThreads: this.#threads,
      idleTimeout: options.idleTimeout ?? 30_000,
      resourceLimits: LIMITS,
    });
    // A thread that dies between jobs is no reason to end the server: the next job starts another.
    this.#pool.on('error', (error: unknown) => (this.#fault = error));
  }

  /**
   * The sheet as PDF; equal inputs give equal bytes.
   * @throws SheetTimeoutError; any error of the rendering itself.
   */
  render(input: SheetInput, design: DesignId): Promise<RenderedSheet> {
    return this.#run({ input, design });
  }

  /** A leaf that stands around the sheets of a pack. @throws as `render`. */
  furniture(input: FurnitureInput): Promise<RenderedSheet> {
    return this.#run({ furniture: input });
  }

  async #run(job: Job): Promise<RenderedSheet> {
    await this.#turn();
    const signal = AbortSignal.timeout(this.#timeLimit);
    try {
      return (await this.#pool.run(job, { signal })) as RenderedSheet;
    } catch (error) {
      if (!signal.aborted) throw error;
      throw new SheetTimeoutError(`the sheet was not ready after ${this.#timeLimit} ms`, {
        cause: this.#fault ?? error,
      });
    } finally {
      this.#busy -= 1;
      this.#waiting.shift()?.();
    }
  }

  /** Ends all threads; what is under way fails. */
  async close(): Promise<void> {
    await this.#pool.destroy();
  }

  /** Waits for a free thread, so that the time limit counts work and not the queue. */
  async #turn(): Promise<void> {
    while (this.#busy >= this.#threads) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    this.#busy += 1;
  }
}
