import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { publishAgain, publishedProfile, writtenProfile } from '../../builders/profiles.ts';
import { testApp, type Person, type TestApp } from '../../support/app.ts';

let app: TestApp;
let editor: Person;
let manager: Person;
let viewer: Person;

beforeAll(async () => {
  app = await testApp();
  [editor, manager] = [await app.person('editor'), await app.person('manager')];
  viewer = await app.person('viewer');
});
afterAll(() => app.close());

const sheet = (id: string, query = '', headers = {}, number = 1) =>
  viewer.get(`/api/profiles/${id}/revisions/${number}/sheet.pdf${query}`, headers);

const kept = async (): Promise<number> => {
  const [row] = await app.sql<{ count: number }>('SELECT count(*)::int FROM sheet_artefacts');
  return row!.count;
};

/** Calls `made` and says how many sheets were kept by it. */
async function newlyKept(made: () => Promise<unknown>): Promise<number> {
  const before = await kept();
  await made();
  return (await kept()) - before;
}

describe('a finished sheet', () => {
  it('is made once, and is the same wherever it is asked for', async () => {
    const { id, slug } = await publishedProfile(editor, manager);
    const first = await sheet(id);
    expect(await newlyKept(() => sheet(id))).toBe(0);
    const other = await app.beside();
    const [again, open] = await Promise.all([
      sheet(id),
      other.anyone.get(`/careers/${slug}/sheet.pdf`),
    ]);
    await other.close();
    for (const { text, headers } of [again, open]) {
      expect(text === first.text).toBe(true);
      expect(headers.etag).toBe(first.headers.etag);
    }
  });

  it('is made once for those who ask at the same time', async () => {
    const { id } = await publishedProfile(editor, manager);
    const made = await newlyKept(() => Promise.all([1, 2, 3, 4, 5].map(() => sheet(id))));
    expect(made).toBe(1);
  });

  it('is another one in another language, look, brand or revision', async () => {
    const { id } = await publishedProfile(editor, manager);
    const queries = ['', '?language=ms', '?language=both', '?inkSaver=true', '?largePrint=true'];
    const tags = new Set<unknown>();
    for (const query of queries) tags.add((await sheet(id, query)).headers.etag);
    await publishAgain(editor, manager, id, { story: { en: 'Anew.', ms: 'Baharu.' } });
    tags.add((await sheet(id, '', {}, 2)).headers.etag);
    expect(tags.size).toBe(queries.length + 1);
  });

  it('is not kept of what is being written, and follows every save', async () => {
    const { id } = await writtenProfile(editor);
    expect(await newlyKept(() => editor.get(`/api/profiles/${id}/draft/sheet.pdf`))).toBe(0);
  });

  it('is asked for by those only who may read it', async () => {
    const { id } = await writtenProfile(editor);
    await editor.post(`/api/profiles/${id}/submit`, {});
    expect((await editor.get(`/api/profiles/${id}/draft/sheet.pdf`)).status).toBe(200);
    expect((await sheet(id)).status).toBe(404);
    expect((await viewer.get(`/api/profiles/${id}/draft/sheet.pdf`)).status).toBe(404);
  });

  it('is made anew where what was kept is damaged', async () => {
    const { id } = await publishedProfile(editor, manager);
    const first = await sheet(id);
    await app.sql(`UPDATE sheet_artefacts SET pdf = set_byte(pdf, 900, get_byte(pdf, 900) # 1)`);
    expect((await sheet(id)).text === first.text).toBe(true);
  });

  it('goes when the space is full, what was not used for longest first', async () => {
    await app.sql('DELETE FROM sheet_artefacts');
    const small = await app.beside({ sheetCache: 1 });
    const { id } = await publishedProfile(editor, manager);
    const first = await sheet(id);
    await app.sql(`UPDATE sheet_artefacts SET used_at = now() - interval '1 hour'`);
    await sheet(id, '?language=ms');
    await app.sql(
      `INSERT INTO sheet_artefacts (key, sha256, pdf, pages, used_at)
       SELECT sha256(n::text::bytea), sha256('x'), decode(repeat('00', 60000), 'hex'), 1, now() - interval '30 minutes'
       FROM generate_series(1, 30) n`,
    );
    const { SheetArtefacts } = await import('../../../server/sheets/artefacts.ts');
    await small.nest.get(SheetArtefacts, { strict: false }).trim();
    await small.close();
    const [row] = await app.sql<{ bytes: number; recent: boolean }>(
      `SELECT sum(size)::int AS bytes, bool_or(used_at > now() - interval '1 minute') AS recent FROM sheet_artefacts`,
    );
    expect(row!.bytes).toBeLessThanOrEqual(1_000_000);
    expect(row!.recent).toBe(true);
    expect(await newlyKept(() => sheet(id, '?language=ms'))).toBe(0);
    expect(await newlyKept(() => sheet(id))).toBe(1);
    expect((await sheet(id)).headers.etag).toBe(first.headers.etag);
  });

  it('is there, though room could not be made', async () => {
    await app.sql(`
      CREATE FUNCTION deadlock() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE 'deadlock detected' USING ERRCODE = '40P01'; END $$;
      CREATE TRIGGER deadlock BEFORE DELETE ON sheet_artefacts EXECUTE FUNCTION deadlock()`);
    const { SheetArtefacts } = await import('../../../server/sheets/artefacts.ts');
    const artefacts = app.nest.get(SheetArtefacts, { strict: false });
    const rendered = { pdf: Buffer.from('%PDF-'), pages: 1, notes: [] };
    const keys = Array.from({ length: 100 }, (_, at) => at.toString(16).padStart(64, '0'));
    for (const key of keys) expect((await artefacts.keep(key, rendered)).key).toBe(key);
    await app.sql(`DROP TRIGGER deadlock ON sheet_artefacts; DROP FUNCTION deadlock;
      DELETE FROM sheet_artefacts WHERE size < 10`);
  });

  it('is renewed by being used', async () => {
    const { id } = await publishedProfile(editor, manager);
    await sheet(id);
    await app.sql(`UPDATE sheet_artefacts SET used_at = now() - interval '1 hour'`);
    await sheet(id);
    const [row] = await app.sql<{ renewed: number }>(
      `SELECT count(*)::int AS renewed FROM sheet_artefacts WHERE used_at > now() - interval '1 minute'`,
    );
    expect(row!.renewed).toBe(1);
  });
});

