import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { barriers, evidence } from './desk.ts';

interface Walk {
  /** What the pictures of a failure are called. */
  name: string;
  /** The pages whose picture says what went wrong; those that are open by then. */
  pages(): (Page | undefined)[];
  /** How long one step may take, in milliseconds. */
  limit: number;
  /** Each step stands for itself. Otherwise, after one that fails there is no ground to walk on. */
  apart?: boolean;
}

/** Gives the function that adds a step to a walk: a test that leaves pictures behind when it fails. */
export function stepsOf({ name: walk, pages, limit, apart = false }: Walk) {
  let broken = false;
  return (name: string, work: () => Promise<void>): void => {
    it(
      name,
      async () => {
        if (broken && !apart) throw new Error('A step before this one failed.');
        broken = true;
        try {
          await work();
          broken = false;
        } catch (error) {
          for (const [index, page] of pages().entries()) {
            if (page) await evidence(page, `${walk}-${name}-${index}`.replace(/\W+/g, '-'));
          }
          throw error;
        }
      },
      limit,
    );
  };
}

/** Fails with what keeps people from using the page as it stands. */
export async function expectAccessible(name: string, page: Page): Promise<void> {
  expect({ page: name, barriers: await barriers(page) }).toEqual({ page: name, barriers: [] });
}
