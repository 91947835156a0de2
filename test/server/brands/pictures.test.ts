import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { testApp, type Person, type TestApp } from '../../support/app.ts';

let app: TestApp;
let admin: Person;
beforeAll(async () => {
  app = await testApp();
  admin = await app.person('admin');
});
afterAll(() => app.close());

const picture = (width: number, height: number, alpha = 0.5) =>
  sharp({
    create: { width, height, channels: 4, background: { r: 200, g: 60, b: 30, alpha } },
  });
const part = (kind: string, data: Buffer) => {
  const body = Buffer.concat([Buffer.from(kind), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
function head(width: number, height: number): Buffer {
  const data = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  return part('IHDR', data);
}
/** A picture of one colour, black or white, whatever its size. */
const flat = (width: number, height: number) =>
  Buffer.concat([
    SIGNATURE,
    head(width, height),
    part('IDAT', deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * Math.min(height, 2000)))),
    part('IEND', Buffer.alloc(0)),
  ]);
/** The same with a part before its pixels. */
const withPart = (png: Buffer, added: Buffer) =>
  Buffer.concat([png.subarray(0, 33), added, png.subarray(33)]);

const upload = (bytes: Buffer, person = admin) =>
  person.post('/api/brands/pictures', {
    file: `data:image/png;base64,${bytes.toString('base64')}`,
  });
const stored = async (id: string) => {
  const { headers } = await app.anyone.get(`/api/brands/pictures/${id}`);
  expect(headers['cache-control']).toContain('immutable');
  expect(headers['x-content-type-options']).toBe('nosniff');
  const [row] = await app.sql<{ bytes: Buffer }>('SELECT bytes FROM brand_pictures WHERE id = $1', [
    id,
  ]);
  return row!.bytes;
};

describe('a picture of a brand', () => {
  it('is made anew, and what is made is the same each time', async () => {
    const file = await picture(300, 120).png().toBuffer();
    const one = await upload(file);
    expect([one.status, one.body]).toEqual([
      201,
      { id: expect.any(String), mediaType: 'image/png', width: 300, height: 120 },
    ]);
    expect((await upload(file)).body.id).toBe(one.body.id);
    expect(await sharp(await stored(one.body.id)).metadata()).toMatchObject({
      format: 'png',
      width: 300,
    });
  });

  it('carries nothing but its pixels', async () => {
    const hidden = '<script>alert(1)</script>';
    const file = withPart(
      await picture(64, 64).withMetadata({ density: 300 }).png().toBuffer(),
      part('tEXt', Buffer.from(`Comment\0${hidden}`)),
    );
    const { body } = await upload(Buffer.concat([file, Buffer.from('hidden')]));
    const bytes = await stored(body.id);
    expect(bytes.includes('script')).toBe(false);
    expect(bytes.includes('hidden')).toBe(false);
    expect(bytes.includes('tEXt')).toBe(false);
  });

  it.each([
    [
      'a photograph in CMYK',
      () => picture(200, 100, 1).flatten().toColourspace('cmyk').jpeg().toBuffer(),
    ],
    ['16 bits a channel', () => picture(200, 100).toColourspace('rgb16').png().toBuffer()],
    ['shades of grey', () => picture(200, 100).greyscale().png().toBuffer()],
    ['interlaced', () => picture(200, 100).png({ progressive: true }).toBuffer()],
    ['black and white', () => Promise.resolve(flat(200, 100))],
  ])('is in sRGB with 8 bits: %s', async (_, make) => {
    const { status, body } = await upload(await make());
    expect([status, body.width, body.height]).toEqual([201, 200, 100]);
    expect(await sharp(await stored(body.id)).metadata()).toMatchObject({
      space: 'srgb',
      depth: 'uchar',
      isProgressive: false,
    });
  });

  it('is made smaller', async () => {
    const { body } = await upload(await picture(3000, 1500).png().toBuffer());
    expect([body.width, body.height]).toEqual([1200, 600]);
  });

  it.each([
    ['an SVG', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), /PNG or JPEG/],
    ['text named .png', () => Buffer.from('A text file, to be sure.'), /PNG or JPEG/],
    ['a WebP', () => picture(40, 40).webp().toBuffer(), /PNG or JPEG/],
    ['a GIF', () => picture(40, 40).gif().toBuffer(), /PNG or JPEG/],
    ['30,000 pixels a side', () => flat(30_000, 30_000), /at most 8000 pixels/],
    ['1 × 1', () => picture(1, 1).png().toBuffer(), /at least 16 pixels/],
    ['only its first bytes', () => SIGNATURE, /damaged/],
    [
      'cut off',
      async () => {
        const whole = await sharp(
          Buffer.from(Array.from({ length: 30_000 }, (_, at) => (at * 7919) % 251)),
          {
            raw: { width: 100, height: 100, channels: 3 },
          },
        )
          .png()
          .toBuffer();
        return whole.subarray(0, whole.length / 2);
      },
      /damaged/,
    ],
    [
      'moving',
      async () => withPart(await picture(40, 40).png().toBuffer(), part('acTL', Buffer.alloc(8))),
      /must not move/,
    ],
  ])('is refused as %s, with what is allowed', async (_, make, said) => {
    const { status, body } = await upload(await make());
    expect([status, body.errors]).toEqual([
      422,
      [{ path: 'file', message: expect.stringMatching(said) }],
    ]);
  });

  it.each([
    ['archive', '', 'PK\x03\x04 … PK\x05\x06'],
    ['page', '', '\n<!DOCTYPE html><script>alert(1)</script>'],
    ['drawing', '', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['PDF', '%PDF-1.7', ''],
  ])('is refused where it is another kind of file at once: %s', async (_, within, after) => {
    const png = withPart(await picture(40, 40).png().toBuffer(), part('tEXt', Buffer.from(within)));
    const jpeg = await picture(40, 40).flatten().jpeg().toBuffer();
    const comment = Buffer.concat([
      Buffer.from([0xff, 0xfe, 0, 2 + within.length]),
      Buffer.from(within),
    ]);
    const whole = Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]);
    for (const file of [png, whole]) {
      const { status, body } = await upload(Buffer.concat([file, Buffer.from(after, 'latin1')]));
      expect([status, body.errors]).toEqual([
        422,
        [{ path: 'file', message: expect.stringMatching(/PNG or JPEG picture and no other/) }],
      ]);
    }
  });

  it('is made one at a time, and one that is refused stops no other', async () => {
    const good = await picture(64, 64).png().toBuffer();
    const answers = await Promise.all(
      [good, SIGNATURE, good, good.subarray(0, 60), good].map((each) => upload(each)),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 422, 201, 422, 201]);
  });

  it('has no transparency where nothing shows through', async () => {
    const [solid, clear] = [
      await upload(await picture(90, 60, 1).png().toBuffer()),
      await upload(await picture(90, 60, 0.5).png().toBuffer()),
    ];
    const alpha = async ({ body }: typeof solid) =>
      (await sharp(await stored(body.id)).metadata()).hasAlpha;
    expect([await alpha(solid), await alpha(clear)]).toEqual([false, true]);
  });

  it('comes as a file too, unless that is too large', async () => {
    const send = (file: Buffer) =>
      admin.send({
        method: 'POST',
        path: '/api/brands/pictures',
        headers: { 'content-type': 'multipart/form-data; boundary=edge' },
        body: Buffer.concat([
          Buffer.from(
            '--edge\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\n',
          ),
          file,
          Buffer.from('\r\n--edge--\r\n'),
        ]),
      });
    const { status, body } = await send(await picture(64, 48).png().toBuffer());
    expect([status, body.width, body.height]).toEqual([201, 64, 48]);
    const large = await send(Buffer.alloc(20 * 1024 * 1024, 1));
    expect([large.status, large.body.detail]).toEqual([413, expect.stringContaining('8 MB')]);
  });

  it('is not stored by who may not edit brands, and is there only under its own name', async () => {
    const editor = await app.person('editor');
    expect((await upload(await picture(64, 64).png().toBuffer(), editor)).status).toBe(403);
    expect((await app.anyone.get(`/api/brands/pictures/${'0'.repeat(64)}`)).status).toBe(404);
    expect((await app.anyone.get('/api/brands/pictures/x')).status).toBe(400);
  });
});
