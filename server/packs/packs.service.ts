import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { warningWords, type PackWarningKind } from '../../templates/packs/words.ts';
import type { Actor } from '../access/actor.ts';
import { demand, demandSight } from '../access/decision.ts';
import { changePack, seePacks } from '../access/pack.policy.ts';
import { AuditService } from '../audit/audit.service.ts';
import { BrandsService } from '../brands/brands.service.ts';
import type { ServedFile } from '../http/file.ts';
import type { Page } from '../http/list-query.ts';
import { notFound, Problem } from '../http/problem.ts';
import { JobsService } from '../jobs/jobs.service.ts';
import { announce } from '../live/announce.ts';
import { ProfilesService } from '../profiles/profiles.service.ts';
import { SheetsService, type SheetRequest } from '../sheets/sheets.service.ts';
import { chooseSheets, demandOffered, isPlan } from './choosing.ts';
import { readChunks } from './files.store.ts';
import type { PackInput, PackQuery } from './pack-input.ts';
import { findItems, findPack, findPacks, LEFT_OUT, type PackRow } from './packs.queries.ts';
import { beginRun, countUnderWay, endRun, insertPack, renewItems } from './packs.store.ts';
import {
  leftOutInTheWay,
  MOST_UNDER_WAY,
  refuseUnprintable,
  stateInTheWay,
  tooManyUnderWay,
} from './refusals.ts';
import { renewalsOf } from './renewing.ts';
import { coarseLogo } from './warnings.ts';
import { isRetriable, isUnderWay, presentItem, presentPack, type BrandsNow } from './presenters.ts';

