import type { EntityManager } from 'typeorm';
import { completeness } from '../../templates/profile/completeness.ts';
import { inLanguage, LANGUAGE_NAMES, LANGUAGES } from '../../templates/profile/index.ts';
import { can } from '../access/abilities.ts';
import type { Actor } from '../access/actor.ts';
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
  const errors: FieldError[] = [];
  for (const { id, index, code } of bad) {
    const profile = known.get(id);
    const message = !profile
      ? 'is not known'
      : code === 'language' && profile.published !== null
        ? await missingTexts(profiles, id, profile.published, request.language)
        : `names “${profile.title}”, which is not published`;
    errors.push({ path: `profiles.${index}`, message });
  }
  throw invalid(
    errors,
    `${errors.length} of ${ids.length} profiles cannot be printed; the errors name them.`,
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

async function missingTexts(
  profiles: ProfilesService,
  id: string,
  number: number,
  language: SheetLanguage,
): Promise<string> {
  const { content } = (await profiles.printableRevision(id, number)).revision;
  const [first] = (language === 'both' ? LANGUAGES : [language])
    .map((each) => ({ each, missing: completeness(content, each).missing }))
    .filter(({ missing }) => missing.length > 0);
  const title = inLanguage(content.title, 'en');
  if (!first) return `names “${title}”, which is not published`;
  const { each, missing } = first;
  const named = missing.slice(0, NAMED).join(', ') + (missing.length > NAMED ? ' …' : '');
  return `names “${title}”, where ${missing.length} texts are not written in ${LANGUAGE_NAMES[each]}: ${named}`;
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
