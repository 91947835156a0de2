import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { checkables, FRESH_MONTHS } from '../../templates/profile/freshness.ts';
import { inLanguage, type Content } from '../../templates/profile/index.ts';
import type { Actor } from '../access/actor.ts';
import { rolesWith } from '../access/abilities.ts';
import { AuditService } from '../audit/audit.service.ts';
import { dayIn } from '../config/day.ts';
import { SETTINGS } from '../config/config.module.ts';
import type { Settings } from '../config/index.ts';
import { ProfilesService, type ProfileDetail } from '../profiles/profiles.service.ts';
import { ContentWrites } from '../profiles/writes.service.ts';
import { newChecks } from './confirming.ts';
import { findDue, insertChecks, lastChecks, type DueProfile } from './checks.store.ts';
import type { CheckInput } from './check-input.ts';
import { presentItem, type CheckedItem } from './presenter.ts';
import { checksByWriting } from './written.ts';

/** When salaries and certifications were last found right, and what has become due. Never touches a content. */
@Injectable()
export class FreshnessService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly audit: AuditService,
    private readonly profiles: ProfilesService,
    writes: ContentWrites,
  ) {
    writes.listen((manager, { profileId, actor, before, after }) =>
      insertChecks(manager, profileId, actor.id, checksByWriting(before, after, this.today())),
    );
  }

  /** The day that it is at the school. */
  today(): string {
    return dayIn(this.settings.timeZone, new Date());
  }

  /** What grows old of what is published, and of the draft for those who may see it. */
  async checks(actor: Actor, id: string) {
    const { manager } = this.dataSource;
    return this.present(manager, await this.profiles.get(actor, id));
  }

  /**
   * Says that items are still right, as they stand in what is published (or in the draft, for what is only there).
   * @throws Problem 422 for a path that is not there, a day that has not come, a review date that is not put off.
   */
  async confirm(actor: Actor, id: string, input: CheckInput) {
    return this.dataSource.transaction(async (manager) => {
      const detail = await this.profiles.locked(manager, actor, id, 'check');
      const items = [...allOf(detail).values()];
      const last = await lastChecks(manager, id, items);
      const checks = newChecks(input, items, last, this.today());
      await insertChecks(manager, id, actor.id, checks);
      await this.audit.append(manager, actor, {
        action: 'profile.check',
        subject: { type: 'profile', id, label: inLanguage(detail.title, 'en') },
        note: checks.map(({ path, until }) => (until ? `${path} → ${until}` : path)).join(', '),
      });
      return this.present(manager, detail);
    });
  }

  /**
   * For worklists: the profiles of which something published is past its date on `on`, the oldest first. `owner`: only
   * theirs; with `orphans` also those that nobody looks after who may write.
   */
  due(
    manager: EntityManager,
    { owner, orphans = false, on = this.today(), limit }: DueOptions = {},
  ): Promise<{ profiles: DueProfile[]; total: number }> {
    return findDue(manager, {
      on,
      ...(owner !== undefined && { owner }),
      ...(orphans && { orphansUnlessRole: rolesWith('profiles.create') }),
      ...(limit !== undefined && { limit }),
    });
  }

  /** When each salary of a published content was last checked, for its public page: by item id. */
  async salariesCheckedOn(id: string, content: Content): Promise<Map<string, string>> {
    const items = checkables(content).filter(({ kind }) => kind === 'salaryBands');
    const last = await lastChecks(this.dataSource.manager, id, items);
    return new Map(
      last.flatMap(({ path, checkedOn }) =>
        checkedOn ? [[path.slice('salaryBands.'.length), checkedOn]] : [],
      ),
    );
  }

  private async present(manager: EntityManager, detail: ProfileDetail) {
    const { published, draft } = detail;
    const today = this.today();
    const inPublished = published ? checkables(published.content) : [];
    const inDraft = draft ? checkables(draft.content) : [];
    const say = async (items: typeof inDraft): Promise<CheckedItem[]> =>
      (await lastChecks(manager, detail.id, items)).map((check, index) =>
        presentItem(items[index]!, check, detail.references, today),
      );
    return {
      today,
      months: {
        salaryBands: FRESH_MONTHS.salaryBands,
        certifications: FRESH_MONTHS.certifications,
      },
      published: await say(inPublished),
      draft: draft && (await say(inDraft)),
    };
  }
}

export interface DueOptions {
  owner?: string;
  orphans?: boolean;
  on?: string;
  limit?: number;
}

/** Everything of a profile that can be checked, by path: as published, or else as in the draft. */
const allOf = ({ published, draft }: ProfileDetail) =>
  new Map(
    [draft, published].flatMap((each) =>
      each ? checkables(each.content).map((item) => [item.path, item] as const) : [],
    ),
  );
