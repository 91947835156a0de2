import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { writtenProfile } from '../../builders/profiles.ts';
import { testApp, type Person, type TestApp } from '../../support/app.ts';
import { listening } from '../../support/listening.ts';
import { hotPlace, Ledger, Randomness, Writer } from '../../support/writer.ts';

/** `INTERLEAVINGS_SEED=… INTERLEAVINGS=…` repeats or lengthens a run. */
const SEED = Number(process.env.INTERLEAVINGS_SEED ?? randomInt(1_000_000_000));
const RUNS = Number(process.env.INTERLEAVINGS ?? 1000);
/** Interleavings that a profile goes through, one after the other. */
const EACH = 25;
/** Drafts that are written in at once. */
const LANES = 4;
const MOVES = 4;

let app: TestApp;
let address: string;
let people: Person[];

beforeAll(async () => {
  app = await testApp();
  address = await listening(app);
  people = await Promise.all(
    ['editor', 'editor', 'manager'].map((role) => app.person(role as 'editor')),
  );
});
afterAll(() => app?.close());

/**
 * Three editors of one draft, each with a copy that may be old, change and save in any order, at times all at once; whoever
 * collides decides as the admin does.
 */
async function interleave(random: Randomness, writers: readonly Writer[]): Promise<void> {
  const hot = hotPlace(random);
  for (let move = 0; move < MOVES; move += 1) {
    const writer = random.of(writers);
    if (random.chance(0.65)) writer.edit(random, hot);
    if (random.chance(0.5)) await writer.save(random);
    else if (random.chance(0.2)) await Promise.all(writers.map((each) => each.save(random)));
  }
  for (const writer of writers) await writer.save(random);
  await Promise.all(writers.map((writer) => writer.read()));
}

it(`${RUNS} random interleavings of three editors' saves lose nothing (seed ${SEED})`, async () => {
  let collisions = 0;
  let saves = 0;
  const draft = async (index: number) => {
    const random = new Randomness(SEED + index);
    const { id } = await writtenProfile(people[0]!);
    const ledger = new Ledger();
    const writers = people.map((person) => new Writer(address, person.cookie, id, ledger));
    await Promise.all(writers.map((writer) => writer.read()));
    for (let run = 0; run < EACH; run += 1) {
      await interleave(random, writers);
      const [first, ...others] = writers.map(({ content }) => content);
      for (const other of others) expect(other).toEqual(first);
      expect([...ledger.replay(), ...writers.flatMap(({ faults }) => faults)]).toEqual([]);
    }
    collisions += writers.reduce((sum, writer) => sum + writer.collisions, 0);
    saves += writers.reduce((sum, writer) => sum + writer.saves, 0);
  };
  const drafts = Array.from({ length: Math.ceil(RUNS / EACH) }, (_, index) => index);
  const lane = async () => {
    for (let next = drafts.pop(); next !== undefined; next = drafts.pop()) await draft(next);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  // It would prove nothing if nobody ever got in another's way.
  expect(collisions).toBeGreaterThan(RUNS / 10);
  expect(saves).toBeGreaterThan(RUNS);
}, 900_000);
