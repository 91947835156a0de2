import { setPriority } from 'node:os';
import { isMainThread } from 'node:worker_threads';
import type { DesignId } from '../../../templates/index.ts';
import type { FurnitureInput } from '../../../templates/packs/index.ts';
import type { SheetInput } from '../../../templates/sheet.ts';
import { collecting } from './collecting.ts';
import { renderFurniture, renderSheet, type RenderedSheet } from './render.ts';

// Whoever is served comes first. A thread has a priority of its own on Linux only; elsewhere it is the process's.
if (!isMainThread && process.platform === 'linux') setPriority(5);

/** A sheet, or what stands around the sheets of a pack. */
export type Job = { input: SheetInput; design: DesignId } | { furniture: FurnitureInput };

const collect = collecting();

/** One job of the pool. */
export default async function work(job: Job): Promise<RenderedSheet> {
  const made = await ('furniture' in job
    ? renderFurniture(job.furniture)
    : renderSheet(job.input, job.design));
  collect();
  return made;
}
