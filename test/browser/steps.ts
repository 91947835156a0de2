import { expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
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

/** Moves a finger from one element to another, once it has rested on the first for so many milliseconds. */
export async function swipe(where: Page, from: Locator, to: Locator, rest: number): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  const [start, end] = [(await from.boundingBox())!, (await to.boundingBox())!];
  const x = start.x + start.width / 2;
  const finger = await where.context().newCDPSession(where);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
    finger.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: y === undefined ? [] : [{ x, y }],
    });
  const middle = (box: typeof start) => box.y + box.height / 2;
  await touch('touchStart', middle(start));
  await where.waitForTimeout(rest);
  for (let step = 1; step <= 8; step += 1) {
    await touch('touchMove', middle(start) + ((middle(end) - middle(start)) * step) / 8);
    await where.waitForTimeout(20);
  }
  await touch('touchEnd');
}
