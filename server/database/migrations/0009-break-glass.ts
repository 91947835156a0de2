import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What 0001's guard says of four eyes; `guard_approval` says it from now on, with the exception. */
const FOUR_EYES = `
    IF NEW.approved_by = NEW.submitted_by OR EXISTS (SELECT 1 FROM revision_saves
         WHERE revision_id = NEW.id AND author_id = NEW.approved_by) THEN
      RAISE EXCEPTION 'nobody approves a revision that they wrote or submitted' USING ERRCODE = 'KJ005';
    END IF;`;

const law = `
CREATE FUNCTION guard_approval() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  contributed boolean;
BEGIN
  IF NEW.state IN ('draft', 'changes_requested', 'discarded') THEN
    IF NEW.break_glass IS NOT NULL THEN
      RAISE EXCEPTION 'a break-glass reason belongs to an approval' USING ERRCODE = 'KJ005';
    END IF;
    RETURN NEW;
  END IF;

  IF OLD.state = 'in_review' AND NEW.state IN ('approved', 'published') THEN
    contributed := NEW.approved_by = NEW.submitted_by OR EXISTS (
      SELECT 1 FROM revision_saves WHERE revision_id = NEW.id AND author_id = NEW.approved_by);
    IF contributed AND NEW.break_glass IS NULL THEN
      RAISE EXCEPTION 'nobody approves a revision that they wrote or submitted' USING ERRCODE = 'KJ005';
    END IF;
    IF NEW.break_glass IS NOT NULL THEN
      IF NOT contributed THEN
        RAISE EXCEPTION 'there is no glass to break: the approver wrote nothing' USING ERRCODE = 'KJ005';
      END IF;
      IF EXISTS (SELECT 1 FROM users u
           WHERE u.role = 'manager' AND u.disabled_at IS NULL AND u.id <> NEW.approved_by
             AND u.id IS DISTINCT FROM NEW.submitted_by
             AND NOT EXISTS (SELECT 1 FROM revision_saves s
                             WHERE s.revision_id = NEW.id AND s.author_id = u.id)) THEN
        RAISE EXCEPTION 'another manager can approve: no glass is broken' USING ERRCODE = 'KJ005';
      END IF;
    END IF;
  ELSIF NEW.break_glass IS DISTINCT FROM OLD.break_glass THEN
    RAISE EXCEPTION 'a break-glass reason is given with the approval, and stays' USING ERRCODE = 'KJ005';
  END IF;

  IF NEW.state IN ('approved', 'published') AND NEW.state <> OLD.state THEN
    IF NEW.seal IS DISTINCT FROM encode(sha256(convert_to(NEW.sealed, 'UTF8')), 'hex')
       OR NEW.sealed::jsonb->'content' IS DISTINCT FROM NEW.content THEN
      RAISE EXCEPTION 'the sealed content is not what was sealed' USING ERRCODE = 'KJ004';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER revisions_guard_approval BEFORE UPDATE ON revisions
  FOR EACH ROW EXECUTE FUNCTION guard_approval();
`;

/**
 * A school with one manager: whoever wrote a revision may approve it where nobody else can, and says why. The hash is
 * taken again whenever a revision is approved or published, also long after its approval.
 */
export class BreakGlass1763943100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE revisions ADD break_glass text CHECK (length(btrim(break_glass)) BETWEEN 10 AND 2000);
ALTER TABLE revision_saves ADD schema_version int NOT NULL DEFAULT 1;
ALTER TABLE audit ADD flag text, ADD seal text;
CREATE INDEX audit_flag ON audit (flag, id) WHERE flag IS NOT NULL;
CREATE INDEX audit_at ON audit (at);
`);
    await this.moveFourEyes(runner);
    await runner.query(law);
  }

  /** Takes the old rule out of the guard as it stands by now, whatever other migrations have put into it. */
  private async moveFourEyes(runner: QueryRunner): Promise<void> {
    const [{ definition }] = (await runner.query(
      `SELECT pg_get_functiondef('guard_revision()'::regprocedure) AS definition`,
    )) as [{ definition: string }];
    const without = definition.replace(FOUR_EYES, '');
    if (without === definition) throw new Error('guard_revision() is not what 0009 knows');
    await runner.query(without);
  }

  async down(): Promise<void> {
    throw new Error('Going back is not supported: restore a backup instead.');
  }
}
