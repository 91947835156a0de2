import { connect } from 'node:net';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from '@jest/globals';
import { assemblyFaultOf, isLost } from '../../../server/packs/faults.ts';

describe('why a pack could not be put together', () => {
  it('is the memory, where its thread had too little', async () => {
    const thread = new Worker('const kept = []; for (;;) kept.push({ kept: [kept.length] });', {
      eval: true,
      resourceLimits: { maxOldGenerationSizeMb: 8 },
    });
    const error = await new Promise((resolve) => void thread.once('error', resolve));
    expect(assemblyFaultOf(error)).toBe('memory');
  });

  it('is the database, where its socket is not there', async () => {
    const error = await new Promise((resolve) => {
      connect({ path: '/nowhere/.s.PGSQL.5432' }).once('error', resolve);
    });
    expect([assemblyFaultOf(error), isLost(error)]).toEqual(['database', true]);
    const missing = Object.assign(new Error('no such file'), { code: 'ENOENT', syscall: 'open' });
    expect(isLost(missing)).toBe(false);
  });

  it.each([
    ['disk-full', { code: 'ENOSPC' }],
    ['database', { driverError: { code: '57P01' } }],
    ['assembly', {}],
  ])('is %s otherwise', (code, known) => {
    expect(assemblyFaultOf(Object.assign(new Error('broken'), known))).toBe(code);
  });
});
