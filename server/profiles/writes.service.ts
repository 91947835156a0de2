import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Content } from '../../templates/profile/index.ts';
import type { Actor } from '../access/actor.ts';

/** Somebody wrote in a draft. */
export interface ContentWrite {
  profileId: string;
  actor: Actor;
  /** Null for a profile that is new. */
  before: Content | null;
  after: Content;
}

type Listener = (manager: EntityManager, write: ContentWrite) => Promise<void>;

/** Tells features that profiles know nothing of what was written, in the transaction that writes it. */
@Injectable()
export class ContentWrites {
  private readonly listeners: Listener[] = [];

  /** From now on; for the life of the application. */
  listen(listener: Listener): void {
    this.listeners.push(listener);
  }

  async tell(manager: EntityManager, write: ContentWrite): Promise<void> {
    for (const listener of this.listeners) await listener(manager, write);
  }
}
