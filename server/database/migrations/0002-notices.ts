import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who looks after a profile, and what people are told. */
export class Notices1763942400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE profiles ADD owner_id uuid REFERENCES users;
UPDATE profiles p SET owner_id =
  (SELECT r.created_by FROM revisions r WHERE r.profile_id = p.id AND r.number = 1);
CREATE INDEX profiles_owner ON profiles (owner_id);

-- One row for each person who is told. The words are put together where they are read, in the reader's language.
CREATE TABLE notifications (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  kind text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  actor_id uuid,
  actor_name text,
  profile_id uuid REFERENCES profiles,
  revision int,
  data jsonb NOT NULL DEFAULT '{}',
  read_at timestamptz,
  mailed_at timestamptz
);
CREATE INDEX notifications_user ON notifications (user_id, id);
CREATE INDEX notifications_unread ON notifications (user_id) WHERE read_at IS NULL;
`);
  }

  async down(): Promise<void> {
    throw new Error('Going back is not supported: restore a backup instead.');
  }
}
