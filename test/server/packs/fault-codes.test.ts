import { Worker } from 'node:worker_threads';
import { describe, expect, it } from '@jest/globals';
import { assemblyFaultOf } from '../../../server/packs/faults.ts';

describe('why a pack could not be put together', () => {
  it('is the memory, where its thread had too little', async () => {
    const thread = new Worker('const kept = []; for (;;) kept.push({ kept: [kept.length] });', {
      eval: true,
      resourceLimits: { maxOldGenerationSizeMb: 8 },
    });
    const error = await new Promise((resolve) => void thread.once('error', resolve));
    expect(assemblyFaultOf(error)).toBe('memory');
  });

  it.each([
    ['disk-full', { code: 'ENOSPC' }],
    ['database', { driverError: { code: '57P01' } }],
    ['assembly', {}],
  ])('is %s otherwise', (code, known) => {
    expect(assemblyFaultOf(Object.assign(new Error('broken'), known))).toBe(code);
  });
});
