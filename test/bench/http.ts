import autocannon from 'autocannon';
import { benchContent } from './content.ts';
import { Client, startServer, temporaryFolder, type BenchServer } from './server.ts';
import { median, printFigures, type Figure } from './table.ts';

const PROFILES = 1200;
const SECONDS = 8;

/** The API at 1,200 published profiles, with the load, the server and the database on the same machine. */
export async function benchHttp(): Promise<void> {
  const folder = await temporaryFolder();
  try {
    let server = await startServer(folder.path);
    const ids = await fill(server.url);
    await server.stop();
    const boots: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      server = await startServer(folder.path);
      boots.push(server.boot);
      if (round < 4) await server.stop();
    }
    await new Promise((resolve) => setTimeout(resolve, 6000));
    const idle = server.memory();
    printFigures(`Server, ${PROFILES.toLocaleString('en')} profiles (median of the runs)`, [
      { what: 'boot with an existing database', value: median(boots), unit: 'ms', aim: 1000 },
      { what: 'resident memory when idle', value: idle, unit: 'MB', aim: 150 },
      ...(await reads(server, ids)),
      ...(await cycles(server.url, ids)),
      { what: 'resident memory after the load', value: server.memory(), unit: 'MB' },
    ]);
    await server.stop();
  } finally {
    await folder.remove();
  }
}

/** Publishes so many profiles; returns their ids. */
export async function fill(url: string, profiles = PROFILES): Promise<string[]> {
  const [editor, manager] = [
    await Client.signIn(url, 'editor'),
    await Client.signIn(url, 'manager'),
  ];
  const ids: string[] = [];
  await inParallel(6, profiles, async (index) => {
    const { id } = await editor.call('POST', '/api/profiles', { content: benchContent(index) });
    const { draft } = await editor.call('POST', `/api/profiles/${id}/submit`, {});
    await manager.call('POST', `/api/profiles/${id}/approve`, { seal: draft.seal });
    ids.push(id);
  });
  return ids;
}

async function inParallel(
  workers: number,
  jobs: number,
  job: (index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: workers }, async () => {
      while (next < jobs) await job(next++);
    }),
  );
}

async function reads({ url }: BenchServer, ids: string[]): Promise<Figure[]> {
  const { cookie } = await Client.signIn(url, 'viewer');
  const page = (filter: object): string =>
    `/api/profiles?${new URLSearchParams({
      range: '[0,24]',
      sort: '["title","ASC"]',
      filter: JSON.stringify(filter),
    }).toString()}`;
  const list = page({ published: true });
  const searches = ['budget', 'kesihatan', 'officer 77', 'Pegawai reka'].map((q) => page({ q }));
  const details = ids.slice(0, 200).map((id) => `/api/profiles/${id}`);
  return [
    { what: 'list of 25 published', unit: 'requests/s', aim: 1000, more: true, paths: [list] },
    { what: 'one detail', unit: 'requests/s', aim: 1000, more: true, paths: details },
    { what: 'search', unit: 'requests/s', aim: 500, more: true, paths: searches },
  ].reduce<Promise<Figure[]>>(async (done, { paths, ...figure }) => {
    const before = await done;
    const value = await requestsPerSecond(url, cookie, paths);
    return [...before, { ...figure, value }];
  }, Promise.resolve([]));
}

async function requestsPerSecond(url: string, cookie: string, paths: string[]): Promise<number> {
  const run = (duration: number) =>
    autocannon({
      url,
      duration,
      connections: 16,
      headers: { cookie },
      requests: paths.map((path) => ({ method: 'GET' as const, path })),
    });
  await run(2);
  const result = await run(SECONDS);
  if (result.non2xx > 0) throw new Error(`${result.non2xx} answers were no success`);
  return result.requests.average;
}

/** Four editors at once: open a draft, save, submit; a manager approves. */
async function cycles(url: string, ids: string[]): Promise<Figure[]> {
  const [editor, manager] = [
    await Client.signIn(url, 'editor'),
    await Client.signIn(url, 'manager'),
  ];
  let done = 0;
  const end = performance.now() + SECONDS * 1000;
  const begun = performance.now();
  await Promise.all(
    [0, 1, 2, 3].map(async (worker) => {
      for (let round = 0; performance.now() < end; round += 1) {
        const id = ids[(round * 4 + worker) % ids.length]!;
        const { draft } = await editor.call('POST', `/api/profiles/${id}/draft`);
        const tagline = {
          en: `Edited in round ${round}.`,
          ms: `Disunting pada pusingan ${round}.`,
        };
        await editor.call(
          'PUT',
          `/api/profiles/${id}/draft`,
          { content: { tagline } },
          { 'if-match': `"${draft.version}"` },
        );
        const submitted = await editor.call('POST', `/api/profiles/${id}/submit`, {});
        await manager.call('POST', `/api/profiles/${id}/approve`, { seal: submitted.draft.seal });
        done += 1;
      }
    }),
  );
  const value = (done / (performance.now() - begun)) * 1000;
  const what = 'open + save + submit + publish, 4 editors';
  return [{ what, value, unit: 'cycles/s', aim: 130, more: true }];
}
