import type { MigrationInterface, QueryRunner } from 'typeorm';

const people = `
CREATE EXTENSION IF NOT EXISTS citext;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- unaccent() is only stable because its dictionary could change; naming the dictionary makes it safe to index.
CREATE FUNCTION searchable(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN lower(unaccent('unaccent', words));

-- What this database has been through, such as its first start.
CREATE TABLE milestones (
  name text PRIMARY KEY,
  details jsonb NOT NULL DEFAULT '{}',
  at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE users (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  email citext NOT NULL UNIQUE,
  name text NOT NULL,
  role text NOT NULL CHECK (role IN ('viewer', 'editor', 'manager', 'admin')),
  language text NOT NULL DEFAULT 'en' CHECK (language IN ('en', 'ms')),
  password_hash text NOT NULL,
  disabled_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  last_seen_at timestamptz
);

-- Browser sessions and API tokens: whoever holds the secret, of which only the hash is kept, acts as the user.
CREATE TABLE sessions (
  token_hash bytea PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('session', 'token')),
  user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  name text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL DEFAULT now(),
  last_used_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL
);
CREATE INDEX sessions_user ON sessions (user_id);

CREATE TABLE sign_in_attempts (
  key text NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX sign_in_attempts_key ON sign_in_attempts (key, at);
`;

const catalogue = `
CREATE TABLE catalogue_entries (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  kind text NOT NULL,
  data jsonb NOT NULL,
  name_en text GENERATED ALWAYS AS (data->'name'->>'en') STORED,
  name_ms text GENERATED ALWAYS AS (data->'name'->>'ms') STORED,
  search text GENERATED ALWAYS AS (searchable(
    coalesce(data->'name'->>'en', '') || ' ' || coalesce(data->'name'->>'ms', '') || ' ' ||
    coalesce(data->>'abbreviation', '') || ' ' || coalesce(data->>'issuer', ''))) STORED,
  -- The name without case, accents and punctuation: no kind holds the same one twice.
  match_key text NOT NULL,
  archived_at timestamptz,
  version int NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (kind, match_key)
);
CREATE INDEX catalogue_entries_search ON catalogue_entries USING gin (search gin_trgm_ops);
CREATE INDEX catalogue_entries_name ON catalogue_entries (kind, name_en);

CREATE TABLE brands (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  data jsonb NOT NULL,
  is_default boolean NOT NULL DEFAULT false,
  version int NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX brands_one_default ON brands (is_default) WHERE is_default;
`;

