import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type { Answer, Message, Need } from './apart.ts';
import { putTogether, type Task } from './putting-together.ts';

// As with the threads that lay out sheets: whoever is served comes first.
if (process.platform === 'linux') setPriority(5);

const port = parentPort!;

/** Asks the process for something; what stands in its way ends this thread. */
function ask(need: Need, transfer: ArrayBuffer[] = []): Promise<unknown> {
  return new Promise((resolve) => {
    port.once('message', ({ value }: Answer) => resolve(value));
    port.postMessage({ need } satisfies Message, transfer);
  });
}

type Sources = Parameters<typeof putTogether>[1];

const counts = await putTogether(
  workerData as Task,
  {
    sheet: (plan) => ask({ kind: 'sheet', plan }) as ReturnType<Sources['sheet']>,
    furniture: (input) => ask({ kind: 'furniture', input }) as ReturnType<Sources['furniture']>,
  },
  async (bytes) => {
    // A copy that can be handed over whole.
    const handed = new Uint8Array(bytes);
    await ask({ kind: 'write', bytes: handed }, [handed.buffer]);
  },
);
port.postMessage({ counts } satisfies Message);
