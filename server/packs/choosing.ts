import type { EntityManager } from 'typeorm';
import { completeness } from '../../templates/profile/completeness.ts';
import {
  inLanguage,
  LANGUAGE_NAMES,
  LANGUAGES,
  type Content,
} from '../../templates/profile/index.ts';
import { can } from '../access/abilities.ts';
import type { Actor } from '../access/actor.ts';
import type { BrandsService } from '../brands/brands.service.ts';
import { invalid, Problem, type FieldError } from '../http/problem.ts';
import type { ProfilesService } from '../profiles/profiles.service.ts';
import type {
  SheetLanguage,
  SheetPlan,
  SheetRequest,
  SheetsService,
} from '../sheets/sheets.service.ts';

/** How many of the texts that are missing are named. */
const NAMED = 5;
/** Of how many profiles the content is read in one go. */
const AT_ONCE = 50;

type Planned = Awaited<ReturnType<SheetsService['planAll']>>[number];

export const isPlan = (planned: Planned): planned is SheetPlan => !('message' in planned);

/**
 * A sheet of what is published of each profile, pinned.
 * @throws Problem 422 that names each profile of which there can be none, and why.
 */
export async function chooseSheets(
  { manager, sheets, profiles }: Rooms,
  actor: Actor,
  ids: readonly string[],
  request: SheetRequest,
): Promise<SheetPlan[]> {
  const planned = await planAll(sheets, actor, ids, request);
  const plans = planned.filter(isPlan);
  if (plans.length === ids.length) return plans;
  const bad = ids.flatMap((id, index) => {
    const each = planned[index]!;
    return isPlan(each) ? [] : [{ id, index, code: each.code }];
  });
  const known = await knownTo(
    manager,
    actor,
    bad.map(({ id }) => id),
  );
  const missing = await missingTexts(
    profiles,
    bad.flatMap(({ id, code }) => (code === 'language' && known.has(id) ? [id] : [])),
    request.language,
  );
  const errors = bad.map(({ id, index }): FieldError => {
    const profile = known.get(id);
    const message = !profile
      ? 'is not known'
      : (missing.get(id) ?? `names “${profile.title}”, which is not published`);
    return { path: `profiles.${index}`, message };
  });
  throw invalid(
    errors,
    `Profiles that cannot be printed: ${errors.length} of ${ids.length}; the errors name them.`,
  );
}

interface Rooms {
  manager: EntityManager;
  sheets: SheetsService;
  profiles: ProfilesService;
}

async function planAll(
  sheets: SheetsService,
  actor: Actor,
  ids: readonly string[],
  request: SheetRequest,
) {
  try {
    return await sheets.planAll(actor, ids, request);
  } catch (error) {
    if (request.brand && error instanceof Problem && error.status === 404) {
      throw invalid([{ path: 'brand', message: 'is not known' }]);
    }
    throw error;
  }
}

/** Those of some profiles of which `actor` may know. */
async function knownTo(manager: EntityManager, actor: Actor, ids: readonly string[]) {
  const rows = (await manager.query(
    `SELECT id, title_en AS en, title_ms AS ms, published_number AS published FROM profiles
     WHERE id = ANY ($1::uuid[]) AND (published_number IS NOT NULL OR $2)`,
    [ids, can(actor, 'profiles.readDrafts').allowed],
  )) as { id: string; en: string; ms: string; published: number | null }[];
  return new Map(
    rows.map(({ id, published, ...title }) => [
      id,
      { title: inLanguage(title, actor.language), published },
    ]),
  );
}

/** What is not written of each of some published profiles, as sentences by id. */
async function missingTexts(
  profiles: ProfilesService,
  ids: readonly string[],
  language: SheetLanguage,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const contents = await profiles.publishedContents(ids.slice(from, from + AT_ONCE));
    for (const [id, content] of contents) {
      const sentence = missingIn(content, language);
      if (sentence !== null) found.set(id, sentence);
    }
  }
  return found;
}

function missingIn(content: Content, language: SheetLanguage): string | null {
  const [first] = (language === 'both' ? LANGUAGES : [language])
    .map((each) => ({ each, missing: completeness(content, each).missing }))
    .filter(({ missing }) => missing.length > 0);
  if (!first) return null;
  const { each, missing } = first;
  const title = inLanguage(content.title, 'en');
  const named = missing.slice(0, NAMED).join(', ') + (missing.length > NAMED ? ' …' : '');
  return missing.length === 1
    ? `names “${title}”, where 1 text is not written in ${LANGUAGE_NAMES[each]}: ${named}`
    : `names “${title}”, where ${missing.length} texts are not written in ${LANGUAGE_NAMES[each]}: ${named}`;
}

/** What is made anew is made in a brand that is still offered. @throws Problem 422 that names the brand. */
export async function demandOffered(brands: BrandsService, id: string | undefined): Promise<void> {
  const name = id === undefined ? null : await brands.archivedName(id);
  if (name === null) return;
  throw invalid([{ path: 'brand', message: `names “${name}”, which is archived; choose another` }]);
}

/** Those of `ids` that are no profiles of which `actor` may know, as errors below `path`. */
export async function unknownProfiles(
  manager: EntityManager,
  actor: Actor,
  ids: readonly string[],
  path = 'profiles',
): Promise<FieldError[]> {
  const known = await knownTo(manager, actor, ids);
  return ids.flatMap((id, index) =>
    known.has(id) ? [] : [{ path: `${path}.${index}`, message: 'is not known' }],
  );
}