const profiles = `
-- A profile's row repeats what lists show of its revisions; settleProfile is the one place that writes those columns.
CREATE TABLE profiles (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  slug text NOT NULL UNIQUE,
  title_en text NOT NULL DEFAULT '',
  title_ms text NOT NULL DEFAULT '',
  sort_title text GENERATED ALWAYS AS (searchable(coalesce(nullif(title_en, ''), title_ms))) STORED,
  cluster_id uuid,
  search_published text NOT NULL DEFAULT '',
  search_all text NOT NULL DEFAULT '',
  draft_number int,
  draft_state text,
  draft_saved_at timestamptz,
  published_number int,
  published_at timestamptz,
  published_languages text[],
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX profiles_published_title ON profiles (sort_title, id) WHERE published_number IS NOT NULL;
CREATE INDEX profiles_title ON profiles (sort_title, id);
CREATE INDEX profiles_updated ON profiles (updated_at, id);
CREATE INDEX profiles_draft_state ON profiles (draft_state) WHERE draft_state IS NOT NULL;
CREATE INDEX profiles_search_published ON profiles USING gin (search_published gin_trgm_ops);
CREATE INDEX profiles_search_all ON profiles USING gin (search_all gin_trgm_ops);

CREATE TABLE revisions (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  profile_id uuid NOT NULL REFERENCES profiles,
  number int NOT NULL CHECK (number > 0),
  state text NOT NULL CHECK (state IN
    ('draft', 'in_review', 'changes_requested', 'approved', 'published', 'superseded', 'retired', 'discarded')),
  schema_version int NOT NULL,
  content jsonb NOT NULL,
  refs uuid[] NOT NULL DEFAULT '{}',
  translations jsonb NOT NULL DEFAULT '{}',
  version int NOT NULL DEFAULT 1,
  based_on int,
  -- The canonical bytes that an approval approves, and their SHA-256: set from submit on.
  sealed text,
  seal text,
  code text NOT NULL UNIQUE,
  languages text[] NOT NULL DEFAULT '{}',
  created_by uuid REFERENCES users,
  created_at timestamptz NOT NULL DEFAULT now(),
  saved_at timestamptz NOT NULL DEFAULT now(),
  submitted_by uuid REFERENCES users,
  submitted_at timestamptz,
  approved_by uuid REFERENCES users,
  approved_at timestamptz,
  published_at timestamptz,
  superseded_at timestamptz,
  retired_at timestamptz,
  note text,
  note_by uuid REFERENCES users,
  UNIQUE (profile_id, number),
  CHECK ((published_at IS NOT NULL) = (state IN ('published', 'superseded', 'retired')))
);
-- Contents are read far more often than there is need to save on disk: compressing them costs more than it gains.
ALTER TABLE revisions ALTER content SET STORAGE EXTERNAL, ALTER sealed SET STORAGE EXTERNAL;
CREATE UNIQUE INDEX revisions_one_draft ON revisions (profile_id)
  WHERE state IN ('draft', 'in_review', 'changes_requested', 'approved');
CREATE UNIQUE INDEX revisions_one_published ON revisions (profile_id) WHERE state = 'published';
CREATE INDEX revisions_refs ON revisions USING gin (refs);

-- One row a save: the sections that it changed, whole. Row 1 holds what the draft was opened with; its author is null
-- when that was a copy of what was published, which nobody wrote anew. What was never reviewed keeps its authors, a row each.
CREATE TABLE revision_saves (
  revision_id uuid NOT NULL REFERENCES revisions,
  version int NOT NULL,
  author_id uuid REFERENCES users,
  saved_at timestamptz NOT NULL DEFAULT now(),
  sections jsonb NOT NULL,
  PRIMARY KEY (revision_id, version)
);
ALTER TABLE revision_saves ALTER sections SET STORAGE EXTERNAL;
CREATE INDEX revision_saves_author ON revision_saves (author_id, revision_id);

CREATE TABLE audit (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  actor_id uuid,
  actor_name text,
  action text NOT NULL,
  subject_type text NOT NULL,
  subject_id uuid,
  subject_label text NOT NULL DEFAULT '',
  revision int,
  from_state text,
  to_state text,
  note text
);
CREATE INDEX audit_subject ON audit (subject_id, id);
CREATE INDEX audit_actor ON audit (actor_id, id);
`;

