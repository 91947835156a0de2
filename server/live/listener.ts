import pg from 'pg';
import { CHANNEL } from './announce.ts';

const BACKOFF = { first: 100, longest: 5000 };
/** A connection that went silently is found out by asking it this often, in milliseconds. */
const PULSE = 20_000;

export interface ListenerOptions {
  url: string;
  heard(payload: string): void;
  /** It listens (again): what happened before may have been missed. */
  listening(): void;
}

/** A connection of its own that listens to PostgreSQL's notifications, and comes back when it is lost. */
export class Listener {
  readonly #options: ListenerOptions;
  #client: pg.Client | null = null;
  #failures = 0;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(options: ListenerOptions) {
    this.#options = options;
    void this.#connect();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#client?.end().catch(() => undefined);
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#options.url,
      application_name: 'kerjaya live',
      keepAlive: true,
      connectionTimeoutMillis: 5000,
      query_timeout: 5000,
    });
    this.#client = client;
    client.on('error', () => this.#lost(client));
    client.on('end', () => this.#lost(client));
    client.on('notification', ({ payload }) => this.#options.heard(payload ?? ''));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
    } catch {
      this.#lost(client);
      return;
    }
    if (this.#client !== client || this.#closed) return;
    this.#failures = 0;
    this.#options.listening();
    this.#pulse(client);
  }

  #pulse(client: pg.Client): void {
    this.#timer = setTimeout(() => {
      client.query('SELECT 1').then(
        () => this.#client === client && !this.#closed && this.#pulse(client),
        () => this.#lost(client),
      );
    }, PULSE);
    this.#timer.unref();
  }

  /** The first sign that a connection is gone is acted on; those that follow are not. */
  #lost(client: pg.Client): void {
    if (this.#client !== client) return;
    this.#client = null;
    clearTimeout(this.#timer);
    void client.end().catch(() => undefined);
    if (this.#closed) return;
    const delay = Math.min(BACKOFF.first * 2 ** this.#failures, BACKOFF.longest);
    this.#failures += 1;
    this.#timer = setTimeout(() => void this.#connect(), delay * (0.75 + Math.random() / 2));
    this.#timer.unref();
  }
}
