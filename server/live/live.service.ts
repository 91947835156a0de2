import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.ts';
import { SETTINGS } from '../config/config.module.ts';
import type { Settings } from '../config/index.ts';
import { Problem } from '../http/problem.ts';
import { announce, type LiveEvent, type Topic } from './announce.ts';
import { EventStream } from './event-stream.ts';
import { Listener } from './listener.ts';

export type { LiveEvent, Topic } from './announce.ts';

/** Hears what is announced. `{ type: 'gap' }`: events may have been missed, read anew. */
export type LiveListener = (event: LiveEvent) => void;

/** How often an open stream's reader is looked up again, in milliseconds. */
const RECHECK = 60_000;

/** What happens, told at once to whoever is looking, by whichever process they are served. */
@Injectable()
export class LiveService implements OnModuleDestroy {
  private readonly log = new Logger('live');
  private readonly topics = new Map<Topic, Set<LiveListener>>();
  private readonly streams = new Set<EventStream>();
  private listener: Listener | null = null;
  private closed = false;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  /** As the function of that name: told when the transaction of `manager` is committed. */
  announce(manager: EntityManager, topic: Topic, event: LiveEvent): Promise<void> {
    return announce(manager, topic, event);
  }

  /**
   * Hears everything that is announced on `topic` from now on, until the returned function is called. While the
   * connection is being made (again) nothing is heard; a `gap` follows.
   */
  subscribe(topic: Topic, listener: LiveListener): () => void {
    const listeners = this.topics.get(topic) ?? new Set();
    this.topics.set(topic, listeners.add(listener));
    if (!this.closed) this.listener ??= this.listen();
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.topics.get(topic) === listeners) this.topics.delete(topic);
    };
  }

  /**
   * Turns a request into a stream of server-sent events. It ends when the client leaves, when the program stops, and
   * within a minute of the moment when `allowed` no longer lets the person in or their session is over.
   * @throws Problem 503 while the program stops
   */
  stream(
    request: FastifyRequest,
    reply: FastifyReply,
    allowed: (actor: Actor) => boolean = () => true,
  ): EventStream {
    if (this.closed) {
      throw new Problem(503, 'stopping', 'Stopping', 'The server is stopping; come back shortly.');
    }
    const stream = new EventStream(reply);
    this.streams.add(stream);
    const check = async () => {
      const actor = await request.actorNow?.();
      if (!actor || !allowed(actor)) stream.close();
    };
    // While the database cannot be asked, nobody is sent away.
    const timer = setInterval(() => void check().catch(() => undefined), RECHECK);
    timer.unref();
    stream.onClose(() => {
      clearInterval(timer);
      this.streams.delete(stream);
    });
    return stream;
  }

  /** Before the listening port is closed: open streams would hold it. */
  async onModuleDestroy(): Promise<void> {
    this.closed = true;
    for (const stream of this.streams) stream.close();
    await this.listener?.close();
  }

  private listen(): Listener {
    return new Listener({
      url: this.settings.databaseUrl,
      heard: (payload) => {
        const { topic, event } = JSON.parse(payload) as { topic: Topic; event: LiveEvent };
        this.tell(this.topics.get(topic), event);
      },
      listening: () => {
        for (const listeners of this.topics.values()) this.tell(listeners, { type: 'gap' });
      },
    });
  }

  private tell(listeners: Iterable<LiveListener> | undefined, event: LiveEvent): void {
    for (const listener of listeners ?? []) {
      try {
        listener(event);
      } catch (error) {
        this.log.error(error);
      }
    }
  }
}
