import type { ServerResponse } from 'node:http';
import type { FastifyReply } from 'fastify';
import type { LiveEvent } from './announce.ts';

/** Proxies close what is silent; a comment in between keeps the stream open. */
const HEARTBEAT = 15_000;
/** Clients come back after this long, give or take, so that they do not all come at once. */
const RETRY = { least: 1000, spread: 2000 };
/** A client that lets this many bytes pile up does not read; it is cut off, and reads anew when it comes back. */
const MOST_WAITING = 256 * 1024;

/** Server-sent events to one client. */
export class EventStream {
  readonly #raw: ServerResponse;
  readonly #closers: (() => void)[] = [];
  readonly #heartbeat: NodeJS.Timeout;
  #open = true;

  constructor(reply: FastifyReply) {
    const headers = reply.getHeaders();
    reply.hijack();
    this.#raw = reply.raw;
    this.#raw.writeHead(200, {
      ...(headers as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      // Not to wait for a buffer that is full, for proxies that know this.
      'x-accel-buffering': 'no',
      // Or the connection would still be there when the stream is over and the port is to be closed.
      connection: 'close',
    });
    this.#raw.on('close', () => this.#end());
    this.#raw.on('error', () => this.#end());
    this.#write(`retry: ${RETRY.least + Math.round(Math.random() * RETRY.spread)}\n\n`);
    this.#heartbeat = setInterval(() => this.#write(':\n\n'), HEARTBEAT);
    this.#heartbeat.unref();
    // There is nothing but the head to wait for.
    if (reply.request.method === 'HEAD') this.close();
  }

  get isOpen(): boolean {
    return this.#open;
  }

  /** Sends an event under the name of its `type`, with the rest of it as data. */
  send({ type, ...data }: LiveEvent): void {
    this.#write(`event: ${type}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** Calls `closer` once, when the stream is over for whatever reason. */
  onClose(closer: () => void): void {
    if (this.#open) this.#closers.push(closer);
    else closer();
  }

  close(): void {
    if (!this.#open) return;
    this.#raw.end();
    this.#end();
  }

  #write(text: string): void {
    if (!this.#open) return;
    this.#raw.write(text);
    if (this.#raw.writableLength > MOST_WAITING) this.#raw.destroy();
  }

  #end(): void {
    if (!this.#open) return;
    this.#open = false;
    clearInterval(this.#heartbeat);
    for (const closer of this.#closers.splice(0)) closer();
  }
}
