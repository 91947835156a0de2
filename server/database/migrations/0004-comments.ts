import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What reviewers, writers and guests say about a profile's content. */
export class Comments1763942600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- A thread is a comment and the replies to it. Its anchor is where it was written: a path of field names and item ids,
-- the places of those items in their lists then, and the words that stood there.
CREATE TABLE comments (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  profile_id uuid NOT NULL REFERENCES profiles,
  revision int NOT NULL,
  thread_id uuid REFERENCES comments,
  path text CHECK (length(path) <= 400),
  places int[] NOT NULL DEFAULT '{}',
  quote text NOT NULL DEFAULT '',
  language text NOT NULL DEFAULT 'en' CHECK (language IN ('en', 'ms')),
  author_id uuid REFERENCES users,
  guest_name text,
  guest_link_id uuid,
  body text NOT NULL CHECK (length(body) <= 4000),
  mentions uuid[] NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now(),
  edited_at timestamptz,
  deleted_at timestamptz,
  resolved_at timestamptz,
  resolved_by uuid REFERENCES users,
  FOREIGN KEY (profile_id, revision) REFERENCES revisions (profile_id, number),
  CHECK ((author_id IS NULL) <> (guest_name IS NULL)),
  CHECK ((deleted_at IS NULL) = (body <> '')),
  CHECK ((resolved_at IS NULL) = (resolved_by IS NULL)),
  CHECK (thread_id IS NULL OR (path IS NULL AND resolved_at IS NULL AND author_id IS NOT NULL))
);
CREATE INDEX comments_profile ON comments (profile_id, id);
CREATE INDEX comments_thread ON comments (thread_id);
CREATE INDEX comments_guest ON comments (guest_link_id, created_at) WHERE guest_link_id IS NOT NULL;

-- A reply stands in a thread of its profile, one level deep; who said what about which words never changes.
CREATE FUNCTION guard_comment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.thread_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM comments
         WHERE id = NEW.thread_id AND thread_id IS NULL AND profile_id = NEW.profile_id) THEN
      RAISE EXCEPTION 'a reply belongs to a comment on the same profile' USING ERRCODE = 'KJ020';
    END IF;
  ELSIF (NEW.profile_id, NEW.revision, NEW.thread_id, NEW.path, NEW.places, NEW.quote, NEW.author_id,
         NEW.guest_name, NEW.guest_link_id, NEW.created_at)
        IS DISTINCT FROM
        (OLD.profile_id, OLD.revision, OLD.thread_id, OLD.path, OLD.places, OLD.quote, OLD.author_id,
         OLD.guest_name, OLD.guest_link_id, OLD.created_at) THEN
    RAISE EXCEPTION 'a comment keeps its author and its place' USING ERRCODE = 'KJ020';
  ELSIF OLD.guest_name IS NOT NULL AND NEW.body <> OLD.body AND NEW.deleted_at IS NULL THEN
    RAISE EXCEPTION 'nobody writes in the name of a guest' USING ERRCODE = 'KJ020';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER comments_guard BEFORE INSERT OR UPDATE ON comments
  FOR EACH ROW EXECUTE FUNCTION guard_comment();
`);
  }

  async down(): Promise<void> {
    throw new Error('Going back is not supported: restore a backup instead.');
  }
}
