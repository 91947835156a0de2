import type { EntityManager } from 'typeorm';

const OPEN = `state IN ('draft', 'in_review', 'changes_requested', 'approved')`;

/** The words by which a revision's profile is found: titles, tagline, and what the catalogue calls its field. */
const words = (revision: string): string => `
  coalesce(${revision}.content->'title'->>'en', '') || ' ' || coalesce(${revision}.content->'title'->>'ms', '') || ' ' ||
  coalesce((SELECT string_agg(concat_ws(' ', t->>'en', t->>'ms'), ' ')
            FROM jsonb_array_elements(${revision}.content->'alternativeTitles') t), '') || ' ' ||
  coalesce(${revision}.content->'tagline'->>'en', '') || ' ' || coalesce(${revision}.content->'tagline'->>'ms', '')`;

/**
 * Brings a profile's row in line with its revisions: what lists show and search reads. The title is the published one
 * where there is one, for readers must not learn of a draft's.
 */
export async function refreshSummary(manager: EntityManager, profileId: string): Promise<void> {
  await manager.query(
    `WITH d AS (SELECT * FROM revisions WHERE profile_id = $1 AND ${OPEN}),
          x AS (SELECT * FROM revisions WHERE profile_id = $1 AND state = 'published'),
          shown AS (SELECT content FROM x UNION ALL
                    (SELECT content FROM d WHERE NOT EXISTS (SELECT 1 FROM x)) UNION ALL
                    (SELECT content FROM revisions WHERE profile_id = $1
                       AND NOT EXISTS (SELECT 1 FROM x) AND NOT EXISTS (SELECT 1 FROM d)
                     ORDER BY number DESC LIMIT 1))
     UPDATE profiles SET
       title_en = shown.content->'title'->>'en',
       title_ms = shown.content->'title'->>'ms',
       cluster_id = (shown.content->>'cluster')::uuid,
       draft_number = (SELECT number FROM d), draft_state = (SELECT state FROM d),
       draft_saved_at = (SELECT saved_at FROM d),
       published_number = (SELECT number FROM x), published_at = (SELECT published_at FROM x),
       published_languages = (SELECT languages FROM x),
       search_published = coalesce((SELECT searchable(${words('x')}) FROM x), ''),
       search_all = coalesce((SELECT searchable(${words('x')}) FROM x), '') || ' ' ||
                    coalesce((SELECT searchable(${words('d')}) FROM d), ''),
       updated_at = now()
     FROM shown WHERE profiles.id = $1`,
    [profileId],
  );
}
