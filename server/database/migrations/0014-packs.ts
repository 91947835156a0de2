import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Many sheets as one print job, and choices of profiles that are kept under a name. */
export class Packs1763943600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE packs (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  title text NOT NULL CHECK (char_length(title) BETWEEN 1 AND 200),
  event_name text NOT NULL DEFAULT '',
  event_date date,
  design text NOT NULL,
  language text NOT NULL,
  options jsonb NOT NULL,
  output text NOT NULL CHECK (output IN ('pdf', 'zip')),
  layout text NOT NULL CHECK (layout IN ('pages', 'two-up', 'booklet')),
  duplex boolean NOT NULL,
  dividers boolean NOT NULL,
  copies int NOT NULL CHECK (copies BETWEEN 1 AND 50),
  -- Whether somebody wants to look at all pages first, and has.
  proof boolean NOT NULL,
  approved boolean NOT NULL DEFAULT false,
  -- The brand that was asked for (null: the school's default), and what all sheets are pinned to.
  brand_asked uuid,
  brand_id uuid,
  brand_revision int NOT NULL,
  state text NOT NULL DEFAULT 'waiting'
    CHECK (state IN ('waiting', 'rendering', 'assembling', 'proof', 'ready', 'failed', 'cancelled')),
  fault jsonb,
  total int NOT NULL CHECK (total BETWEEN 1 AND 1000),
  done int NOT NULL DEFAULT 0,
  failed int NOT NULL DEFAULT 0,
  -- How much was settled when this run began, and when that was: what is left is foretold by it.
  run_base int NOT NULL DEFAULT 0,
  run_since timestamptz,
  announced_at timestamptz NOT NULL DEFAULT now(),
  counts jsonb,
  -- Who puts the file together, and until when nobody else may.
  attempts int NOT NULL DEFAULT 0,
  claimed_by uuid,
  claimed_until timestamptz,
  made_by uuid NOT NULL REFERENCES users,
  created_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz,
  CHECK (done >= 0 AND failed >= 0 AND done + failed <= total),
  CHECK ((fault IS NOT NULL) = (state = 'failed'))
);
CREATE INDEX packs_under_way ON packs (id) WHERE state IN ('waiting', 'rendering', 'assembling');

-- One sheet of a pack. \`plan\` pins what it is made of; only a refresh changes that.
CREATE TABLE pack_items (
  pack_id uuid NOT NULL REFERENCES packs ON DELETE CASCADE,
  position int NOT NULL,
  profile_id uuid NOT NULL REFERENCES profiles,
  revision int NOT NULL,
  plan jsonb NOT NULL,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'failed')),
  pages int,
  warnings jsonb NOT NULL DEFAULT '[]',
  fault jsonb,
  artefact text,
  attempts int NOT NULL DEFAULT 0,
  claimed_by uuid,
  claimed_until timestamptz,
  PRIMARY KEY (pack_id, position),
  UNIQUE (pack_id, profile_id),
  CHECK ((state = 'done') = (pages IS NOT NULL)),
  CHECK ((state = 'failed') = (fault IS NOT NULL))
);
CREATE INDEX pack_items_waiting ON pack_items (pack_id, position) WHERE state = 'waiting';
CREATE INDEX pack_items_profile ON pack_items (profile_id);

-- A file of a pack, in pieces of one size but for the last. It counts once it is whole.
CREATE TABLE pack_files (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  pack_id uuid NOT NULL REFERENCES packs ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('file', 'proof')),
  name text NOT NULL,
  bytes bigint,
  sha256 text,
  made_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX pack_files_pack ON pack_files (pack_id);
CREATE TABLE pack_chunks (
  file_id bigint NOT NULL REFERENCES pack_files ON DELETE CASCADE,
  position int NOT NULL,
  bytes bytea NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 262144),
  PRIMARY KEY (file_id, position)
);
-- PDF and ZIP are packed already.
ALTER TABLE pack_chunks ALTER bytes SET STORAGE EXTERNAL;
ALTER TABLE packs ADD file_id bigint REFERENCES pack_files ON DELETE SET NULL,
  ADD proof_id bigint REFERENCES pack_files ON DELETE SET NULL;
CREATE INDEX packs_file ON packs (file_id);
CREATE INDEX packs_proof ON packs (proof_id);

CREATE TABLE profile_lists (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 120),
  profiles uuid[] NOT NULL,
  version int NOT NULL DEFAULT 1,
  made_by uuid NOT NULL REFERENCES users,
  updated_at timestamptz NOT NULL DEFAULT now()
);
`);
  }

  async down(): Promise<void> {
    throw new Error('Going back is not supported: restore a backup instead.');
  }
}
