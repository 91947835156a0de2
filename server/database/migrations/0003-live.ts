import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has which draft open, tab by tab. Nothing that a crash would have to bring back. */
export class Live1763942500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE UNLOGGED TABLE presence (
  profile_id uuid NOT NULL REFERENCES profiles ON DELETE CASCADE,
  user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  tab text NOT NULL,
  section text,
  -- A tab that is out of sight lets its stream go, and is seen again much more seldom.
  away boolean NOT NULL DEFAULT false,
  moved_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  until timestamptz NOT NULL,
  PRIMARY KEY (profile_id, user_id, tab)
);
`);
  }

  async down(): Promise<void> {
    throw new Error('Going back is not supported: restore a backup instead.');
  }
}
