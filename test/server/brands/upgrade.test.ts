import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { BrandKit1763943400000 } from '../../../server/database/migrations/0012-brand-kit.ts';
import { brandSchema } from '../../../templates/brand.ts';
import { LOGO } from '../../builders/sheet.ts';
import { testDatabase, type TestDatabase } from '../../support/database.ts';

/** A brand as it was kept before brands had revisions. */
const old = (name: string, logo: string | null) => ({
  name,
  motto: { en: 'Onward', ms: '' },
  logo,
  colours: { primary: '#0B3C49', accent: '#E07A1F' },
  contacts: { address: '12 Jalan Cahaya', phone: '', email: '', website: '' },
  footer: { en: '', ms: '' },
  disclaimer: { en: '', ms: '' },
});

let database: TestDatabase;
let bare: DataSource;
beforeAll(async () => {
  database = await testDatabase();
  bare = await new DataSource({ type: 'postgres', url: database.url }).initialize();
});
afterAll(async () => {
  await bare.destroy();
  await database.drop();
});

describe('brands that were there before', () => {
  it('are taken over whole, as their first revision', async () => {
    await bare.query(`
      DROP VIEW current_brands;
      ALTER TABLE brands DROP CONSTRAINT brands_revision, DROP CONSTRAINT brands_archived_default,
        DROP COLUMN revision, DROP COLUMN archived_at, ADD data jsonb NOT NULL;
      DROP TABLE brand_revisions, brand_pictures`);
    await bare.query(`INSERT INTO brands (data, is_default) VALUES ($1, true), ($2, false)`, [
      old('SMK Lama', LOGO),
      old('Tanpa Logo', null),
    ]);
    await new BrandKit1763943400000().up(bare.createQueryRunner());
    const rows = (await bare.query(
      'SELECT data, revision, version, is_default FROM current_brands ORDER BY is_default DESC',
    )) as { data: { logo: string | null }; revision: number }[];
    expect(rows).toMatchObject([
      {
        revision: 1,
        data: {
          name: { en: 'SMK Lama', ms: 'SMK Lama' },
          typeface: 'plus-jakarta-sans',
          contacts: { address: { en: '12 Jalan Cahaya', ms: '12 Jalan Cahaya' } },
          logo: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      },
      { revision: 1, data: { logo: null, logoOnDark: null } },
    ]);
    for (const { data } of rows) expect(brandSchema.parse(data)).toEqual(data);
    const [picture] = (await bare.query('SELECT * FROM brand_pictures')) as {
      id: string;
      bytes: Buffer;
      width: number;
    }[];
    expect([picture!.id, picture!.width]).toEqual([rows[0]!.data.logo, 48]);
    expect(picture!.bytes.equals(Buffer.from(LOGO.split(',')[1]!, 'base64'))).toBe(true);
  });
});
