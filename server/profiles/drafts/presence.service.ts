import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';
import type { SectionKey } from '../../../templates/profile/index.ts';
import type { Actor, Person } from '../../access/actor.ts';
import { demandSight } from '../../access/decision.ts';
import { seeDraft } from '../../access/profile.policy.ts';
import { notFound } from '../../http/problem.ts';
import { LiveService, type LiveEvent } from '../../live/live.service.ts';
import { OPEN_STATES } from '../states.ts';

/** Somebody who has a draft open, in how many tabs; `section`: where they were last. */
export interface Present extends Person {
  section: SectionKey | null;
  tabs: number;
}

/** A tab with a stream: as long as that is open, its person is here. */
interface Seat {
  profileId: string;
  userId: string;
  tab: string | null;
  send(event: LiveEvent): void;
}

/** A tab is there for this long after it was last heard of, in seconds; one that is out of sight is heard of seldom. */
const STAYS = { inSight: 20, away: 150 };
/** How often tabs with an open stream are marked as there, and those that left without a word cleared away. */
const PULSE = 5000;
/** Several people come and go at once when a server restarts: they are told of together. */
const TOGETHER = 50;

/** Who has which draft open, and what happens to it while they do. */
@Injectable()
export class PresenceService implements OnModuleDestroy {
  private readonly seats = new Set<Seat>();
  private readonly telling = new Map<string, NodeJS.Timeout>();
  private pulse: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly live: LiveService,
  ) {}

  /**
   * Streams what happens to a draft: `now` { number, state, version } at first and after a gap (nulls where there is no
   * draft), `presence` { people }, and what is announced on `profile:<id>`. The tab that it is for counts as present.
   * @throws Problem 404
   */
  async watch(
    actor: Actor,
    profileId: string,
    tab: string | null,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    demandSight(seeDraft(actor), 'draft');
    await this.now(profileId);
    const stream = this.live.stream(request, reply, (someone) => seeDraft(someone).allowed);
    const seat: Seat = {
      profileId,
      userId: actor.id,
      tab,
      send: (event) => stream.send(event),
    };
    this.seats.add(seat);
    stream.onClose(
      this.live.subscribe(`profile:${profileId}`, (event) => {
        if (event.type === 'presence') this.tellSoon(profileId);
        else if (event.type === 'gap') void this.greet(seat).catch(() => undefined);
        else stream.send(event);
      }),
    );
    stream.onClose(() => void this.rise(seat).catch(() => undefined));
    this.pulse ??= setInterval(() => void this.beatAll().catch(() => undefined), PULSE).unref();
    // The stream is open: a database that fails now is met again by the next beat.
    if (tab !== null) await this.mark(actor.id, profileId, tab, {}).catch(() => undefined);
    await this.greet(seat).catch(() => stream.close());
  }

  /** Marks a tab as there; `section`: where in the draft, `away`: out of sight for now. @throws Problem 404 */
  async beat(
    actor: Actor,
    profileId: string,
    beat: { tab: string; section: SectionKey | null; away?: boolean | undefined },
  ): Promise<void> {
    demandSight(seeDraft(actor), 'draft');
    await this.now(profileId);
    await this.mark(actor.id, profileId, beat.tab, beat);
  }

  /** A tab that closes. */
  async leave(actor: Actor, profileId: string, tab: string): Promise<void> {
    demandSight(seeDraft(actor), 'draft');
    await this.remove(actor.id, profileId, tab, { evenAway: true });
  }

  onModuleDestroy(): void {
    this.closed = true;
    clearInterval(this.pulse);
    for (const timer of this.telling.values()) clearTimeout(timer);
  }

  private async greet(seat: Seat): Promise<void> {
    seat.send({ type: 'now', ...(await this.now(seat.profileId)) });
    seat.send({ type: 'presence', people: await this.peopleIn(seat.profileId) });
  }

  private async now(profileId: string) {
    const [row] = (await this.dataSource.query(
      `SELECT r.number, r.state, r.version FROM profiles p
       LEFT JOIN revisions r ON r.profile_id = p.id AND r.state = ANY ($2) WHERE p.id = $1`,
      [profileId, OPEN_STATES],
    )) as { number: number | null; state: string | null; version: number | null }[];
    if (!row) throw notFound('draft');
    return row;
  }

  private peopleIn(profileId: string): Promise<Present[]> {
    return this.dataSource.query(
      `SELECT u.id, u.name, count(*)::int AS tabs,
         (array_agg(section ORDER BY moved_at DESC) FILTER (WHERE section IS NOT NULL))[1] AS section
       FROM presence JOIN users u ON u.id = user_id
       WHERE profile_id = $1 AND until > now() AND u.disabled_at IS NULL
       GROUP BY u.id, u.name ORDER BY u.name, u.id`,
      [profileId],
    );
  }

  /** Writes a tab's row; tells of it where it says something new. */
  private async mark(
    userId: string,
    profileId: string,
    tab: string,
    { section, away = false }: { section?: SectionKey | null; away?: boolean | undefined },
  ): Promise<void> {
    const [row] = (await this.dataSource.query(
      `WITH before AS (SELECT section, until FROM presence WHERE profile_id = $1 AND user_id = $2 AND tab = $3),
       beat AS (
         INSERT INTO presence AS p (profile_id, user_id, tab, section, away, until)
         VALUES ($1, $2, $3, $4, $6, now() + make_interval(secs => $7))
         ON CONFLICT (profile_id, user_id, tab) DO UPDATE SET away = $6, until = excluded.until,
           section = CASE WHEN $5 THEN excluded.section ELSE p.section END,
           moved_at = CASE WHEN $5 AND p.section IS DISTINCT FROM excluded.section
                           THEN clock_timestamp() ELSE p.moved_at END
       )
       SELECT until > now() AND (NOT $5 OR section IS NOT DISTINCT FROM $4) AS known FROM before`,
      [
        profileId,
        userId,
        tab,
        section ?? null,
        section !== undefined,
        away,
        away ? STAYS.away : STAYS.inSight,
      ],
    )) as { known: boolean }[];
    if (!row?.known) await this.tellOf(profileId);
  }

  private async remove(
    userId: string,
    profileId: string,
    tab: string,
    { evenAway }: { evenAway: boolean },
  ): Promise<void> {
    const [rows] = (await this.dataSource.query(
      `DELETE FROM presence WHERE profile_id = $1 AND user_id = $2 AND tab = $3 AND ($4 OR NOT away)
       RETURNING 1`,
      [profileId, userId, tab, evenAway],
    )) as [unknown[], number];
    if (rows.length > 0) await this.tellOf(profileId);
  }

  /** A stream ended. The tab may have come back already, by another one. */
  private async rise(seat: Seat): Promise<void> {
    this.seats.delete(seat);
    if (this.seats.size === 0) {
      clearInterval(this.pulse);
      this.pulse = undefined;
    }
    const { profileId, userId, tab } = seat;
    const back = [...this.seats].some(
      (other) => other.tab === tab && other.userId === userId && other.profileId === profileId,
    );
    if (tab === null || back || this.closed) return;
    await this.remove(userId, profileId, tab, { evenAway: false });
  }

  private async beatAll(): Promise<void> {
    const here = [...this.seats].filter(({ tab }) => tab !== null);
    // A row that is missing or past its time, of a tab whose stream is open, is news: somebody was told of its end.
    const changed = (await this.dataSource.query(
      `WITH seats AS (
         SELECT DISTINCT * FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS seat (profile_id, user_id, tab)
       ), back AS (
         SELECT profile_id FROM seats WHERE (profile_id, user_id, tab) NOT IN
           (SELECT profile_id, user_id, tab FROM presence WHERE until > now())
       ), beats AS (
         INSERT INTO presence AS p (profile_id, user_id, tab, until)
         SELECT profile_id, user_id, tab, now() + make_interval(secs => $4) FROM seats
         ON CONFLICT (profile_id, user_id, tab) DO UPDATE SET until = greatest(p.until, excluded.until)
       ), gone AS (
         DELETE FROM presence WHERE until < now()
           AND (profile_id, user_id, tab) NOT IN (SELECT * FROM seats) RETURNING profile_id
       )
       SELECT profile_id AS id FROM back UNION SELECT profile_id FROM gone`,
      [
        here.map(({ profileId }) => profileId),
        here.map(({ userId }) => userId),
        here.map(({ tab }) => tab),
        STAYS.inSight,
      ],
    )) as { id: string }[];
    for (const { id } of changed) await this.tellOf(id);
  }

  private tellOf(profileId: string): Promise<void> {
    const event = { type: 'presence' };
    return this.live.announce(this.dataSource.manager, `profile:${profileId}`, event);
  }

  /** Tells this process's readers of a draft who is there, once for all that happens in a moment. */
  private tellSoon(profileId: string): void {
    if (this.telling.has(profileId) || this.closed) return;
    const tell = async () => {
      this.telling.delete(profileId);
      const people = await this.peopleIn(profileId);
      for (const seat of this.seats) {
        if (seat.profileId === profileId) seat.send({ type: 'presence', people });
      }
    };
    const timer = setTimeout(() => void tell().catch(() => undefined), TOGETHER);
    this.telling.set(profileId, timer);
  }
}
