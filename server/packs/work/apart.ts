import { Worker } from 'node:worker_threads';
import type { FurnitureInput } from '../../../templates/packs/index.ts';
import type { SheetPlan } from '../../sheets/sheets.service.ts';
import type { Sink } from '../assembly/index.ts';
import type { Counts } from './counting.ts';
import type { Sources, Task } from './putting-together.ts';

/** What the thread cannot do itself. */
export type Need =
  | { kind: 'sheet'; plan: SheetPlan }
  | { kind: 'furniture'; input: FurnitureInput }
  | { kind: 'write'; bytes: Uint8Array };

/** From the thread: what it needs next, or the end. */
export type Message = { need: Need } | { counts: Counts };
/** To the thread, which asks for one thing at a time. */
export interface Answer {
  value: unknown;
}

/** Megabytes for the thread's objects; a pack of 1,000 sheets needs a fraction. Sheets and chunks do not count. */
const LIMITS = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 256 };

const program = import.meta.url.endsWith('.ts')
  ? new URL('./apart.worker.ts', import.meta.url)
  : new URL('./assembly-worker.js', import.meta.url);

/**
 * As `putTogether`, in a thread that lives as long as that takes: reading a thousand PDFs is seconds of work, and the
 * thread which serves requests has no time for it. @throws what the sources and the sink throw; any error of the thread.
 */
export async function putTogetherApart(task: Task, sources: Sources, sink: Sink): Promise<Counts> {
  const thread = new Worker(program, { workerData: task, resourceLimits: LIMITS });
  const answer = async (need: Need): Promise<unknown> => {
    switch (need.kind) {
      case 'sheet': {
        const sheet = await sources.sheet(need.plan);
        return sheet && { pdf: sheet.pdf, pages: sheet.pages };
      }
      case 'furniture': {
        const { pdf, pages } = await sources.furniture(need.input);
        return { pdf, pages };
      }
      case 'write':
        return sink(need.bytes);
    }
  };
  try {
    return await new Promise<Counts>((resolve, reject) => {
      thread.on('message', (message: Message) => {
        if ('counts' in message) return resolve(message.counts);
        answer(message.need).then(
          (value) => thread.postMessage({ value } satisfies Answer, []),
          reject,
        );
      });
      thread.on('error', reject);
      thread.on('exit', () => reject(new Error('the thread that puts a pack together ended')));
    });
  } finally {
    await thread.terminate();
  }
}
