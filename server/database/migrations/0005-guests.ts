import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links by which somebody without an account reads one frozen revision. */
export class Guests1763942700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Signs the links. Made once, of 366 random bits.
CREATE TABLE guest_key (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  key bytea NOT NULL
);
INSERT INTO guest_key (key) VALUES (sha256(
  uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())));

-- The link's secret is its signature, which is nowhere kept.
CREATE TABLE guest_links (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  profile_id uuid NOT NULL REFERENCES profiles,
  revision int NOT NULL,
  seal text NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  language text NOT NULL CHECK (language IN ('en', 'ms')),
  can_comment boolean NOT NULL,
  created_by uuid NOT NULL REFERENCES users,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz,
  revoked_by uuid REFERENCES users,
  opened_at timestamptz,
  FOREIGN KEY (profile_id, revision) REFERENCES revisions (profile_id, number),
  CHECK (expires_at <= created_at + interval '61 days'),
  CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);
CREATE INDEX guest_links_profile ON guest_links (profile_id, created_at);
ALTER TABLE comments ADD FOREIGN KEY (guest_link_id) REFERENCES guest_links;

CREATE FUNCTION guard_guest_link() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NOT EXISTS (SELECT 1 FROM revisions WHERE profile_id = NEW.profile_id AND number = NEW.revision
         AND state IN ('in_review', 'approved') AND seal = NEW.seal) THEN
      RAISE EXCEPTION 'a guest reads a revision that is frozen, as it is sealed' USING ERRCODE = 'KJ021';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.profile_id, NEW.revision, NEW.seal, NEW.name, NEW.can_comment, NEW.created_by, NEW.created_at, NEW.expires_at)
       IS DISTINCT FROM
     (OLD.profile_id, OLD.revision, OLD.seal, OLD.name, OLD.can_comment, OLD.created_by, OLD.created_at, OLD.expires_at) THEN
    RAISE EXCEPTION 'what a guest link allows is not changed: revoke it' USING ERRCODE = 'KJ021';
  END IF;
  IF OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS DISTINCT FROM OLD.revoked_at THEN
    RAISE EXCEPTION 'a link that was revoked stays so' USING ERRCODE = 'KJ021';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guest_links_guard BEFORE INSERT OR UPDATE ON guest_links
  FOR EACH ROW EXECUTE FUNCTION guard_guest_link();
CREATE TRIGGER guest_links_no_delete BEFORE DELETE ON guest_links
  FOR EACH ROW EXECUTE FUNCTION refuse();
CREATE TRIGGER guest_key_kept BEFORE UPDATE OR DELETE ON guest_key
  FOR EACH ROW EXECUTE FUNCTION refuse();
`);
  }

  async down(): Promise<void> {
    throw new Error('Going back is not supported: restore a backup instead.');
  }
}
