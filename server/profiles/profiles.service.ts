import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { References } from '../../templates/profile/catalogue.ts';
import { inLanguage, type Content, type Text } from '../../templates/profile/index.ts';
import type { Actor } from '../access/actor.ts';
import { can } from '../access/abilities.ts';
import { demand, demandSight } from '../access/decision.ts';
import { profilePolicy, seeDraft, seeProfile, type ProfileVerb } from '../access/profile.policy.ts';
import { PeopleService } from '../accounts/people.service.ts';
import { AuditService } from '../audit/audit.service.ts';
import { dayIn } from '../config/day.ts';
import { SETTINGS } from '../config/config.module.ts';
import type { Settings } from '../config/index.ts';
import type { Page } from '../http/list-query.ts';
import { notFound } from '../http/problem.ts';
import { NoticesService } from '../notices/notices.service.ts';
import { currentOf, type Current } from './current.ts';
import { parseContent } from './content-input.ts';
import {
  findEdition,
  findPublishedEdition,
  findPublishedEditions,
  type Edition,
} from './editions.ts';
import { sessionsOf } from './history/editing-sessions.ts';
import { slugOf } from './identifiers.ts';
import { peopleIn, presentProfile, presentRevision, presentRevisionRow } from './presenters.ts';
import { findProfiles, type ProfileQuery, type ProfileRow } from './profile.queries.ts';
import { Profile } from './profile.entity.ts';
import { ReferenceReader } from './references.ts';
import { Revision } from './revision.entity.ts';
import { factsOf, loadProfile, reloadProfile, type ProfileState } from './profile.state.ts';
import { ContentWrites } from './writes.service.ts';
import { insertDraft, loadRevision, peopleOf } from './revisions.store.ts';

export type { Edition } from './editions.ts';

export type ProfileDetail = ReturnType<typeof presentProfile>;

/** A revision as something to print. */
export interface Printable {
  profileId: string;
  slug: string;
  revision: Revision;
  references: References;
}

