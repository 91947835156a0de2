import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Each audit record is a link of a chain of hashes, in the order of commits: whoever changes, removes or slips in a
 * record breaks it. server/audit/verify.ts takes the hashes again, by a text of its own.
 */
const chain = `
-- Every column that says something, the moment in UTC: columns that are added later must be null for older records.
CREATE FUNCTION audit_text(record audit) RETURNS text LANGUAGE sql STABLE
  RETURN jsonb_strip_nulls(to_jsonb(record) || jsonb_build_object(
    'at', to_char(record.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')))::text;

CREATE TABLE audit_chain (
  position bigint PRIMARY KEY,
  audit_id bigint NOT NULL UNIQUE,
  previous text NOT NULL UNIQUE,
  hash text NOT NULL
);

-- Whoever adds a link only says which record: place and hash are taken here.
CREATE FUNCTION forge_link() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  said text;
BEGIN
  SELECT position + 1, hash INTO NEW.position, NEW.previous
  FROM audit_chain ORDER BY position DESC LIMIT 1;
  IF NOT FOUND THEN
    NEW.position := 1;
    NEW.previous := repeat('0', 64);
  END IF;
  SELECT audit_text(record) INTO STRICT said FROM audit record WHERE id = NEW.audit_id;
  NEW.hash := encode(sha256(convert_to(NEW.previous || E'\\n' || said, 'UTF8')), 'hex');
  RETURN NEW;
END $$;
CREATE TRIGGER audit_chain_forge BEFORE INSERT ON audit_chain
  FOR EACH ROW EXECUTE FUNCTION forge_link();
CREATE TRIGGER audit_chain_append_only BEFORE UPDATE OR DELETE ON audit_chain
  FOR EACH ROW EXECUTE FUNCTION refuse();
CREATE TRIGGER audit_chain_no_truncate BEFORE TRUNCATE ON audit_chain
  FOR EACH STATEMENT EXECUTE FUNCTION refuse();

-- At commit, one transaction after the other: the lock is held for the last moment of a transaction only.
CREATE FUNCTION chain_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(5273010);
  INSERT INTO audit_chain (audit_id) VALUES (NEW.id);
  RETURN NULL;
END $$;
`;

export class AuditChain1763943200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('LOCK TABLE audit IN EXCLUSIVE MODE');
    await runner.query(chain);
    await runner.query(`
DO $$ DECLARE record bigint; BEGIN
  FOR record IN SELECT id FROM audit ORDER BY id LOOP
    INSERT INTO audit_chain (audit_id) VALUES (record);
  END LOOP;
END $$;
CREATE CONSTRAINT TRIGGER audit_chained AFTER INSERT ON audit
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION chain_audit();
`);
  }

  async down(): Promise<void> {
    throw new Error('Going back is not supported: restore a backup instead.');
  }
}
