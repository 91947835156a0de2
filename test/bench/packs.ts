import { fill } from './http.ts';
import { Client, startServer, temporaryFolder, type BenchServer } from './server.ts';
import { median, printFigures, type Figure } from './table.ts';

const SHEETS = 500;

interface Pack {
  id: string;
  state: string;
  fault: { message: string } | null;
  counts: { pages: number } | null;
  file: { bytes: number } | null;
}

/** Kept sheets, and packs that are made while people go on working: one process for all, on the embedded database. */
export async function benchPacks(): Promise<void> {
  const folder = await temporaryFolder();
  try {
    const server = await startServer(folder.path);
    const ids = await fill(server.url, SHEETS);
    const client = await Client.signIn(server.url, 'manager');
    printFigures('Packs, through HTTP', [
      ...(await kept(client, ids)),
      ...(await whilePrinting(server, client, ids)),
    ]);
    await server.stop();
  } finally {
    await folder.remove();
  }
}

async function kept(client: Client, ids: readonly string[]): Promise<Figure[]> {
  const sheet = (language: string) =>
    timed(async () => {
      const path = `/api/profiles/${ids[0]}/revisions/1/sheet.pdf?language=${language}`;
      const response = await fetch(client.url + path, { headers: { cookie: client.cookie } });
      await response.arrayBuffer();
    });
  const first = await sheet('en');
  const times: number[] = [];
  for (let round = 0; round < 300; round += 1) times.push(await sheet('en'));
  return [
    { what: 'a sheet that is made, cold', value: first, unit: 'ms' },
    { what: 'a sheet that is kept: median', value: median(times), unit: 'ms', aim: 5 },
  ];
}

async function whilePrinting(
  server: BenchServer,
  client: Client,
  ids: readonly string[],
): Promise<Figure[]> {
  const alone = await latencies(client, async (round) => round < 600);
  const before = server.memory();
  const begun = performance.now();
  let pack = await client.call<Pack>('POST', '/api/packs', {
    title: 'Bench',
    design: 'full',
    language: 'en',
    output: 'pdf',
    profiles: ids,
  });
  let most = before;
  const busy = await latencies(client, async (round) => {
    if (round % 20 === 0) {
      pack = await client.call<Pack>('GET', `/api/packs/${pack.id}`);
      most = Math.max(most, server.memory());
    }
    return !['ready', 'failed'].includes(pack.state);
  });
  const seconds = (performance.now() - begun) / 1000;
  if (pack.state !== 'ready') throw new Error(`the pack failed: ${pack.fault?.message}`);
  return [
    { what: 'list of profiles, 95 %: alone', value: alone, unit: 'ms' },
    { what: `the same while ${SHEETS} sheets are made`, value: busy, unit: 'ms', aim: 2 * alone },
    { what: `a pack of ${SHEETS} sheets`, value: seconds, unit: 's' },
    { what: 'that is', value: SHEETS / seconds, unit: 'sheets/s' },
    { what: 'its size', value: (pack.file?.bytes ?? 0) / 1e6, unit: 'MB' },
    { what: 'memory before', value: before, unit: 'MB' },
    { what: 'most memory meanwhile', value: most, unit: 'MB', aim: 600 },
  ];
}

/** Asks for a list every 10 ms while `goes` says so; the 95th percentile of how long it took, in milliseconds. */
async function latencies(
  client: Client,
  goes: (round: number) => Promise<boolean>,
): Promise<number> {
  const path = `/api/profiles?${new URLSearchParams({ range: '[0,24]', sort: '["title","ASC"]' })}`;
  const times: number[] = [];
  for (let round = 0; await goes(round); round += 1) {
    times.push(await timed(() => client.call('GET', path)));
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)]!;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