@Injectable()
export class ProfilesService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly audit: AuditService,
    private readonly references: ReferenceReader,
    private readonly people: PeopleService,
    private readonly writes: ContentWrites,
    private readonly notices: NoticesService,
  ) {}

  async list(actor: Actor, query: ProfileQuery): Promise<Page<ProfileRow>> {
    demand(can(actor, 'profiles.read'));
    const today = dayIn(this.settings.timeZone, new Date());
    return findProfiles(this.dataSource.manager, query, actor.id, seeDraft(actor).allowed, today);
  }

  async get(actor: Actor, id: string): Promise<ProfileDetail> {
    const { manager } = this.dataSource;
    return this.present(manager, actor, await loadProfile(manager, id));
  }

  /** What `actor` sees of a profile that was read already. */
  async present(manager: EntityManager, actor: Actor, state: ProfileState): Promise<ProfileDetail> {
    const { draft, published } = state;
    demandSight(seeProfile(actor, { published: published !== null }), 'profile');
    const references = {
      ...published?.frozenReferences,
      ...(draft && seeDraft(actor).allowed ? await this.references.in(manager, draft) : {}),
    };
    return presentProfile(actor, state, references);
  }

  /**
   * As `get`, for something that `actor` does to it beside its content: others who change the profile wait for the
   * transaction of `manager`.
   */
  async locked(
    manager: EntityManager,
    actor: Actor,
    id: string,
    verb: ProfileVerb,
  ): Promise<ProfileDetail> {
    const state = await loadProfile(manager, id, { lock: true });
    const detail = await this.present(manager, actor, state);
    demand(profilePolicy[verb](actor, factsOf(state)));
    return detail;
  }

  /** A new profile with its draft. */
  async create(actor: Actor, input: Record<string, unknown>): Promise<ProfileDetail> {
    demand(can(actor, 'profiles.create'));
    const content = parseContent(input);
    return this.dataSource.transaction(async (manager) => {
      return this.present(manager, actor, await this.insert(manager, actor, content));
    });
  }

  /** Adds a profile in the transaction of `manager`; `content` has been parsed. */
  async insert(manager: EntityManager, actor: Actor, content: Content): Promise<ProfileState> {
    demand(can(actor, 'profiles.create'));
    await this.references.check(manager, content, null);
    const id = await insertProfile(manager, slugOf(content.title), actor.id);
    const number = await insertDraft(manager, id, content, {
      by: actor,
      authors: [actor],
      basedOn: null,
      staleness: {},
    });
    await this.writes.tell(manager, { profileId: id, actor, before: null, after: content });
    await this.audit.append(manager, actor, {
      action: 'profile.create',
      subject: { type: 'profile', id, label: inLanguage(content.title, 'en') },
      revision: number,
      to: 'draft',
    });
    return reloadProfile(manager, id);
  }

  /**
   * Says who looks after a profile; they are told when somebody else says so.
   * @throws Problem 422 when that is nobody with an account that may write.
   */
  setOwner(actor: Actor, id: string, owner: string | null): Promise<ProfileDetail> {
    return this.dataSource.transaction(async (manager) => {
      const state = await loadProfile(manager, id, { lock: true });
      const { profile, published } = state;
      demandSight(seeProfile(actor, { published: published !== null }), 'profile');
      demand(profilePolicy.setOwner(actor, factsOf(state)));
      if (owner === profile.ownerId) return this.present(manager, actor, state);
      const person = owner === null ? null : await this.people.writer(manager, owner);
      await manager.query('UPDATE profiles SET owner_id = $2 WHERE id = $1', [id, owner]);
      await this.audit.append(manager, actor, {
        action: 'profile.owner',
        subject: { type: 'profile', id, label: profile.titleEn || profile.titleMs },
        note: `${state.owner?.name ?? '—'} → ${person?.name ?? '—'}`,
      });
      if (person) {
        const to = [person.id];
        await this.notices.notify(manager, { kind: 'owner', to, actor, profileId: id });
      }
      return this.present(manager, actor, await loadProfile(manager, id));
    });
  }

  /** A revision as print knows it, for `actor`. @throws Problem 404. */
  async edition(actor: Actor, id: string, which: number | 'draft'): Promise<Edition> {
    const edition = await findEdition(this.dataSource.manager, id, which);
    const missing = which === 'draft' ? 'draft' : 'revision';
    if (!edition) {
      await loadProfile(this.dataSource.manager, id);
      throw notFound(missing);
    }
    demandSight(seeProfile(actor, { published: edition.profilePublished }), 'profile');
    if (!mayRead(actor, edition)) throw notFound(missing);
    return edition;
  }

  /** What is published of each of many profiles, for `actor`; those of which nothing is are left out. */
  async publishedEditions(actor: Actor, ids: readonly string[]): Promise<Map<string, Edition>> {
    demand(can(actor, 'profiles.read'));
    return findPublishedEditions(this.dataSource.manager, ids);
  }

  /** What is published at this address as print knows it, for anyone; null when there is none. */
  publishedEdition(slug: string): Promise<Edition | null> {
    return findPublishedEdition(this.dataSource.manager, slug);
  }

  /** What is published of the profile at this address, for anyone; null when there is none. */
  async publishedBySlug(slug: string): Promise<Printable | null> {
    const { manager } = this.dataSource;
    const profile = await manager.findOneBy(Profile, { slug });
    if (!profile?.publishedNumber) return null;
    const revision = await loadRevision(manager, profile.id, profile.publishedNumber);
    const references = revision.frozenReferences ?? {};
    return { profileId: profile.id, slug, revision, references };
  }

  /** A revision to print. Asks nobody's permission: that is for the feature that asks. @throws Problem 404. */
  async printableRevision(id: string, number: number): Promise<Printable> {
    const { manager } = this.dataSource;
    const { profile } = await loadProfile(manager, id);
    const revision = await loadRevision(manager, id, number);
    const references = await this.references.in(manager, revision);
    return { profileId: id, slug: profile.slug, revision, references };
  }

  /** What is published of some profiles, by id. Asks nobody's permission: that is for the feature that asks. */
  async publishedContents(ids: readonly string[]): Promise<Map<string, Content>> {
    const revisions = await this.dataSource.manager
      .createQueryBuilder(Revision, 'r')
      .innerJoin(Profile, 'p', 'p.id = r.profileId AND p.publishedNumber = r.number')
      .where('p.id = ANY (:ids)', { ids })
      .getMany();
    return new Map(revisions.map(({ profileId, content }) => [profileId, content]));
  }

  /** What a profile holds now. Asks nobody's permission: that is for the feature that asks. @throws Problem 404. */
  current(manager: EntityManager, id: string): Promise<Current> {
    return currentOf(manager, this.references, id);
  }

  /** The id of the profile with this title in either language, if there is one. */
  async findByTitle(manager: EntityManager, title: Text): Promise<string | null> {
    const [row] = (await manager.query(
      `SELECT id FROM profiles
       WHERE searchable(title_en) = ANY (SELECT searchable(unnest($1::text[])))
          OR searchable(title_ms) = ANY (SELECT searchable(unnest($1::text[]))) LIMIT 1`,
      [[title.en, title.ms].filter((each) => each.trim() !== '')],
    )) as { id: string }[];
    return row?.id ?? null;
  }

  /** Every revision, newest first; readers without sight of drafts see those that were ever published. */
  async history(actor: Actor, id: string): Promise<ReturnType<typeof presentRevisionRow>[]> {
    const manager = this.dataSource.manager;
    const { published } = await loadProfile(manager, id);
    demandSight(seeProfile(actor, { published: published !== null }), 'profile');
    const revisions = await manager.find(Revision, {
      where: { profileId: id },
      order: { number: 'DESC' },
    });
    const visible = revisions.filter((revision) => mayRead(actor, revision));
    const people = await peopleOf(manager, visible.flatMap(peopleIn));
    return visible.map((revision) => presentRevisionRow(actor, revision, people));
  }

  async revision(actor: Actor, id: string, number: number) {
    const manager = this.dataSource.manager;
    const { revision, references } = await this.printable(actor, id, number);
    const people = await peopleOf(manager, peopleIn(revision));
    return { ...presentRevision(actor, revision, people), references };
  }

  /** The sittings in which a revision was written, the latest first; for those who see drafts. */
  async sessions(actor: Actor, id: string, number: number) {
    demandSight(seeDraft(actor), 'revision');
    const { manager } = this.dataSource;
    return sessionsOf(manager, await loadRevision(manager, id, number));
  }

  /** A revision with what it names: frozen from submit on, as the catalogue stands before. */
  async printable(actor: Actor, id: string, which: number | 'draft'): Promise<Printable> {
    const manager = this.dataSource.manager;
    const { profile, draft, published } = await loadProfile(manager, id);
    demandSight(seeProfile(actor, { published: published !== null }), 'profile');
    const revision =
      which === 'draft' || which === draft?.number ? draft : await loadRevision(manager, id, which);
    if (!revision || !mayRead(actor, revision)) {
      throw notFound(which === 'draft' ? 'draft' : 'revision');
    }
    const references = await this.references.in(manager, revision);
    return { profileId: profile.id, slug: profile.slug, revision, references };
  }
}

const mayRead = (actor: Actor, revision: Pick<Revision, 'publishedAt'>): boolean =>
  revision.publishedAt !== null || seeDraft(actor).allowed;

/** Adds a profile's row under `slug`, or under the first free `slug-2`, `slug-3` … */
async function insertProfile(manager: EntityManager, slug: string, owner: string): Promise<string> {
  for (let suffix = 1; ; suffix += 1) {
    const [row] = (await manager.query(
      'INSERT INTO profiles (slug, owner_id) VALUES ($1, $2) ON CONFLICT (slug) DO NOTHING RETURNING id',
      [suffix === 1 ? slug : `${slug}-${suffix}`, owner],
    )) as { id: string }[];
    if (row) return row.id;
  }
}
