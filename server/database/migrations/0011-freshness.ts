import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When salaries and certifications were last found right: kept beside the content, which is sealed. */
export class Freshness1763943300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Somebody found an item right on a day, as it then read (\`item\`). A check of the review date says until when it is put off.
CREATE TABLE checks (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  profile_id uuid NOT NULL REFERENCES profiles,
  path text NOT NULL CHECK (path ~ '^((salaryBands|certifications)\\.[A-Za-z0-9_-]{1,40}|reviewBy)$'),
  item jsonb NOT NULL,
  checked_on date NOT NULL,
  until date,
  source text CHECK (char_length(source) BETWEEN 1 AND 500),
  checked_by uuid REFERENCES users,
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK ((until IS NOT NULL) = (path = 'reviewBy')),
  -- No clock on earth is more than a day ahead.
  CHECK (checked_on <= (created_at AT TIME ZONE 'UTC')::date + 1)
);
CREATE INDEX checks_item ON checks (profile_id, path, id);

CREATE TRIGGER checks_append_only BEFORE UPDATE OR DELETE ON checks
  FOR EACH ROW EXECUTE FUNCTION refuse();
CREATE TRIGGER checks_no_truncate BEFORE TRUNCATE ON checks
  FOR EACH STATEMENT EXECUTE FUNCTION refuse();

-- The check that counts for an item: the newest of what it says. Where nobody ever checked those very words, the newest of
-- the place; a review date that is new has not been put off.
CREATE FUNCTION last_check(profile uuid, place text, words jsonb) RETURNS SETOF checks
LANGUAGE sql STABLE AS $$
  SELECT * FROM checks
  WHERE profile_id = profile AND path = place AND (item = words OR place <> 'reviewBy')
  ORDER BY (item = words) DESC, id DESC LIMIT 1
$$;

-- From which day an item of what is published grows old. Kept by the triggers below alone.
CREATE TABLE freshness (
  profile_id uuid NOT NULL REFERENCES profiles,
  path text NOT NULL,
  kind text NOT NULL,
  dated date NOT NULL,
  PRIMARY KEY (profile_id, path)
);

-- \`months\`: how long each kind of item stays fresh.
CREATE FUNCTION due_on(kind text, dated date, months jsonb) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (dated + make_interval(months => (months->>kind)::int))::date;

CREATE FUNCTION items_to_check(content jsonb) RETURNS TABLE (path text, kind text, item jsonb)
LANGUAGE sql IMMUTABLE AS $$
  SELECT kind || '.' || (item->>'id'), kind, item
  FROM (VALUES ('salaryBands'), ('certifications')) AS kinds (kind),
    jsonb_array_elements(coalesce(content->kind, '[]')) AS items (item)
  UNION ALL
  SELECT 'reviewBy', 'reviewBy', content->'reviewBy' WHERE content->>'reviewBy' IS NOT NULL
$$;

CREATE FUNCTION settle_freshness(profile uuid) RETURNS void LANGUAGE sql AS $$
  DELETE FROM freshness WHERE profile_id = profile;
  INSERT INTO freshness (profile_id, path, kind, dated)
  SELECT profile, i.path, i.kind,
    CASE i.kind WHEN 'reviewBy' THEN coalesce(c.until, (i.item #>> '{}')::date)
      ELSE coalesce(c.checked_on, r.published_at::date) END
  FROM revisions r CROSS JOIN items_to_check(r.content) i
    LEFT JOIN LATERAL last_check(profile, i.path, i.item) c ON true
  WHERE r.profile_id = profile AND r.state = 'published';
$$;

CREATE FUNCTION freshness_of_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM settle_freshness(NEW.profile_id);
  RETURN NULL;
END $$;
CREATE TRIGGER revisions_freshness AFTER UPDATE OF state ON revisions FOR EACH ROW
  WHEN (OLD.state <> NEW.state AND 'published' IN (OLD.state, NEW.state))
  EXECUTE FUNCTION freshness_of_revision();

CREATE FUNCTION freshness_of_checks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM settle_freshness(profile_id) FROM (SELECT DISTINCT profile_id FROM added) profiles;
  RETURN NULL;
END $$;
CREATE TRIGGER checks_freshness AFTER INSERT ON checks REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION freshness_of_checks();

-- What stands there already was checked when it was last saved, or in the year that it names.
INSERT INTO checks (profile_id, path, item, checked_on, checked_by)
SELECT DISTINCT ON (r.profile_id, i.path, i.item) r.profile_id, i.path, i.item,
  least(r.saved_at::date, make_date((i.item->>'asOf')::int, 12, 31)), r.created_by
FROM revisions r CROSS JOIN items_to_check(r.content) i
WHERE r.state NOT IN ('superseded', 'retired', 'discarded') AND i.kind <> 'reviewBy'
ORDER BY r.profile_id, i.path, i.item, r.number;
SELECT settle_freshness(id) FROM profiles WHERE published_number IS NOT NULL;
`);
  }

  async down(): Promise<void> {
    throw new Error('Going back is not supported: restore a backup instead.');
  }
}