describe('a sheet over HTTP', () => {
  it('is named by its bytes, and not sent again to who has it', async () => {
    const { id } = await publishedProfile(editor, manager);
    const first = await sheet(id);
    const tag = String(first.headers.etag);
    const bytes = Buffer.from(first.text, 'latin1');
    expect(tag).toMatch(/^"[0-9a-f]{64}"$/);
    expect(Number(first.headers['content-length'])).toBeGreaterThan(10_000);
    for (const known of [tag, `W/${tag}`, `"x", ${tag}`, '*']) {
      const again = await sheet(id, '', { 'if-none-match': known });
      expect([again.status, again.text]).toEqual([304, '']);
    }
    expect((await sheet(id, '', { 'if-none-match': '"x"' })).status).toBe(200);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is sent in part, from any place', async () => {
    const { id } = await publishedProfile(editor, manager);
    const whole = await sheet(id);
    const size = Number(whole.headers['content-length']);
    const tag = String(whole.headers.etag);
    const range = (value: string, headers = {}) => sheet(id, '', { range: value, ...headers });
    const cases: [string, string, number][] = [
      ['bytes=0-7', `bytes 0-7/${size}`, 8],
      [`bytes=${size - 3}-`, `bytes ${size - 3}-${size - 1}/${size}`, 3],
      ['bytes=-6', `bytes ${size - 6}-${size - 1}/${size}`, 6],
      [`bytes=10-${size * 2}`, `bytes 10-${size - 1}/${size}`, size - 10],
    ];
    for (const [asked, answered, length] of cases) {
      const part = await range(asked);
      expect([part.status, part.headers['content-range']]).toEqual([206, answered]);
      expect(Number(part.headers['content-length'])).toBe(length);
    }
    expect((await range('bytes=0-4')).text).toBe('%PDF-');
    const beyond = await range(`bytes=${size}-`);
    expect([beyond.status, beyond.headers['content-range']]).toEqual([416, `bytes */${size}`]);
    for (const odd of ['bytes=5-2', 'lines=1-2', 'bytes=0-1,4-5', 'bytes=-', 'bytes=a-b']) {
      expect((await range(odd)).status).toBe(200);
    }
    expect((await range('bytes=0-7', { 'if-range': tag })).status).toBe(206);
    expect((await range('bytes=0-7', { 'if-range': '"old"' })).status).toBe(200);
    expect((await range('BYTES=0-7')).status).toBe(206);
    const head = await editor.send({
      method: 'HEAD',
      path: `/api/profiles/${id}/revisions/1/sheet.pdf`,
      headers: { range: `bytes=${size}-` },
    });
    expect([head.status, head.headers['content-length']]).toEqual([200, String(size)]);
  });
});

it('a key stands for the bytes: a hash of what is kept is its tag', async () => {
  const [row] = await app.sql<{ pdf: Buffer; sha256: Buffer }>(
    'SELECT pdf, sha256 FROM sheet_artefacts ORDER BY made_at DESC LIMIT 1',
  );
  expect(createHash('sha256').update(row!.pdf).digest()).toEqual(row!.sha256);
});
