import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { brand, LOGO } from '../../builders/sheet.ts';
import { BrandsService } from '../../../server/brands/brands.service.ts';
import { renderSheet } from '../../../server/sheets/engine/render.ts';
import { sheetInput } from '../../builders/sheet.ts';
import { testApp, type Person, type TestApp } from '../../support/app.ts';

let app: TestApp;
let admin: Person;
beforeAll(async () => {
  app = await testApp();
  admin = await app.person('admin');
});
afterAll(() => app.close());

const made = async () => (await admin.post('/api/brands', brand({ logo: LOGO }))).body;
const change = async (id: string, version: number, changes: object) =>
  (await admin.put(`/api/brands/${id}`, { ...brand(), ...changes, version })).body;

describe('a brand', () => {
  it('gets a revision for each change of its look, and none for anything else', async () => {
    const first = await made();
    expect([first.revision, first.version]).toEqual([1, 1]);
    const same = await change(first.id, 1, { logo: first.logo });
    expect([same.revision, same.version]).toEqual([1, 2]);
    const other = await change(first.id, 2, { typeface: 'source-serif-4' });
    expect([other.revision, other.changedBy.name]).toEqual([2, expect.any(String)]);
    const { body: list } = await admin.get(`/api/brands/${first.id}/revisions`);
    expect(list).toMatchObject([
      { number: 2, restoredFrom: null, by: { name: expect.any(String) } },
      { number: 1 },
    ]);
    const old = await admin.get(`/api/brands/${first.id}/revisions/1`);
    expect(old.body).toMatchObject({ number: 1, typeface: 'plus-jakarta-sans', logo: first.logo });
  });

  it('comes back as it was, as a revision of its own', async () => {
    const { id } = await made();
    await change(id, 1, { name: { en: 'Other', ms: '' } });
    const path = `/api/brands/${id}/revisions/1/restore`;
    expect((await admin.post(path, { version: 1 })).status).toBe(409);
    const { status, body } = await admin.post(path, { version: 2 });
    expect([status, body.revision, body.name.en]).toEqual([200, 3, 'SMK Bukit Cahaya']);
    expect((await admin.get(`/api/brands/${id}/revisions`)).body[0].restoredFrom).toBe(1);
    expect((await admin.post(`/api/brands/${id}/revisions/9/restore`, { version: 3 })).status).toBe(
      404,
    );
    const actions = await app.sql(`SELECT action FROM audit WHERE subject_id = $1 ORDER BY id`, [
      id,
    ]);
    expect(actions.map(({ action }) => action)).toEqual([
      'brand.create',
      'brand.update',
      'brand.restore',
    ]);
  });

  it('prints the same bytes in an old revision, whatever was changed since', async () => {
    const brands = app.nest.get(BrandsService);
    const { id, logo } = await made();
    const print = async (revision?: number) => {
      const look = await brands.forPrint(id, revision);
      const input = sheetInput({
        brand: look.brand,
        brandRevision: { id: look.id, number: look.revision },
      });
      const { pdf } = await renderSheet(input, 'full');
      return createHash('sha256').update(pdf).digest('hex');
    };
    const before = await print();
    await change(id, 1, { logo, colours: { primary: '#7A1E48', accent: '#0F766E' } });
    expect(await print()).not.toBe(before);
    expect(await print(1)).toBe(before);
    await expect(brands.forPrint(id, 9)).rejects.toThrow();
  });

  it('is kept from changing by the database itself', async () => {
    const { id } = await made();
    await expect(
      app.sql(`UPDATE brand_revisions SET data = '{}' WHERE brand_id = $1`, [id]),
    ).rejects.toThrow(/append-only/);
    await expect(app.sql('DELETE FROM brand_revisions')).rejects.toThrow(/append-only/);
  });

  it('is offered no more once archived, unless all sheets carry it', async () => {
    const { id } = await made();
    const { body } = await admin.post(`/api/brands/${id}/archive`, { version: 1 });
    expect(body.archivedAt).not.toBeNull();
    const listed = async (filter: string) =>
      (await admin.get(`/api/brands?filter=${filter}&range=[0,99]`)).body.map(
        (row: { id: string }) => row.id,
      );
    expect(await listed('{}')).not.toContain(id);
    expect(await listed('{"archived":true}')).toContain(id);
    const refused = await admin.put(`/api/brands/${id}`, {
      ...brand(),
      version: 2,
      isDefault: true,
    });
    expect([refused.status, refused.body.type]).toEqual([409, 'urn:kerjaya:brand-archived']);
    expect((await app.nest.get(BrandsService).forPrint(id)).revision).toBe(1);
    expect(
      (await admin.post(`/api/brands/${id}/unarchive`, { version: 2 })).body.archivedAt,
    ).toBeNull();
    const [all] = await app.sql('SELECT id, version FROM brands WHERE is_default');
    const inUse = await admin.post(`/api/brands/${all!.id}/archive`, { version: all!.version });
    expect([inUse.status, inUse.body.type]).toEqual([409, 'urn:kerjaya:brand-in-use']);
  });
});

describe('a preview', () => {
  it('shows a brand that nobody saved, and keeps nothing', async () => {
    const counts = () =>
      app.sql(
        'SELECT (SELECT count(*) FROM brands) AS b, (SELECT count(*) FROM brand_pictures) AS p',
      );
    const before = await counts();
    const look = brand({ name: { en: 'Not yet', ms: 'Belum' }, logo: LOGO });
    for (const asked of [
      {},
      { design: 'handout', language: 'both', options: { inkSaver: true } },
    ]) {
      const { status, headers } = await admin.post('/api/brands/preview.pdf', {
        brand: look,
        ...asked,
      });
      expect([status, headers['content-type']]).toEqual([200, 'application/pdf']);
    }
    expect(await counts()).toEqual(before);
  });

  it('says what is wrong, and shows nothing to others', async () => {
    const post = (asked: object, person = admin) => person.post('/api/brands/preview.pdf', asked);
    const bad = await post({ brand: { ...brand(), logo: 'b'.repeat(64) } });
    expect([bad.status, bad.body.errors[0].path]).toEqual([422, 'logo']);
    const name = await post({ brand: brand({ name: { en: '', ms: '' } }) });
    expect([name.status, name.body.errors[0].path]).toEqual([422, 'brand.name']);
    const profile = await post({ brand: brand(), profile: crypto.randomUUID() });
    expect([profile.status, profile.body.errors[0].path]).toEqual([422, 'profile']);
    expect((await post({ brand: brand() }, await app.person('editor'))).status).toBe(403);
  });
});
