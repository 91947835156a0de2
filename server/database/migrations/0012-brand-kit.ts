import { createHash } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { pictureSize } from '../../../templates/picture.ts';

const before = `
-- Pictures as they are printed, under the SHA-256 of their bytes.
CREATE TABLE brand_pictures (
  id text PRIMARY KEY CHECK (id ~ '^[0-9a-f]{64}$'),
  media_type text NOT NULL CHECK (media_type IN ('image/png', 'image/jpeg')),
  width int NOT NULL CHECK (width > 0),
  height int NOT NULL CHECK (height > 0),
  bytes bytea NOT NULL CHECK (encode(sha256(bytes), 'hex') = id),
  -- When it was last uploaded: what no brand took up in a day is removed.
  uploaded_at timestamptz NOT NULL DEFAULT now()
);
ALTER TABLE brand_pictures ALTER bytes SET STORAGE EXTERNAL;

-- Every version of a brand for ever: a sheet that was printed with one can be printed again.
CREATE TABLE brand_revisions (
  brand_id uuid NOT NULL REFERENCES brands,
  number int NOT NULL CHECK (number > 0),
  data jsonb NOT NULL,
  logo text GENERATED ALWAYS AS (data->>'logo') STORED REFERENCES brand_pictures,
  logo_on_dark text GENERATED ALWAYS AS (data->>'logoOnDark') STORED REFERENCES brand_pictures,
  restored_from int,
  created_by uuid REFERENCES users,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (brand_id, number)
);
CREATE INDEX brand_revisions_logo ON brand_revisions (logo);
CREATE INDEX brand_revisions_logo_on_dark ON brand_revisions (logo_on_dark);

ALTER TABLE brands
  ADD revision int NOT NULL DEFAULT 1,
  ADD archived_at timestamptz,
  ADD CONSTRAINT brands_archived_default CHECK (archived_at IS NULL OR NOT is_default);
`;

const after = `
ALTER TABLE brands DROP COLUMN data,
  ADD CONSTRAINT brands_revision FOREIGN KEY (id, revision) REFERENCES brand_revisions (brand_id, number)
    DEFERRABLE INITIALLY DEFERRED;

CREATE TRIGGER brand_revisions_append_only BEFORE UPDATE OR DELETE ON brand_revisions
  FOR EACH ROW EXECUTE FUNCTION refuse();
CREATE TRIGGER brand_revisions_no_truncate BEFORE TRUNCATE ON brand_revisions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse();

-- Brands as they now are.
CREATE VIEW current_brands AS
  SELECT b.id, b.is_default, b.version, b.revision, b.archived_at, b.updated_at, r.data,
    lower(coalesce(nullif(r.data->'name'->>'en', ''), r.data->'name'->>'ms')) AS sort_name,
    u.id AS changed_by, u.name AS changed_by_name
  FROM brands b
  JOIN brand_revisions r ON r.brand_id = b.id AND r.number = b.revision
  LEFT JOIN users u ON u.id = r.created_by;
`;

/** A brand as it was kept before this. */
interface Old {
  name: string;
  logo: string | null;
  contacts: { address: string };
}

/** Brands get revisions, a name and an address in each language, a typeface, and pictures of their own. */
export class BrandKit1763943400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(before);
    const brands = (await runner.query('SELECT id, data, updated_at FROM brands')) as {
      id: string;
      data: Old;
      updated_at: Date;
    }[];
    for (const { id, data, updated_at: at } of brands) {
      const { address } = data.contacts;
      const now = {
        ...data,
        // What stood on the sheets of both languages still does.
        name: { en: data.name, ms: data.name },
        logo: data.logo && (await keep(runner, data.logo)),
        // The one logo stood on the band as it was.
        logoOnDark: data.logo && (await keep(runner, data.logo)),
        typeface: 'plus-jakarta-sans',
        contacts: { ...data.contacts, address: { en: address, ms: address } },
      };
      await runner.query(
        `INSERT INTO brand_revisions (brand_id, number, data, created_at) VALUES ($1, 1, $2, $3)`,
        [id, now, at],
      );
    }
    await runner.query(after);
  }

  async down(): Promise<void> {
    throw new Error('The revisions of brands are not given up again.');
  }
}

/** Keeps a logo byte for byte: what is printed of it stays the same. */
async function keep(runner: QueryRunner, dataUrl: string): Promise<string> {
  const bytes = Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64');
  const id = createHash('sha256').update(bytes).digest('hex');
  const { width, height } = pictureSize(dataUrl) ?? { width: 1, height: 1 };
  await runner.query(
    `INSERT INTO brand_pictures (id, media_type, width, height, bytes) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (id) DO NOTHING`,
    [id, dataUrl.slice(5, dataUrl.indexOf(';')), width, height, bytes],
  );
  return id;
}