/** What the database itself refuses, whoever asks and by whatever way. */
const laws = `
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'KJ001';
END $$;

CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON audit
  FOR EACH ROW EXECUTE FUNCTION refuse();
CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON audit
  FOR EACH STATEMENT EXECUTE FUNCTION refuse();
CREATE TRIGGER saves_append_only BEFORE UPDATE OR DELETE ON revision_saves
  FOR EACH ROW EXECUTE FUNCTION refuse();
CREATE TRIGGER saves_no_truncate BEFORE TRUNCATE ON revision_saves
  FOR EACH STATEMENT EXECUTE FUNCTION refuse();
CREATE TRIGGER revisions_no_delete BEFORE DELETE ON revisions
  FOR EACH ROW EXECUTE FUNCTION refuse();
CREATE TRIGGER revisions_no_truncate BEFORE TRUNCATE ON revisions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse();

CREATE FUNCTION guard_save() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM revisions
                 WHERE id = NEW.revision_id AND state IN ('draft', 'changes_requested')) THEN
    RAISE EXCEPTION 'this revision is not open for editing' USING ERRCODE = 'KJ002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER revision_saves_guard BEFORE INSERT ON revision_saves
  FOR EACH ROW EXECUTE FUNCTION guard_save();

CREATE FUNCTION guard_revision() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  editable constant text[] := ARRAY['draft', 'changes_requested'];
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'draft' OR NEW.seal IS NOT NULL OR NEW.approved_by IS NOT NULL THEN
      RAISE EXCEPTION 'a revision begins as a draft' USING ERRCODE = 'KJ003';
    END IF;
    RETURN NEW;
  END IF;

  IF NEW.profile_id <> OLD.profile_id OR NEW.number <> OLD.number OR NEW.code <> OLD.code THEN
    RAISE EXCEPTION 'a revision keeps its profile, number and code' USING ERRCODE = 'KJ002';
  END IF;

  IF NEW.state <> OLD.state AND (OLD.state || '>' || NEW.state) NOT IN (
      'draft>in_review', 'changes_requested>in_review',
      'draft>discarded', 'changes_requested>discarded',
      'in_review>draft', 'in_review>changes_requested',
      'in_review>approved', 'in_review>published',
      'approved>changes_requested', 'approved>published',
      'published>superseded', 'published>retired') THEN
    RAISE EXCEPTION 'a revision cannot go from % to %', OLD.state, NEW.state USING ERRCODE = 'KJ003';
  END IF;

  IF NOT (OLD.state = ANY (editable) AND NEW.state = ANY (editable || ARRAY['in_review']))
     AND (NEW.content, NEW.refs, NEW.schema_version, NEW.languages)
       IS DISTINCT FROM (OLD.content, OLD.refs, OLD.schema_version, OLD.languages) THEN
    RAISE EXCEPTION 'the content of a revision that is % is frozen', OLD.state USING ERRCODE = 'KJ002';
  END IF;

  IF NEW.state = ANY (editable || ARRAY['discarded']) THEN
    IF NEW.seal IS NOT NULL OR NEW.sealed IS NOT NULL OR NEW.approved_by IS NOT NULL THEN
      RAISE EXCEPTION 'a revision that can be edited has no seal' USING ERRCODE = 'KJ004';
    END IF;
    RETURN NEW;
  END IF;

  IF OLD.seal IS NOT NULL AND (NEW.seal, NEW.sealed) IS DISTINCT FROM (OLD.seal, OLD.sealed) THEN
    RAISE EXCEPTION 'the sealed content of a revision never changes' USING ERRCODE = 'KJ004';
  END IF;
  IF OLD.seal IS NULL AND (NEW.sealed IS NULL OR NEW.seal IS DISTINCT FROM
       encode(sha256(convert_to(NEW.sealed, 'UTF8')), 'hex')) THEN
    RAISE EXCEPTION 'the seal is not that of the sealed content' USING ERRCODE = 'KJ004';
  END IF;
  IF OLD.seal IS NULL AND NEW.sealed::jsonb->'content' IS DISTINCT FROM NEW.content THEN
    RAISE EXCEPTION 'the sealed content is not the content' USING ERRCODE = 'KJ004';
  END IF;

  IF OLD.state = ANY (editable) AND NEW.submitted_by IS NULL THEN
    RAISE EXCEPTION 'somebody submits a revision' USING ERRCODE = 'KJ005';
  END IF;
  IF OLD.approved_by IS NOT NULL
     AND (NEW.approved_by, NEW.approved_at) IS DISTINCT FROM (OLD.approved_by, OLD.approved_at) THEN
    RAISE EXCEPTION 'an approval is not changed' USING ERRCODE = 'KJ005';
  END IF;
  IF NEW.state IN ('approved', 'published') AND OLD.state = 'in_review' THEN
    IF NEW.approved_by IS NULL OR NOT EXISTS (SELECT 1 FROM users
         WHERE id = NEW.approved_by AND role IN ('manager', 'admin') AND disabled_at IS NULL) THEN
      RAISE EXCEPTION 'approving needs a manager' USING ERRCODE = 'KJ005';
    END IF;
    IF NEW.approved_by = NEW.submitted_by OR EXISTS (SELECT 1 FROM revision_saves
         WHERE revision_id = NEW.id AND author_id = NEW.approved_by) THEN
      RAISE EXCEPTION 'nobody approves a revision that they wrote or submitted' USING ERRCODE = 'KJ005';
    END IF;
    IF encode(sha256(convert_to(NEW.sealed, 'UTF8')), 'hex') <> NEW.seal THEN
      RAISE EXCEPTION 'the sealed content is not what was sealed' USING ERRCODE = 'KJ004';
    END IF;
  ELSIF NEW.approved_by IS NOT NULL AND OLD.approved_by IS NULL THEN
    RAISE EXCEPTION 'an approval belongs to a review' USING ERRCODE = 'KJ005';
  END IF;
  IF NEW.submitted_by IS DISTINCT FROM OLD.submitted_by AND NOT (OLD.state = ANY (editable)) THEN
    RAISE EXCEPTION 'who submitted a revision is not changed in review' USING ERRCODE = 'KJ005';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER revisions_guard BEFORE INSERT OR UPDATE ON revisions
  FOR EACH ROW EXECUTE FUNCTION guard_revision();
`;

export class Foundations1763856000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [people, catalogue, profiles, laws]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('The first migration is not undone: drop the database instead.');
  }
}
