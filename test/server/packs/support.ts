import { setTimeout as sleep } from 'node:timers/promises';
import type { Settings } from '../../../server/config/index.ts';
import { JobsService } from '../../../server/jobs/jobs.service.ts';
import type { Client, TestApp } from '../../support/app.ts';

/** What makes a pack of `profiles`; only what matters to a test is said. */
export const packOf = (
  profiles: readonly string[],
  changes: Record<string, unknown> = {},
): Record<string, unknown> => ({
  title: 'Career fair',
  design: 'full',
  language: 'en',
  output: 'pdf',
  profiles,
  ...changes,
});

/** Another process's worth of the application, which does jobs. Close it before the one that it stands beside. */
export async function workerBeside(
  app: TestApp,
  changes: Partial<Settings> = {},
): Promise<TestApp> {
  const worker = await app.beside({ role: 'worker', ...changes });
  await worker.nest.get(JobsService).start();
  return worker;
}

/** The pack once nothing is made of it any longer, or once it is in `state`. */
export async function settled(
  person: Client,
  id: string,
  states: readonly string[] = ['ready', 'proof', 'failed', 'cancelled'],
) {
  for (;;) {
    const { body } = await person.get(`/api/packs/${id}`);
    if (states.includes(body.state)) return body;
    await sleep(50);
  }
}
