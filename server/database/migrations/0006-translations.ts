import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far every profile is translated stands on its row; nothing about translations changes once a revision is frozen. */
export class Translations1763942800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- By language { written, total, missing, stale } of the draft, or else of what is published; null where neither is.
ALTER TABLE profiles ADD translation_counts jsonb;

CREATE FUNCTION pg_temp.counts(content jsonb, stale jsonb, language text) RETURNS jsonb LANGUAGE sql AS $$
  SELECT jsonb_build_object(
    'written', count(*) FILTER (WHERE here),
    'total', count(*),
    'missing', count(*) FILTER (WHERE NOT here),
    'stale', (SELECT count(*) FROM jsonb_each(stale) WHERE value ? language))
  FROM (
    SELECT each->>language ~ '\\S' AS here
    FROM jsonb_path_query(content, 'strict $.** ? (@.type() == "object" && exists(@.en) && exists(@.ms))') AS each
    WHERE each->>'en' ~ '\\S' OR each->>'ms' ~ '\\S' OR each = content->'title') texts
$$;
UPDATE profiles p SET translation_counts = jsonb_build_object(
    'en', pg_temp.counts(r.content, r.translations, 'en'),
    'ms', pg_temp.counts(r.content, r.translations, 'ms'))
  FROM revisions r WHERE r.profile_id = p.id AND r.number = coalesce(p.draft_number, p.published_number);
DROP FUNCTION pg_temp.counts;

CREATE FUNCTION guard_translations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state NOT IN ('draft', 'changes_requested') THEN
    RAISE EXCEPTION 'the translations of a revision that is % are frozen', OLD.state USING ERRCODE = 'KJ002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER revisions_translations BEFORE UPDATE ON revisions FOR EACH ROW
  WHEN (NEW.translations IS DISTINCT FROM OLD.translations) EXECUTE FUNCTION guard_translations();
`);
  }

  async down(): Promise<void> {
    throw new Error('Going back is not supported: restore a backup instead.');
  }
}
