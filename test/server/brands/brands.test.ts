import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { brand, LOGO } from '../../builders/sheet.ts';
import { testApp, type Person, type TestApp } from '../../support/app.ts';

let app: TestApp;
let admin: Person;
beforeAll(async () => {
  app = await testApp();
  admin = await app.person('admin');
});
afterAll(() => app.close());

const dataUrl = (type: string, bytes: number[]) =>
  `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`;
const part = (kind: string, data: number[]) => {
  const body = Buffer.concat([Buffer.from(kind), Buffer.from(data)]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return [...length, ...body, ...sum];
};
const png = (...parts: number[][]) =>
  dataUrl('png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...parts.flat()]);
const HEAD = part('IHDR', [0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0]);
const HUGE = part('IHDR', [0, 0, 0, 1, 0, 1, 0, 0, 8, 6, 0, 0, 0]);
const [DATA, END] = [part('IDAT', [0x78, 0x9c]), part('IEND', [])];
const jpeg = (height: number, ...rest: number[]) =>
  dataUrl('jpeg', [
    0xff,
    0xd8,
    0xff,
    0xe0,
    0,
    3,
    9,
    0xff,
    0xc2,
    0,
    17,
    8,
    height,
    1,
    0,
    9,
    ...rest,
  ]);
const JPEG = jpeg(1, 3, 0xff, 0xd9);
const defaults = async () =>
  (await app.sql(`SELECT id FROM brands WHERE is_default`)).map((row) => row.id);

describe('brands', () => {
  it('start with a plain one to print with', async () => {
    const { body } = await app.anyone.get('/api/meta');
    expect(body.brand).toMatchObject({ name: { en: 'Kerjaya' }, logo: null });
    expect(body.demo).toBeNull();
  });

  it('have one default: the first, until another is made it', async () => {
    const first = await admin.post('/api/brands', brand({ name: { en: 'First', ms: '' } }));
    expect([first.status, first.body.isDefault]).toEqual([201, true]);
    const { body: second } = await admin.post(
      '/api/brands',
      brand({ name: { en: 'Second', ms: '' } }),
    );
    expect(second.isDefault).toBe(false);
    expect((await app.anyone.get('/api/meta')).body.brand.name.en).toBe('First');

    const { id, version } = second;
    const made = await admin.put(`/api/brands/${id}`, {
      ...brand({ name: { en: 'Second', ms: '' } }),
      version,
      isDefault: true,
    });
    expect(made.body).toMatchObject({ isDefault: true, version: 2 });
    expect(await defaults()).toEqual([id]);
    expect((await app.anyone.get('/api/meta')).body.brand.name.en).toBe('Second');
    const kept = await admin.put(`/api/brands/${id}`, { ...brand(), version: 2, isDefault: false });
    expect(kept.body.isDefault).toBe(true);
  });

  it('keep their default when a change is refused', async () => {
    const before = await defaults();
    const { body: third } = await admin.post('/api/brands', brand());
    const stale = await admin.put(`/api/brands/${third.id}`, {
      ...brand(),
      version: 9,
      isDefault: true,
    });
    expect([stale.status, stale.body.current.id]).toEqual([409, third.id]);
    expect(await defaults()).toEqual(before);
  });

  it('have one default however many are made it at once', async () => {
    const made = await Promise.all([1, 2, 3].map(() => admin.post('/api/brands', brand())));
    const replies = await Promise.all(
      made.map(({ body }) =>
        admin.put(`/api/brands/${body.id}`, { ...brand(), version: 1, isDefault: true }),
      ),
    );
    for (const { status } of replies) expect([200, 409]).toContain(status);
    expect(await defaults()).toHaveLength(1);
  });

  it('are not overwritten by someone who has not seen the last change', async () => {
    const { body } = await admin.post('/api/brands', brand());
    const replies = await Promise.all(
      ['A', 'B'].map((en) =>
        admin.put(`/api/brands/${body.id}`, { ...brand({ name: { en, ms: '' } }), version: 1 }),
      ),
    );
    expect(replies.map((each) => each.status).toSorted()).toEqual([200, 409]);
  });

  it('keep the pictures that come with them, and name them by what they are', async () => {
    const one = await admin.post('/api/brands', brand({ logo: LOGO }));
    expect([one.status, one.body.logoOnDark]).toEqual([201, null]);
    expect(one.body.logo).toMatch(/^[0-9a-f]{64}$/);
    const two = await admin.post('/api/brands', brand({ logo: null, logoOnDark: one.body.logo }));
    expect([two.status, two.body.logo, two.body.logoOnDark]).toEqual([201, null, one.body.logo]);
    const unknown = await admin.post('/api/brands', brand({ logo: 'a'.repeat(64) }));
    expect([unknown.status, unknown.body.errors[0].path]).toEqual([422, 'logo']);
  });

  it.each([
    ['says PNG and is text', dataUrl('png', [...Buffer.from('<svg onload=alert(1)>')])],
    ['says PNG and is a JPEG', JPEG.replace('jpeg', 'png')],
    ['says JPEG and is a PNG', LOGO.replace('png', 'jpeg')],
    ['is an SVG', `data:image/svg+xml;base64,${Buffer.from('<svg/>').toString('base64')}`],
    ['is a GIF', dataUrl('gif', [0x47, 0x49, 0x46])],
    ['is an address', 'https://school.example/logo.png'],
    ['is a path', '/etc/passwd'],
    ['breaks out of its attribute', `${LOGO}" onerror="alert(1)`],
    ['goes on after its end', `${LOGO}\n<script>`],
    ['is empty', 'data:image/png;base64,'],
    ['has too many pixels', png(HUGE, DATA, END)],
    ['has too many pixels, as a JPEG', jpeg(200, 3, 0xff, 0xd9)],
    ['is cut off', png(HEAD, DATA)],
    ['is cut off in the middle', LOGO.slice(0, 300)],
    ['is cut off, as a JPEG', jpeg(1, 3)],
    ['has no picture in it', png(HEAD, END)],
    ['is damaged', LOGO.replace('ADAAAAAw', 'ADAAAABw')],
    ['is no base64', 'data:image/png;base64,iVBORw0KGgoAA'],
    ['has only its first bytes', png()],
    ['is too large', `${LOGO.slice(0, 200)}${'A'.repeat(700_000)}`],
  ])('refuse a logo that %s', async (_, logo) => {
    const { status, body } = await admin.post('/api/brands', brand({ logo }));
    expect([status, body.errors[0].path]).toEqual([422, 'logo']);
  });

  it.each([
    [{ colours: { primary: 'red', accent: '#000000' } }, 'colours.primary'],
    [{ colours: { primary: '#0B3C49', accent: '#fff' } }, 'colours.accent'],
    [{ colours: { primary: '#0B3C49;}', accent: '#ffffff' } }, 'colours.primary'],
    [{ name: { en: '', ms: ' ' } }, 'name'],
    [{ name: 'One' }, 'name'],
    [{ typeface: 'comic-sans' }, 'typeface'],
    [{ name: { en: 'two\nlines', ms: '' } }, 'name.en'],
    [{ motto: { en: 'x'.repeat(161), ms: '' } }, 'motto.en'],
    [{ footer: { en: 'Careers 🎓', ms: '' } }, 'footer.en'],
    [{ theme: 'dark' }, 'theme'],
  ])('refuse %p', async (changes, path) => {
    const { status, body } = await admin.post('/api/brands', { ...brand(), ...changes });
    expect([status, body.errors[0].path]).toEqual([422, path]);
  });

  it('are listed', async () => {
    const reply = await admin.get('/api/brands?range=[0,0]&sort=["updatedAt","DESC"]');
    expect(reply.headers['content-range']).toMatch(/^brands 0-0\/\d+$/);
    expect(reply.body).toHaveLength(1);
    expect((await admin.get('/api/brands?filter={"name":"x"}')).status).toBe(400);
    expect((await admin.get(`/api/brands/${crypto.randomUUID()}`)).status).toBe(404);
  });
});
