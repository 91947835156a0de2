import { createServer, type AddressInfo } from 'node:net';
import { StartFailure, type Config } from './config/index.ts';
import { refuseIfOwned } from './database/embedded/index.ts';
import { openDatabase } from './database/open.ts';
import { settle } from './settle.ts';
import { welcome } from './welcome.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** How long requests and jobs may take to finish once we are asked to stop, in milliseconds. */
const DRAIN = 10_000;

function portFailure(error: NodeJS.ErrnoException, { host, port }: Config): unknown {
  if (error.code === 'EADDRINUSE') {
    return new StartFailure(
      `Port ${port} is in use by another program.`,
      `Stop that program, or start on another port: PORT=${port + 1} npm start`,
    );
  }
  if (error.code === 'EACCES') {
    return new StartFailure(
      `Port ${port} is reserved for the system.`,
      'Set PORT to 1024 or more.',
    );
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new StartFailure(`HOST ${host} is not an address of this computer.`, 'Correct HOST.');
  }
  return error;
}

/** Tells a taken port, or the Kerjaya that took it, at once instead of after a database has been made. */
async function requirePort(config: Config): Promise<void> {
  if (config.databaseUrl === null) refuseIfOwned(config.dataDir);
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error) => reject(portFailure(error, config)));
    probe.listen(config.port, config.host, () => probe.close(() => resolve()));
  });
}

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds).unref());

/**
 * Runs a server until a signal, then lets it finish in order: requests, jobs, database. Returns when it listens.
 * @throws {StartFailure} when something that the person at the keyboard can put right is in the way
 */
export async function boot(config: Config): Promise<void> {
  const closers: (() => Promise<unknown>)[] = [];
  let stopping: Promise<void> | null = null;

  const close = async () => {
    for (const closer of closers.toReversed()) await closer();
  };
  const stop = (code: number) => {
    stopping ??= booting
      .then(close)
      .catch((error: unknown) => {
        console.error(error);
        code = 1;
      })
      .finally(() => process.exit(code));
  };
  for (const signal of SIGNALS) process.on(signal, () => stop(0));

  const start = async () => {
    await requirePort(config);
    const opening = openDatabase(config).then((database) => {
      closers.push(database.close);
      return database;
    });
    // PostgreSQL starts in its own process while this one reads the program.
    const [database, { createApp, startJobs }] = await Promise.all([opening, import('./app.ts')]);
    void database.lost.then(() => {
      if (stopping) return;
      console.error(`The embedded database ended by itself; its log is in ${database.home}.`);
      stop(1);
    });
    const settings = { ...config, databaseUrl: database.url, demo: database.demo };
    const app = await createApp(settings);
    closers.push(() => Promise.race([app.close(), pause(DRAIN)]));
    await app.listen(config.port, config.host).catch((error: NodeJS.ErrnoException) => {
      throw portFailure(error, config);
    });
    const { port } = app.getHttpServer().address() as AddressInfo;
    const seconds = performance.now() / 1000;
    settle();
    // Nobody waits for the first job as they wait for the first page.
    void startJobs(app).catch((error: unknown) => {
      console.error(error);
      if (config.role === 'worker') stop(1);
    });
    if (!stopping) console.log(welcome({ settings, port, home: database.home, seconds }));
  };
  const started = start();
  const booting = started.catch(() => undefined);
  await started.catch(async (error: unknown) => {
    await close();
    throw error;
  });
}
