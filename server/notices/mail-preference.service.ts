import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import { SETTINGS } from '../config/config.module.ts';
import type { Settings } from '../config/index.ts';

/** At once, once a day, or not at all. */
const MAIL_CHOICES = ['immediate', 'digest', 'none'] as const;

export const preferenceSchema = z.strictObject({ mail: z.enum(MAIL_CHOICES) });

export interface MailPreference {
  mail: (typeof MAIL_CHOICES)[number];
  address: string;
  /** Whether this installation sends e-mail at all. */
  enabled: boolean;
  /** When the mail server last refused the address for good; null since a later e-mail went through. */
  refusedAt: Date | null;
}

/** How each person is told by e-mail: their own choice alone. */
@Injectable()
export class MailPreferenceService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async get(actor: Actor): Promise<MailPreference> {
    const [row] = (await this.dataSource.query(
      `SELECT u.mail, u.email AS address, last.refused_at AS "refusedAt"
       FROM users u LEFT JOIN LATERAL (
         SELECT CASE WHEN n.mail_refused IS NOT NULL THEN n.at END AS refused_at FROM notifications n
         WHERE n.user_id = u.id AND (n.mailed_at IS NOT NULL OR n.mail_refused IS NOT NULL)
         ORDER BY n.id DESC LIMIT 1) last ON true
       WHERE u.id = $1`,
      [actor.id],
    )) as Omit<MailPreference, 'enabled'>[];
    return { ...row!, enabled: this.settings.smtpUrl !== null };
  }

  async set(actor: Actor, { mail }: z.output<typeof preferenceSchema>): Promise<MailPreference> {
    await this.dataSource.query('UPDATE users SET mail = $2 WHERE id = $1', [actor.id, mail]);
    return this.get(actor);
  }
}
