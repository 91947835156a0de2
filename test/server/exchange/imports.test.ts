import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApp, type Person, type TestApp } from '../../support/app.ts';

let app: TestApp;
let editor: Person;
beforeAll(async () => {
  app = await testApp();
  editor = await app.person('editor');
});
afterAll(() => app.close());

const page = readFileSync(
  join(import.meta.dirname, '../../fixtures/pages/marine-biologist.en.txt'),
  'utf8',
);
const TABLES = ['profiles', 'revisions', 'revision_saves', 'catalogue_entries', 'audit'];
const rows = async (): Promise<unknown> => {
  const counts = TABLES.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`);
  return (await app.sql(`SELECT ${counts.join(', ')}`))[0];
};
const post = (body: unknown, query = '') => editor.post(`/api/imports${query}`, body);
const importPage = (text: string, query = '') => post({ format: 'page-text', text }, query);

/** Sends a file as a browser's form does. */
const upload = (file: Buffer | string, fields: Record<string, string> = {}, name = 'file') => {
  const boundary = 'a-line-that-stands-nowhere-else';
  const head = Object.entries(fields).map(
    ([key, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`,
  );
  return editor.send({
    method: 'POST',
    path: '/api/imports?dryRun=true',
    body: Buffer.concat([
      Buffer.from(
        `${head.join('')}--${boundary}\r\nContent-Disposition: form-data; name="${name}"; filename="page.txt"\r\n` +
          'Content-Type: text/plain\r\n\r\n',
      ),
      Buffer.from(file),
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  });
};

describe('an import on trial', () => {
  it('shows what would become of the page, and creates nothing', async () => {
    const before = await rows();
    const { status, body } = await importPage(page, '?dryRun=true');
    expect(status).toBe(200);
    expect(body.created).toEqual([]);
    expect(body.profiles).toHaveLength(1);
    const [profile] = body.profiles;
    expect(profile).toMatchObject({
      title: { en: expect.stringContaining('Marine Biologist') },
      language: 'en',
      recognised: expect.arrayContaining(['story', 'reasons']),
      unplaced: expect.any(Array),
      warnings: expect.any(Array),
    });
    const names = Object.values(profile.references) as { isNew: boolean }[];
    expect(names.length).toBeGreaterThan(0);
    expect(names.every((each) => each.isNew)).toBe(true);
    expect(await rows()).toEqual(before);
  });

  it('reads an uploaded file as it reads a paste, whatever its encoding', async () => {
    const pasted = (await importPage(page, '?dryRun=true')).body.profiles[0];
    const bom = Buffer.from([0xff, 0xfe]);
    for (const file of [
      page,
      `\ufeff${page}`,
      page.replaceAll('\n', '\r\n'),
      Buffer.concat([bom, Buffer.from(page, 'utf16le')]),
    ]) {
      const { status, body } = await upload(file, { format: 'page-text' });
      expect(status).toBe(200);
      expect(body.profiles[0].title).toEqual(pasted.title);
      expect(body.profiles[0].content.story).toEqual(pasted.content.story);
    }
    const old = await upload(Buffer.from('Caf\u00e9 Owner\n\nThe Career Story\nCoffee.', 'latin1'));
    expect(old.body.profiles[0].title.en).toBe('Caf\u00e9 Owner');
  });
});

describe('an import', () => {
  it('makes a draft and the entries that it names; the same again makes no entry twice', async () => {
    const first = await importPage(page);
    const [id] = first.body.created;
    const { body: profile } = await editor.get(`/api/profiles/${id}`);
    expect(profile.draft).toMatchObject({ number: 1, state: 'draft' });
    expect(profile.draft.contributors).toEqual([{ id: editor.id, name: editor.name }]);
    expect(Object.keys(profile.references).toSorted()).toEqual(
      Object.keys(first.body.profiles[0].references).toSorted(),
    );
    const entries = () => app.sql('SELECT kind, match_key FROM catalogue_entries ORDER BY 1, 2');
    const known = await entries();
    expect(known.length).toBeGreaterThan(0);

    const second = await importPage(page.replaceAll('\n', '\r\n'));
    expect(second.body.created).toHaveLength(1);
    expect(second.body.created[0]).not.toBe(id);
    expect(await entries()).toEqual(known);
    const names = Object.values(second.body.profiles[0].references) as { isNew: boolean }[];
    expect(names.some((each) => each.isNew)).toBe(false);
  });

  it('of the same page many times at once makes no entry twice', async () => {
    const text = page.replaceAll(/scuba|diving/gi, 'submarine');
    const replies = await Promise.all(Array.from({ length: 4 }, () => importPage(text)));
    expect(replies.map((each) => each.status)).toEqual([200, 200, 200, 200]);
    const doubles = await app.sql(
      `SELECT kind, searchable(name_en) FROM catalogue_entries GROUP BY 1, 2 HAVING count(*) > 1`,
    );
    expect(doubles).toEqual([]);
  });

  it('matches entries in the other language and by their abbreviation', async () => {
    const { body: sector } = await editor.post('/api/sectors', {
      name: { en: 'Government and Public Service', ms: 'Perkhidmatan Awam' },
    });
    const { body } = await importPage(
      'Clerk\n\nSalary Range by Sector\nPerkhidmatan Awam: RM 2,000 - RM 3,000\n',
      '?dryRun=true',
    );
    const [band] = body.profiles[0].content.salaryBands;
    expect(band.sector).toBe(sector.id);
    expect(body.profiles[0].references[sector.id].isNew).toBe(false);
  });
});

describe('what cannot be imported', () => {
  it.each([
    [{ format: 'page-text', text: '' }, 'text'],
    [{ format: 'page-text' }, 'text'],
    [{ format: 'word', text: 'x' }, 'format'],
    [{ format: 'page-text', text: 'x', more: 1 }, 'more'],
    [{ text: ['x'] }, 'text'],
  ])('%j is a 422 that names the field', async (body, path) => {
    const reply = await post(body);
    expect([reply.status, reply.body.errors[0].path]).toEqual([422, path]);
  });

  it('more than 1 MB is a 413, pasted or uploaded', async () => {
    const big = 'A line of a page.\n'.repeat(60_000);
    for (const reply of [await importPage(big), await upload(big)]) {
      expect(reply.status).toBe(413);
      expect(reply.headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(reply.body.detail).toContain('1 MB');
    }
  });

  it('a file that is no text is a 422', async () => {
    const picture = Buffer.from([
      0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0xff,
    ]);
    for (const reply of [
      await upload(picture),
      await upload(Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from([0xe2, 0, 0xff])])),
    ]) {
      expect([reply.status, reply.body.errors[0].path]).toEqual([422, 'file']);
    }
  });

  it('a form without a file, of another format, or torn off is told so', async () => {
    expect((await upload(page, { format: 'word' })).body.errors[0].path).toBe('format');
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const send = (body: string) =>
      editor.send({ method: 'POST', path: '/api/imports', body, headers });
    const without = await send(
      '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n--x--\r\n',
    );
    expect([without.status, without.body.errors[0].path]).toEqual([422, 'file']);
    const torn = await send(
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nhalf',
    );
    expect(torn.status).toBeGreaterThanOrEqual(400);
    expect(torn.status).toBeLessThan(500);
  });

  it('dryRun that is neither true nor false is a 400', async () => {
    const before = await rows();
    expect((await importPage(page, '?dryRun=perhaps')).status).toBe(400);
    expect((await importPage(page, '?dryrun=true')).status).toBe(400);
    expect(await rows()).toEqual(before);
  });

  it('characters that nothing can store come through as a clear answer', async () => {
    const reply = await importPage('Potter\n\nThe Career Story\nClay\u0000 and \u0007 fire.');
    expect([200, 422]).toContain(reply.status);
  });
});
