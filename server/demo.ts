import type { INestApplication } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { CatalogueKind } from '../templates/profile/index.ts';
import type { Actor } from './access/actor.ts';
import { hashPassword } from './accounts/password.ts';
import { addEntries } from './catalogue/starting-catalogue.ts';
import { demoCatalogue } from './database/demo/catalogue/index.ts';
import { demoProfiles, PROFILE_KEYS, type ProfileKey } from './database/demo/profiles/index.ts';
import { DraftsService } from './profiles/drafts.service.ts';
import { ProfilesService } from './profiles/profiles.service.ts';
import { ReviewService } from './profiles/review.service.ts';

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

/** The demo: accounts, a brand, and profiles that went through their whole life. Steps that were taken are skipped. */
export async function loadDemo(
  app: INestApplication,
  ids: CatalogueIds,
  password: string,
): Promise<void> {
  const { manager } = app.get(DataSource);
  const actors = await loadAccounts(manager, password);
  await loadProfiles(app, ids, actors);
}

const people = [
  { role: 'editor', name: 'Nurul Aina', email: 'editor@school.example' },
  { role: 'manager', name: 'Tan Mei Ling', email: 'manager@school.example' },
  { role: 'admin', name: 'Kavitha', email: 'admin@school.example' },
  { role: 'viewer', name: 'Daniel', email: 'viewer@school.example' },
] as const;

async function loadAccounts(
  manager: EntityManager,
  password: string,
): Promise<Record<'editor' | 'manager' | 'admin', Actor>> {
  const hash = await hashPassword(password);
  const actors: Partial<Record<string, Actor>> = {};
  for (const { role, name, email } of people) {
    const [actor] = (await manager.query(
      `INSERT INTO users (email, name, role, password_hash) VALUES ($1, $2, $3, $4)
       ON CONFLICT (email) DO UPDATE SET password_hash = excluded.password_hash
       RETURNING id, name, email, role, language`,
      [email, name, role, hash],
    )) as Actor[];
    actors[role] = actor!;
  }
  return actors as Record<'editor' | 'manager' | 'admin', Actor>;
}

async function loadProfiles(
  app: INestApplication,
  catalogue: CatalogueIds,
  { editor, manager }: Record<'editor' | 'manager', Actor>,
): Promise<void> {
  const dataSource = app.get(DataSource);
  const [profiles, drafts, review] = [
    app.get(ProfilesService),
    app.get(DraftsService),
    app.get(ReviewService),
  ];
  const ids = new Map<ProfileKey, string>();
  for (const key of PROFILE_KEYS) {
    const found = (await dataSource.query('SELECT id FROM profiles WHERE slug = $1', [key])) as {
      id: string;
    }[];
    const title = { en: key.replaceAll('-', ' '), ms: '' };
    ids.set(key, found[0]?.id ?? (await profiles.create(editor, { title })).id);
  }
  const resolve = (kind: string, key: string): string =>
    (kind === 'profiles' ? ids.get(key as ProfileKey) : catalogue[kind as CatalogueKind].get(key))!;
  for (const { key, content } of demoProfiles(resolve)) {
    const id = ids.get(key)!;
    const { draft, published } = await profiles.get(editor, id);
    if (published || !draft) continue;
    if (draft.state === 'draft') {
      await drafts.save(editor, id, draft.version, content);
      await review.submit(editor, id);
    }
    const { draft: submitted } = await profiles.get(manager, id);
    await review.approve(manager, id, submitted!.seal!);
  }
}
