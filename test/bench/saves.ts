import { benchContent } from './content.ts';
import { Client, startServer, temporaryFolder } from './server.ts';
import { median, printFigures, type Figure } from './table.ts';

const EDITORS = 20;
const SECONDS = 10;

/** Saves by 20 editors, each in a draft of their own, with the load, the server and the database on the same machine. */
export async function benchSaves(): Promise<void> {
  const folder = await temporaryFolder();
  try {
    const server = await startServer(folder.path);
    const client = await Client.signIn(server.url, 'editor');
    const writers = await Promise.all(
      Array.from({ length: EDITORS }, async (_, index) => {
        const { id } = await client.call('POST', '/api/profiles', {
          content: benchContent(index),
        });
        return writerOf(client, id);
      }),
    );
    await round(writers, { pace: 0, seconds: 2 });
    const paced = await round(writers, { pace: 1000, seconds: SECONDS });
    const closed = await round(writers, { pace: 0, seconds: SECONDS });
    printFigures(`Saving, ${EDITORS} editors in ${EDITORS} drafts`, [
      ...figures('one save a second each', paced, 25),
      ...figures('one save after the other', closed),
      { what: 'one save after the other', value: closed.length / SECONDS, unit: 'saves/s' },
    ]);
    await server.stop();
  } finally {
    await folder.remove();
  }
}

type Save = () => Promise<number>;

/** Saves a few more words each time, on top of what was answered last; gives the milliseconds that it took. */
function writerOf(client: Client, id: string): Save {
  let version = 1;
  let words = 'Somebody writes';
  return async () => {
    words = words.length > 1500 ? 'Again' : `${words} and writes`;
    const begun = performance.now();
    const draft = await client.call(
      'PUT',
      `/api/profiles/${id}/draft`,
      { content: { story: { en: words, ms: words } } },
      { 'if-match': `"${version}"` },
    );
    version = draft.version;
    return performance.now() - begun;
  };
}

async function round(
  writers: readonly Save[],
  { pace, seconds }: { pace: number; seconds: number },
): Promise<number[]> {
  const took: number[] = [];
  const end = performance.now() + seconds * 1000;
  await Promise.all(
    writers.map(async (save, index) => {
      let next = performance.now() + (pace * index) / writers.length;
      while (next < end) {
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, next - performance.now())));
        took.push(await save());
        next = Math.max(next + pace, performance.now());
      }
    }),
  );
  return took;
}

const figures = (what: string, took: readonly number[], aim?: number): Figure[] => [
  { what: `${what}, median`, value: median(took), unit: 'ms', ...(aim ? { aim } : {}) },
  {
    what: `${what}, 95 of 100 within`,
    value: took.toSorted((a, b) => a - b)[Math.floor(took.length * 0.95)]!,
    unit: 'ms',
  },
];
