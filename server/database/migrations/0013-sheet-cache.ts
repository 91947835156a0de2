import type { MigrationInterface, QueryRunner } from 'typeorm';

const sheets = `
-- Sheets as they came out. Each can be made again from what its key stands for: nothing is lost with a row.
CREATE TABLE sheet_artefacts (
  key bytea PRIMARY KEY CHECK (octet_length(key) = 32),
  sha256 bytea NOT NULL CHECK (octet_length(sha256) = 32),
  pdf bytea NOT NULL,
  size int GENERATED ALWAYS AS (octet_length(pdf)) STORED,
  pages int NOT NULL,
  notes jsonb NOT NULL DEFAULT '[]',
  made_at timestamptz NOT NULL DEFAULT now(),
  used_at timestamptz NOT NULL DEFAULT now()
);
-- A PDF is compressed already.
ALTER TABLE sheet_artefacts ALTER pdf SET STORAGE EXTERNAL;
CREATE INDEX sheet_artefacts_used ON sheet_artefacts (used_at DESC, key) INCLUDE (size);
`;

export class SheetCache1763943500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sheets);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sheet_artefacts');
  }
}
