import { randomUUID } from 'node:crypto';
import type { INestApplication } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { CatalogueKind } from '../templates/profile/index.ts';
import type { Actor } from './access/actor.ts';
import { hashPassword } from './accounts/password.ts';
import { brandQuery, BrandsService } from './brands/brands.service.ts';
import { addEntries } from './catalogue/starting-catalogue.ts';
import { demoAccounts } from './config/index.ts';
import { demoNames } from './database/demo/accounts.ts';
import { demoBrand } from './database/demo/brand.ts';
import { partnerBrands } from './database/demo/partner-brands.ts';
import { demoCatalogue } from './database/demo/catalogue/index.ts';
import { applyChanges, demoLife, type DemoCheck, type DemoEdit } from './database/demo/life.ts';
import { demoProfiles, type ProfileKey } from './database/demo/profiles/index.ts';
import { plusMonths } from '../templates/profile/freshness.ts';
import { FreshnessService } from './freshness/freshness.service.ts';
import { DraftsService } from './profiles/drafts/drafts.service.ts';
import { ProfilesService } from './profiles/profiles.service.ts';
import { ReviewService } from './profiles/life/review.service.ts';

/** Ids by kind, then by the demo data's keys. */
export type CatalogueIds = Record<CatalogueKind, ReadonlyMap<string, string>>;

/** Adds what is missing of the starting catalogue. */
export async function loadCatalogue(manager: EntityManager): Promise<CatalogueIds> {
  const ids = {} as CatalogueIds;
  for (const [kind, entries] of Object.entries(demoCatalogue)) {
    const keys = Object.keys(entries);
    const added = await addEntries(manager, kind as CatalogueKind, Object.values(entries));
    ids[kind as CatalogueKind] = new Map(keys.map((key, index) => [key, added[index]!]));
  }
  return ids;
}

type People = Record<(typeof demoAccounts)[number]['role'], Actor>;

/** The demo: accounts, a brand, and profiles that went through their whole life. Steps that were taken are skipped. */
export async function loadDemo(
  app: INestApplication,
  catalogue: CatalogueIds,
  password: string,
): Promise<void> {
  const { manager } = app.get(DataSource);
  const people = await loadAccounts(manager, password);
  await loadBrands(app.get(BrandsService), people.admin);
  const ids = await loadProfiles(app, catalogue, people);
  for (const edit of demoLife.edits) await loadEdit(app, ids.get(edit.profile)!, edit, people);
  for (const check of demoLife.checks) await loadCheck(app, ids.get(check.profile)!, check, people);
}

/** The demo accounts, with this password from now on. */
export async function loadAccounts(manager: EntityManager, password: string): Promise<People> {
  const hash = await hashPassword(password);
  const people: Partial<People> = {};
  for (const { role, email } of demoAccounts) {
    const [actor] = (await manager.query(
      `INSERT INTO users (email, name, role, password_hash) VALUES ($1, $2, $3, $4)
       ON CONFLICT (email) DO UPDATE SET password_hash = excluded.password_hash
       RETURNING id, name, email, role, language`,
      [email, demoNames[role], role, hash],
    )) as Actor[];
    people[role] = actor!;
  }
  return people as People;
}

async function loadBrands(brands: BrandsService, admin: Actor): Promise<void> {
  const { total } = await brands.list(admin, brandQuery.parse({}));
  if (total > 0) return;
  for (const brand of [demoBrand, ...partnerBrands]) await brands.create(admin, brand);
}

/** The first revision of every profile, published. */
async function loadProfiles(
  app: INestApplication,
  catalogue: CatalogueIds,
  { editor, manager }: People,
): Promise<ReadonlyMap<ProfileKey, string>> {
  const dataSource = app.get(DataSource);
  const profiles = app.get(ProfilesService);
  const drafts = app.get(DraftsService);
  const review = app.get(ReviewService);
  const ids = new Map<ProfileKey, string>();
  // The titles first: profiles name each other, and a title is frozen into whatever names it.
  for (const { key, content } of demoProfiles(() => randomUUID())) {
    const [found] = (await dataSource.query('SELECT id FROM profiles WHERE slug = $1', [key])) as {
      id: string;
    }[];
    const { title } = content;
    ids.set(key, found?.id ?? (await profiles.create(editor, { title })).id);
  }
  const resolve = (kind: string, key: string): string =>
    (kind === 'profiles' ? ids.get(key as ProfileKey) : catalogue[kind as CatalogueKind].get(key))!;
  const { submitNote, answer } = demoLife.first;
  for (const { key, content } of demoProfiles(resolve)) {
    const id = ids.get(key)!;
    const { draft, published } = await profiles.get(editor, id);
    if (published || !draft) continue;
    if (draft.state === 'draft') {
      await drafts.save(editor, id, draft.version, content);
      await review.submit(editor, id, submitNote);
    }
    const { draft: submitted } = await profiles.get(manager, id);
    await review.approve(manager, id, { seal: submitted!.seal!, note: answer });
  }
  return ids;
}

/** A second edit, brought as far as it got. */
async function loadEdit(
  app: INestApplication,
  id: string,
  { changes, reaches, submitNote, answer, inDays }: DemoEdit,
  { editor, manager }: People,
): Promise<void> {
  const profiles = app.get(ProfilesService);
  const review = app.get(ReviewService);
  const { draft: found, published } = await profiles.get(editor, id);
  if (published!.number > 1 || found?.state === reaches) return;
  let draft = found;
  if (draft === null) {
    ({ draft } = await app.get(DraftsService).open(editor, id));
    const content = applyChanges(draft!.content, changes);
    await app.get(DraftsService).save(editor, id, draft!.version, { ...content });
  }
  if (reaches === 'draft') return;
  ({ draft } = await profiles.get(editor, id));
  if (draft!.state === 'draft') ({ draft } = await review.submit(editor, id, submitNote));
  if (reaches === 'approved') {
    const publishAt = morningIn(inDays ?? 7);
    await review.approve(manager, id, { seal: draft!.seal!, note: answer, publishAt });
  }
  if (reaches === 'published')
    await review.approve(manager, id, { seal: draft!.seal!, note: answer });
  if (reaches === 'changes_requested') await review.requestChanges(manager, id, answer!);
}

/** A check of long ago, unless there is one already. */
async function loadCheck(
  app: INestApplication,
  id: string,
  { path, monthsAgo, source }: DemoCheck,
  { editor }: People,
): Promise<void> {
  const freshness = app.get(FreshnessService);
  const { published, today } = await freshness.checks(editor, id);
  if (published.find((item) => item.path === path)?.source === source) return;
  const checkedOn = plusMonths(today, -monthsAgo);
  await freshness.confirm(editor, id, { items: [{ path, source }], checkedOn });
}

/** Eight in the morning in Malaysia, so many days from today. */
function morningIn(days: number): Date {
  const at = new Date();
  at.setUTCDate(at.getUTCDate() + days);
  at.setUTCHours(0, 0, 0, 0);
  return at;
}
