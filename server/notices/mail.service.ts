import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { plainBrand, type Brand } from '../../templates/brand.ts';
import { composeMail, preferencesUrl } from '../../templates/notices/mail.ts';
import { inLanguage } from '../../templates/profile/index.ts';
import type { Actor } from '../access/actor.ts';
import { SETTINGS } from '../config/config.module.ts';
import type { Settings } from '../config/index.ts';
import { findNotices, seesDrafts, type NoticeRow } from './notices.queries.ts';
import { MailFailure, Postman } from './postman.ts';

export type MailMode = 'immediate' | 'digest';

/** The most notices that one e-mail lists; the rest is one click away. */
const LISTED = 30;

/** Sends people what they were told, once each. */
@Injectable()
export class MailService {
  private readonly log = new Logger('Mail');
  private readonly postman: Postman | null;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    this.postman = settings.smtpUrl === null ? null : new Postman(settings);
  }

  /**
   * Sends a person everything that is due to them in one e-mail, or nothing when nothing is. Whoever sends for somebody
   * holds their lock, so that two workers send once; what is sent is marked in the same transaction. A crash between the
   * mail server's yes and the commit sends it again (with the same Message-ID): better twice than never.
   * @throws {MailFailure} when another attempt may go better
   */
  async deliver(userId: string, mode: MailMode): Promise<boolean> {
    const { postman } = this;
    if (postman === null) return false;
    return this.dataSource.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `mail:${userId}`,
      ]);
      const person = await this.recipient(manager, userId);
      const due = person === null ? [] : await this.due(manager, person, mode);
      if (person === null || due.length === 0) return false;
      const ids = due.map(({ id }) => id);
      const { language, name, email } = person;
      const mail = composeMail({
        reader: { language, name, timeZone: this.settings.timeZone },
        notices: due.slice(0, LISTED).map((notice) => toldTo(notice, person)),
        digest: mode === 'digest',
        school: await school(manager),
        publicUrl: this.settings.publicUrl,
      });
      try {
        await postman.send({
          ...mail,
          to: { name, address: email },
          id: `${mode}.${ids[0]!}`,
          unsubscribe: preferencesUrl(this.settings.publicUrl),
        });
      } catch (error) {
        const { message, forGood } = error as MailFailure;
        this.log.warn(`An e-mail for account ${userId} was not sent. ${message}`);
        if (!forGood) throw error;
        await mark(manager, 'mail_refused = $2', ids, message.slice(0, 500));
        return false;
      }
      await mark(manager, 'mailed_at = now()', ids);
      return true;
    });
  }

  /** Ids of those to whom something of `mode` is due; at least since `seconds`. */
  async waiting(mode: MailMode, seconds = 0): Promise<string[]> {
    if (this.postman === null) return [];
    const rows = (await this.dataSource.query(
      `SELECT DISTINCT n.user_id AS id FROM notifications n JOIN users u ON u.id = n.user_id
       WHERE ${DUE} AND n.mail = $1 AND n.at <= now() - make_interval(secs => $2)
         AND u.disabled_at IS NULL AND u.mail <> 'none'`,
      [mode, seconds],
    )) as { id: string }[];
    return rows.map(({ id }) => id);
  }

  /** Null when they are sent nothing: the account is disabled, or they chose so. */
  private async recipient(manager: EntityManager, id: string): Promise<Actor | null> {
    const [row] = (await manager.query(
      `SELECT id, name, email, role, language FROM users
       WHERE id = $1 AND disabled_at IS NULL AND mail <> 'none'`,
      [id],
    )) as Actor[];
    return row ?? null;
  }

  private async due(manager: EntityManager, person: Actor, mode: MailMode): Promise<NoticeRow[]> {
    const rows = (await manager.query(
      `SELECT n.id FROM notifications n WHERE ${DUE} AND n.user_id = $1 AND n.mail = $2`,
      [person.id, mode],
    )) as { id: string }[];
    if (rows.length === 0) return [];
    const id = rows.map((row) => row.id);
    const query = { offset: 0, limit: id.length, filter: { id } };
    return (await findNotices(manager, person.id, query, seesDrafts(person))).rows;
  }
}

/** What still has to go by e-mail: whoever has read it in the admin needs no e-mail about it. */
const DUE =
  'n.mail IS NOT NULL AND n.mailed_at IS NULL AND n.read_at IS NULL AND n.mail_refused IS NULL';

const mark = (
  manager: EntityManager,
  change: string,
  ids: string[],
  ...values: unknown[]
): Promise<unknown> =>
  manager.query(
    `UPDATE notifications SET ${change} WHERE id IN (
       SELECT id FROM notifications WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE)`,
    [ids, ...values],
  );

const toldTo = (notice: NoticeRow, { language }: Actor) => ({
  kind: notice.kind,
  at: notice.at.toISOString(),
  actor: notice.actor?.name ?? null,
  title: notice.profile && inLanguage(notice.profile.title, language),
  profileId: notice.profile?.id ?? null,
  data: notice.data,
});

async function school(manager: EntityManager): Promise<Brand> {
  const [row] = (await manager.query('SELECT data FROM current_brands WHERE is_default')) as {
    data: Brand;
  }[];
  return row?.data ?? plainBrand;
}
