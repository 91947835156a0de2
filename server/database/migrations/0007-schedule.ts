import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is to be published, or taken off the shelf, at a date. */
const table = `
-- One row for each date that was set. A profile has at most one of each action that still waits.
CREATE TABLE schedule (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  profile_id uuid NOT NULL REFERENCES profiles,
  revision int NOT NULL,
  action text NOT NULL CHECK (action IN ('publish', 'unpublish')),
  due_at timestamptz NOT NULL,
  note text,
  -- The seal that was approved with the date; null where something is only taken off the shelf.
  seal text,
  set_by uuid NOT NULL REFERENCES users,
  set_at timestamptz NOT NULL DEFAULT now(),
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'cancelled')),
  settled_at timestamptz,
  late boolean NOT NULL DEFAULT false,
  attempts int NOT NULL DEFAULT 0,
  retry_at timestamptz,
  -- When the program gave up, and why: somebody has to decide.
  failed_at timestamptz,
  failure text,
  dismissed_at timestamptz,
  dismissed_by uuid REFERENCES users,
  FOREIGN KEY (profile_id, revision) REFERENCES revisions (profile_id, number),
  CHECK ((settled_at IS NOT NULL) = (state <> 'waiting')),
  CHECK ((seal IS NOT NULL) = (action = 'publish'))
);
CREATE UNIQUE INDEX schedule_one_waiting ON schedule (profile_id, action) WHERE state = 'waiting';
CREATE INDEX schedule_due ON schedule (due_at);
CREATE INDEX schedule_waiting ON schedule (due_at) WHERE state = 'waiting';
`;

const laws = `
CREATE TRIGGER schedule_no_delete BEFORE DELETE ON schedule
  FOR EACH ROW EXECUTE FUNCTION refuse();
CREATE TRIGGER schedule_no_truncate BEFORE TRUNCATE ON schedule
  FOR EACH STATEMENT EXECUTE FUNCTION refuse();

CREATE FUNCTION guard_schedule() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'waiting' OR NOT EXISTS (SELECT 1 FROM revisions
         WHERE profile_id = NEW.profile_id AND number = NEW.revision
           AND (NEW.action = 'publish' AND state = 'approved' AND seal = NEW.seal
             OR NEW.action = 'unpublish' AND state = 'published')) THEN
      RAISE EXCEPTION 'only what is approved waits for publication, only what is published for its end'
        USING ERRCODE = 'KJ006';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.id, NEW.profile_id, NEW.revision, NEW.action, NEW.seal)
       IS DISTINCT FROM (OLD.id, OLD.profile_id, OLD.revision, OLD.action, OLD.seal) THEN
    RAISE EXCEPTION 'what a date is for is not changed' USING ERRCODE = 'KJ006';
  END IF;
  IF OLD.state <> 'waiting' AND (NEW.state, NEW.due_at, NEW.settled_at, NEW.late, NEW.set_by)
       IS DISTINCT FROM (OLD.state, OLD.due_at, OLD.settled_at, OLD.late, OLD.set_by) THEN
    RAISE EXCEPTION 'a date that is settled stays as it was' USING ERRCODE = 'KJ006';
  END IF;
  IF NEW.state = 'done' AND OLD.state = 'waiting' AND NEW.due_at > clock_timestamp() THEN
    RAISE EXCEPTION 'nothing is done before its date' USING ERRCODE = 'KJ006';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER schedule_guard BEFORE INSERT OR UPDATE ON schedule
  FOR EACH ROW EXECUTE FUNCTION guard_schedule();

-- An approval with a date is published neither before it nor as anything else than what was approved.
CREATE FUNCTION guard_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM schedule
       WHERE profile_id = NEW.profile_id AND revision = NEW.number AND action = 'publish'
         AND state = 'waiting' AND due_at <= clock_timestamp()) THEN
    RAISE EXCEPTION 'an approved revision is not published before its date' USING ERRCODE = 'KJ006';
  END IF;
  IF encode(sha256(convert_to(NEW.sealed, 'UTF8')), 'hex') IS DISTINCT FROM NEW.seal
     OR NEW.sealed::jsonb->'content' IS DISTINCT FROM NEW.content
     OR NOT EXISTS (SELECT 1 FROM schedule
       WHERE profile_id = NEW.profile_id AND revision = NEW.number AND action = 'publish'
         AND state = 'waiting' AND seal = NEW.seal) THEN
    RAISE EXCEPTION 'what would be published is not what was approved' USING ERRCODE = 'KJ004';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER revisions_publication BEFORE UPDATE ON revisions FOR EACH ROW
  WHEN (OLD.state = 'approved' AND NEW.state = 'published') EXECUTE FUNCTION guard_publication();
`;

export class Schedule1763942900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [table, laws]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Going back is not supported: restore a backup instead.');
  }
}