/** Packs of sheets: asked for, looked at, stopped, made anew. Making them is `work/`'s. */
@Injectable()
export class PacksService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: AuditService,
    private readonly jobs: JobsService,
    private readonly profiles: ProfilesService,
    private readonly brands: BrandsService,
    private readonly sheets: SheetsService,
  ) {}

  async list(actor: Actor, query: PackQuery): Promise<Page<ReturnType<typeof presentPack>>> {
    demand(seePacks(actor));
    const { rows, total } = await findPacks(this.dataSource.manager, query, actor.id);
    const brands = await this.brandsNow(rows);
    return { rows: rows.map((row) => presentPack(actor, row, brands)), total };
  }

  /** With its sheets. @throws Problem 404. */
  async get(actor: Actor, id: string) {
    const { manager } = this.dataSource;
    return this.present(manager, actor, await this.find(manager, actor, id));
  }

  /** Without its sheets. @throws Problem 404. */
  async glance(actor: Actor, id: string) {
    const pack = await this.find(this.dataSource.manager, actor, id);
    return presentPack(actor, pack, await this.brandsNow([pack]));
  }

  /**
   * @throws Problem 422 naming each profile that cannot be in it, and why; 409 when this person has as many under way as
   * anybody may.
   */
  async create(actor: Actor, input: PackInput) {
    demand(seePacks(actor));
    refuseUnprintable(input);
    await demandOffered(this.brands, input.brand);
    const { manager: anywhere } = this.dataSource;
    const rooms = { manager: anywhere, sheets: this.sheets, profiles: this.profiles };
    const plans = await chooseSheets(rooms, actor, input.profiles, requestOf(input));
    const id = await this.dataSource.transaction(async (manager) => {
      await demandRoom(manager, actor.id);
      const made = await insertPack(manager, actor, input, plans);
      await this.record(manager, actor, 'pack.create', { id: made, title: input.title });
      await beginRun(manager, this.jobs, made);
      return made;
    });
    return this.get(actor, id);
  }

  /** Prints what was looked at in the proof. @throws Problem 409 when it is not at its proof. */
  print(actor: Actor, id: string) {
    return this.change(actor, id, async (manager, pack) => {
      if (pack.state !== 'proof') throw stateInTheWay(pack);
      await demandRoom(manager, pack.madeBy.id);
      await manager.query('UPDATE packs SET approved = true WHERE id = $1', [id]);
      await this.record(manager, actor, 'pack.print', pack);
      await beginRun(manager, this.jobs, id);
    });
  }

  /** Stops it, within the sheet that is being made. @throws Problem 409 when it is not under way. */
  cancel(actor: Actor, id: string) {
    return this.change(actor, id, async (manager, pack) => {
      if (!(await endRun(manager, id, 'cancelled'))) throw stateInTheWay(pack);
      await this.record(manager, actor, 'pack.cancel', pack);
    });
  }

  /** Makes what was not made, or is no longer there. @throws Problem 409 when all of it is, or where that cannot help. */
  retry(actor: Actor, id: string) {
    return this.change(actor, id, async (manager, pack) => {
      if (!isRetriable(pack)) {
        throw isUnderWay(pack) || pack.leftOut === 0 ? stateInTheWay(pack) : leftOutInTheWay();
      }
      await demandRoom(manager, pack.madeBy.id);
      // What is no longer published stays out: only a refresh looks for that again.
      await manager.query(
        `UPDATE pack_items SET state = 'waiting', fault = NULL, attempts = 0
         WHERE pack_id = $1 AND state = 'failed' AND fault->>'code' <> ALL ($2)`,
        [id, LEFT_OUT],
      );
      await this.record(manager, actor, 'pack.retry', pack);
      await beginRun(manager, this.jobs, id);
    });
  }

  /**
   * Makes the sheets again of which something newer is published, or whose brand was changed; nothing where none is.
   * @throws Problem 409 while it is under way.
   */
  async refresh(actor: Actor, id: string) {
    const { manager: anywhere } = this.dataSource;
    const before = await this.find(anywhere, actor, id);
    demand(changePack(actor, { madeBy: before.madeBy.id }));
    const items = await findItems(anywhere, id);
    const planned = await this.sheets.planAll(
      actor,
      items.map((item) => item.profileId),
      requestOf({ ...before, brand: before.brandAsked ?? undefined }),
    );
    const brand =
      planned.find(isPlan)?.brand ?? (await this.brands.pinned(before.brandAsked ?? undefined));
    const rebranded = brand.id !== before.brandId || brand.revision !== before.brandRevision;
    const renewals = renewalsOf(items, planned, rebranded);
    return this.change(actor, id, async (manager, pack) => {
      if (isUnderWay(pack)) throw stateInTheWay(pack);
      if (renewals.length === 0) return;
      await demandRoom(manager, pack.madeBy.id);
      await renewItems(manager, id, renewals, brand);
      await this.record(manager, actor, 'pack.refresh', pack);
      await beginRun(manager, this.jobs, id);
    });
  }

  async remove(actor: Actor, id: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const pack = await this.locked(manager, actor, id);
      await manager.query('DELETE FROM packs WHERE id = $1', [id]);
      await this.record(manager, actor, 'pack.delete', pack);
      await announce(manager, `pack:${id}`, { type: 'gone' });
    });
  }

  /** What somebody should look at before it is printed. */
  async proof(actor: Actor, id: string) {
    const { manager } = this.dataSource;
    const pack = await this.find(manager, actor, id);
    const { counts, items } = await this.present(manager, actor, pack);
    const pinned = { id: pack.brandId, revision: pack.brandRevision };
    const resolution = coarseLogo((await this.brands.asPinned(pinned)).brand);
    const words = warningWords[actor.language];
    const warning = (kind: PackWarningKind, message: string) => ({ kind, message });
    return {
      pages: counts?.pages ?? null,
      papers: counts?.papers ?? null,
      warnings: [
        ...(resolution === null
          ? []
          : [{ profile: null, title: null, ...warning('logo', words.logo(resolution)) }]),
        ...items.flatMap(({ profile, title, fault, warnings }) =>
          [
            ...(fault ? [warning('failed', words.failed(fault.message))] : []),
            ...warnings.map(({ kind, message }) => warning(kind, message)),
          ].map((each) => ({ profile, title, ...each })),
        ),
      ],
    };
  }

  /** Its file, or the contact sheet of its proof, as something to be answered in parts. @throws Problem 404. */
  async file(actor: Actor, id: string, kind: 'file' | 'proof'): Promise<ServedFile> {
    const pack = await this.find(this.dataSource.manager, actor, id);
    const [fileId, file] =
      kind === 'file' ? [pack.fileId, pack.file] : [pack.proofId, pack.proofFile];
    if (!fileId || !file) throw notFound('file');
    return {
      type: file.name.endsWith('.zip') ? 'application/zip' : 'application/pdf',
      filename: file.name,
      size: file.bytes,
      etag: file.sha256,
      read: (start, end) => readChunks(this.dataSource.manager, fileId, start, end),
    };
  }

  private async change(
    actor: Actor,
    id: string,
    work: (manager: EntityManager, pack: PackRow) => Promise<void>,
  ) {
    await this.dataSource.transaction(async (manager) => {
      await work(manager, await this.locked(manager, actor, id));
    });
    return this.get(actor, id);
  }

  private async locked(manager: EntityManager, actor: Actor, id: string): Promise<PackRow> {
    await manager.query('SELECT FROM packs WHERE id = $1 FOR UPDATE', [id]);
    const pack = await this.find(manager, actor, id);
    demand(changePack(actor, { madeBy: pack.madeBy.id }));
    return pack;
  }

  private async find(manager: EntityManager, actor: Actor, id: string): Promise<PackRow> {
    demandSight(seePacks(actor), 'pack');
    const pack = await findPack(manager, id);
    if (!pack) throw notFound('pack');
    return pack;
  }

  private async present(manager: EntityManager, actor: Actor, pack: PackRow) {
    const brands = await this.brandsNow([pack]);
    const items = await findItems(manager, pack.id);
    return {
      ...presentPack(actor, pack, brands),
      items: items.map((item) => presentItem(actor, pack, brands, item)),
    };
  }

  private async brandsNow(packs: readonly PackRow[]): Promise<BrandsNow> {
    const asked = new Set(packs.map(({ brandAsked }) => brandAsked ?? ''));
    const now = new Map<string, Awaited<ReturnType<BrandsService['pinned']>> | null>();
    for (const id of asked) {
      const pinned = this.brands.pinned(id || undefined).catch((error: unknown) => {
        if (error instanceof Problem && error.status === 404) return null;
        throw error;
      });
      now.set(id, await pinned);
    }
    return now;
  }

  private record(
    manager: EntityManager,
    actor: Actor,
    action: string,
    { id, title }: { id: string; title: string },
  ): Promise<void> {
    return this.audit.append(manager, actor, {
      action,
      subject: { type: 'pack', id, label: title },
    });
  }
}

const requestOf = (asked: Pick<PackInput, 'design' | 'language' | 'brand' | 'options'>) =>
  ({
    design: asked.design,
    language: asked.language,
    brand: asked.brand,
    ...asked.options,
  }) satisfies SheetRequest;

/** Until the transaction ends, no other pack of this person begins. @throws Problem 409 */
async function demandRoom(manager: EntityManager, userId: string): Promise<void> {
  if ((await countUnderWay(manager, userId)) >= MOST_UNDER_WAY) throw tooManyUnderWay();
}
