import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../access/actor.ts';
import { seePacks } from '../access/pack.policy.ts';
import { Problem } from '../http/problem.ts';
import { LiveService } from '../live/live.service.ts';
import { PacksService } from './packs.service.ts';

/** How packs come on, as they do. */
@Injectable()
export class PackNewsService {
  constructor(
    private readonly live: LiveService,
    private readonly packs: PacksService,
  ) {}

  /**
   * Streams `pack` (the pack without its sheets), at first and whenever something of it has changed; the stream ends with
   * the pack.
   * @throws Problem 404
   */
  async watch(
    actor: Actor,
    id: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    await this.packs.glance(actor, id);
    const stream = this.live.stream(request, reply, (someone) => seePacks(someone).allowed);
    let reading = false;
    let again = false;
    const send = async () => {
      again = true;
      if (reading) return;
      reading = true;
      try {
        while (again && stream.isOpen) {
          again = false;
          stream.send({ type: 'pack', ...(await this.packs.glance(actor, id)) });
        }
      } catch (error) {
        if (error instanceof Problem && error.status === 404) stream.close();
      } finally {
        reading = false;
      }
    };
    stream.onClose(
      this.live.subscribe(`pack:${id}`, ({ type }) => {
        if (type === 'gone') stream.close();
        else void send();
      }),
    );
    await send();
  }
}
