import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How each person is told by e-mail, and what the worklist looks for. */
export class Worklist1763943000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE users ADD mail text NOT NULL DEFAULT 'digest'
  CHECK (mail IN ('immediate', 'digest', 'none'));

-- How this one goes by e-mail: settled when it was told, so that nobody is sent what is old when they change their mind.
-- mailed_at is set in the transaction that hands it to the mail server; mail_refused keeps what that said for good.
ALTER TABLE notifications
  ADD mail text CHECK (mail IN ('immediate', 'digest')),
  ADD mail_refused text;
CREATE INDEX notifications_to_mail ON notifications (mail, user_id)
  WHERE mail IS NOT NULL AND mailed_at IS NULL AND read_at IS NULL AND mail_refused IS NULL;
CREATE INDEX notifications_profile ON notifications (profile_id, kind) WHERE read_at IS NULL;
`);
  }

  async down(): Promise<void> {
    throw new Error('Going back is not supported: restore a backup instead.');
  }
}
