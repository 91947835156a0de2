import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { publishedProfile, save, writtenProfile } from '../../../builders/profiles.ts';
import { testApp, type Person, type TestApp } from '../../../support/app.ts';

let app: TestApp;
let editor: Person;
let manager: Person;
beforeAll(async () => {
  app = await testApp();
  [editor, manager] = [await app.person('editor'), await app.person('manager')];
});
afterAll(() => app.close());

const rain = { en: 'Rain.', ms: 'Hujan.' };
const draftOf = async (id: string) => (await editor.get(`/api/profiles/${id}/draft`)).body;
const exported = async (id: string, query = '') =>
  (await editor.get(`/api/profiles/${id}/draft/translation.xlf${query}`)).text;
const imported = (id: string, text: string, query = '', who = editor) =>
  who.post(`/api/profiles/${id}/translations/import${query}`, { format: 'xlf', text });
/** Puts words in a unit's target, as a translator would. */
const translated = (file: string, path: string, words: string) =>
  file.replace(
    new RegExp(`(<unit id="${path}".*?</source>)(<target[^>]*>.*?</target>)?`, 's'),
    (_, head) => `${head}<target xml:space="preserve">${words}</target>`,
  );

/** A draft with a missing, a stale and a current text. */
const halfDone = async () => {
  const { id } = await writtenProfile(editor, {
    title: { en: 'Potter', ms: 'Pembuat tembikar' },
    tagline: { en: 'Clay.', ms: '' },
    story: rain,
  });
  await save(editor, id, { story: { en: 'Snow.', ms: 'Hujan.' } });
  return id;
};
const outcomes = (body: {
  profiles: { texts: { path: string; outcome: string; reason: string }[] }[];
}) =>
  body.profiles.flatMap(({ texts }) =>
    texts.map(({ path, outcome, reason }) => [path, reason ?? outcome]),
  );

describe('an export for a translator', () => {
  it('holds what is missing or stale, with the title to know by', async () => {
    const id = await halfDone();
    const reply = await editor.get(`/api/profiles/${id}/draft/translation.xlf`);
    expect(reply.headers).toMatchObject({
      'content-type': 'application/xliff+xml',
      'content-disposition': expect.stringMatching(/^attachment; filename="potter.*-ms\.xlf"$/),
    });
    expect(
      [...reply.text.matchAll(/<unit id="([^"]*)"[^>]*?(translate="no")?>/g)].map((m) => [
        m[1],
        m[2],
      ]),
    ).toEqual([
      ['title', 'translate="no"'],
      ['tagline', undefined],
      ['story', undefined],
    ]);
    expect(reply.text).toContain('<note category="source-before">Rain.</note>');
  });

  it('holds what is asked for', async () => {
    const id = await halfDone();
    const units = (text: string) => [...text.matchAll(/<unit id="([^"]*)"/g)].map((m) => m[1]);
    expect(units(await exported(id, '?only=stale'))).toEqual(['title', 'story']);
    expect(units(await exported(id, '?only=all'))).toEqual(['title', 'tagline', 'story']);
    expect(
      (await editor.get(`/api/profiles/${id}/draft/translation.xlf?to=en`)).body,
    ).toMatchObject({
      status: 409,
      type: 'urn:kerjaya:nothing-to-translate',
    });
    const both = await editor.get(
      `/api/translations/export.xlf?profiles=${id},${await halfDone()}`,
    );
    expect([...both.text.matchAll(/<file /g)]).toHaveLength(2);
  });

  it('refuses what it does not know, and people who see no drafts', async () => {
    const id = await halfDone();
    const path = `/api/profiles/${id}/draft/translation`;
    expect((await editor.get(`${path}.pdf`)).status).toBe(400);
    expect((await editor.get(`${path}.xlf?only=lost`)).status).toBe(400);
    expect((await editor.get(`${path}.xlf?to=fr`)).status).toBe(400);
    expect((await (await app.person('viewer')).get(`${path}.xlf`)).status).toBe(404);
    expect((await editor.get(`/api/translations/export.xlsx`)).status).toBe(400);
  });
});

describe('a translation that comes back', () => {
  it('becomes a save of who imports it; on trial nothing changes', async () => {
    const id = await halfDone();
    const file = translated(
      translated(await exported(id), 'tagline', 'Tanah liat.'),
      'story',
      'Salji.',
    );
    const trial = await imported(id, file, '?dryRun=true');
    expect(trial.body).toMatchObject({
      applied: false,
      profiles: [
        {
          profile: id,
          to: 'ms',
          exported: { revision: 1, version: 2 },
          current: { revision: 1, version: 2 },
          counts: { changed: 2, conflict: 0 },
        },
      ],
    });
    expect(trial.body.profiles[0].texts[1]).toEqual({
      path: 'story',
      at: 'unit story',
      section: { en: 'The Career Story', ms: 'Kisah Kerjaya' },
      part: { en: '', ms: '' },
      outcome: 'changed',
      reason: null,
      base: { source: 'Snow.', target: 'Hujan.' },
      yours: 'Salji.',
      current: { source: 'Snow.', target: 'Hujan.' },
    });
    expect((await draftOf(id)).version).toBe(2);
    expect((await imported(id, file, '', manager)).body.applied).toBe(true);
    const draft = await draftOf(id);
    expect([draft.version, draft.content.story.ms, draft.content.tagline.ms]).toEqual([
      3,
      'Salji.',
      'Tanah liat.',
    ]);
    expect(draft.translations).toMatchObject({
      story: { en: 'current', ms: 'current' },
      tagline: { en: 'current', ms: 'current' },
    });
    expect(draft.contributors.map(({ name }: { name: string }) => name)).toContain(manager.name);
    expect((await imported(id, file)).body).toMatchObject({
      applied: false,
      profiles: [{ counts: { changed: 0, unchanged: 2 } }],
    });
  });

  it('confirms what the translator marked as reviewed', async () => {
    const id = await halfDone();
    const file = (await exported(id, '?only=stale')).replace('"translated"', '"reviewed"');
    const { body } = await imported(id, file);
    expect([body.applied, outcomes(body)]).toEqual([true, [['story', 'confirmed']]]);
    expect((await draftOf(id)).translations.story.ms).toBe('current');
  });

  it('opens a draft where there is none, and only if it changes something', async () => {
    const { id } = await publishedProfile(editor, manager, { tagline: { en: 'Clay.', ms: '' } });
    const file = await exported(id);
    expect((await imported(id, file)).body.applied).toBe(false);
    expect((await editor.get(`/api/profiles/${id}/draft`)).status).toBe(404);
    await imported(id, translated(file, 'tagline', 'Tanah liat.'));
    expect(await draftOf(id)).toMatchObject({
      number: 2,
      content: { tagline: { ms: 'Tanah liat.' } },
    });
  });

  it('never empties a text', async () => {
    const id = await halfDone();
    const { body } = await imported(id, translated(await exported(id), 'story', ' '));
    expect([body.applied, outcomes(body)]).toEqual([false, [['story', 'left-out']]]);
  });
});

describe('a file of another base', () => {
  const conflicting = async () => {
    const { id } = await writtenProfile(editor, {
      title: { en: 'Potter', ms: '' },
      tagline: { en: 'Clay.', ms: '' },
      story: { en: 'Rain.', ms: '' },
      tasks: [{ id: 't1', text: { en: 'Turn.', ms: '' } }],
      reasons: [{ id: 'r1', heading: { en: 'Fire', ms: '' }, body: { en: '', ms: '' } }],
    });
    let file = await exported(id);
    for (const path of ['title', 'tagline', 'story', 'tasks.t1.text', 'reasons.r1.heading']) {
      file = translated(file, path, `${path} (ms)`);
    }
    await save(editor, id, {
      tagline: { en: 'Clay and water.', ms: '' },
      story: { en: 'Rain.', ms: 'Hujan.' },
      tasks: [],
    });
    return { id, file: file.replace('>Fire<', '>Flame<') };
  };

  it('is refused field by field, and changes nothing', async () => {
    const { id, file } = await conflicting();
    const { status, body } = await imported(id, file);
    expect([status, body.type]).toEqual([409, 'urn:kerjaya:translation-conflicts']);
    expect(outcomes(body)).toEqual([
      ['title', 'changed'],
      ['tagline', 'source-changed'],
      ['story', 'target-changed'],
      ['reasons.r1.heading', 'source-edited'],
      ['tasks.t1.text', 'gone'],
    ]);
    expect(body.profiles[0].texts[2]).toMatchObject({
      base: { source: 'Rain.', target: '' },
      yours: 'story (ms)',
      current: { source: 'Rain.', target: 'Hujan.' },
    });
    expect((await draftOf(id)).version).toBe(2);
  });

  it('gives the rest when told to', async () => {
    const { id, file } = await conflicting();
    const { body } = await imported(id, file, '?onConflict=skip');
    expect(body).toMatchObject({
      applied: true,
      profiles: [{ counts: { changed: 1, conflict: 4 } }],
    });
    expect((await draftOf(id)).content).toMatchObject({
      title: { ms: 'title (ms)' },
      tagline: { ms: '' },
      story: { ms: 'Hujan.' },
      reasons: [{ heading: { en: 'Fire', ms: '' } }],
      tasks: [],
    });
  });

  it('or of a version or a profile that never was, is not taken for this one', async () => {
    const id = await halfDone();
    const file = translated(await exported(id), 'tagline', 'Tanah liat.');
    const later = await imported(id, file.replace('/versions/2', '/versions/9'));
    expect([later.status, later.body.errors[0].message]).toEqual([
      422,
      expect.stringContaining('never had'),
    ]);
    expect((await imported(await halfDone(), file)).status).toBe(422);
    const lost = file.replaceAll(id, '019a0000-0000-7000-8000-000000000001');
    const reply = await editor.post('/api/translations/import', { format: 'xlf', text: lost });
    expect(reply.status).toBe(404);
  });
});

describe('an import refuses, and changes nothing:', () => {
  it('texts that are too long, have lines where there is one, or characters that cannot be', async () => {
    const id = await halfDone();
    let file = await exported(id, '?only=all');
    file = translated(file, 'title', 'x'.repeat(121));
    file = translated(file, 'tagline', 'a &#7; bell');
    const { status, body } = await imported(id, file);
    expect([status, body.errors]).toEqual([
      422,
      [
        { path: 'unit title', message: 'is 121 characters long; at most 120 fit' },
        { path: 'unit tagline', message: expect.stringContaining('control character') },
      ],
    ]);
    const twice = (await exported(id)).replace(/<unit id="story".*?<\/unit>/s, '$&$&');
    expect((await imported(id, twice)).body.errors[0].message).toContain('twice');
    expect((await draftOf(id)).version).toBe(2);
  });

  it('a draft that is in review, and people who may not write', async () => {
    const id = await halfDone();
    const file = await exported(id);
    expect((await imported(id, file, '', await app.person('viewer'))).status).toBe(403);
    await editor.post(`/api/profiles/${id}/submit`, {});
    expect((await imported(id, file)).body).toMatchObject({ status: 409, state: 'in_review' });
  });

  it('what is no file', async () => {
    const id = await halfDone();
    const path = `/api/profiles/${id}/translations/import`;
    expect((await editor.post(path, { format: 'xlf' })).status).toBe(422);
    expect((await editor.post(path, { format: 'pdf', base64: 'AAAA' })).status).toBe(422);
    expect((await editor.post(path, { format: 'xlsx', base64: 'AAAA' })).status).toBe(422);
    expect((await editor.post(`${path}?onConflict=ignore`, {})).status).toBe(400);
  });

  it('one profile of several that cannot be taken over', async () => {
    const [one, two] = [await halfDone(), await halfDone()];
    const { text } = await editor.get(`/api/translations/export.xlf?profiles=${one},${two}`);
    const file = text.replaceAll('>Clay.</source>', '>Clay.</source><target>Tanah liat.</target>');
    await save(editor, two, { tagline: { en: 'Mud.', ms: '' } });
    const send = (query: string) =>
      editor.post(`/api/translations/import${query}`, { format: 'xlf', text: file });
    expect((await send('')).status).toBe(409);
    expect((await draftOf(one)).version).toBe(2);
    expect((await send('?onConflict=skip')).body.applied).toBe(true);
    expect((await draftOf(one)).content.tagline.ms).toBe('Tanah liat.');
    expect((await draftOf(two)).content.tagline.ms).toBe('');
  });
});

it('a spreadsheet goes out and comes back as a form’s file', async () => {
  const id = await halfDone();
  const fastify = app.nest.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const { rawPayload, headers } = await fastify.inject({
    url: `/api/profiles/${id}/draft/translation.xlsx`,
    headers: { cookie: editor.cookie },
  });
  expect(headers['content-type']).toContain('spreadsheetml');
  const send = (file: Buffer) =>
    editor.send({
      method: 'POST',
      path: `/api/profiles/${id}/translations/import`,
      body: Buffer.concat([
        Buffer.from(
          '--line\r\nContent-Disposition: form-data; name="file"; filename="a.xlsx"\r\nContent-Type: application/octet-stream\r\n\r\n',
        ),
        file,
        Buffer.from('\r\n--line--\r\n'),
      ]),
      headers: { 'content-type': 'multipart/form-data; boundary=line' },
    });
  expect((await send(rawPayload)).body).toMatchObject({
    applied: false,
    profiles: [{ counts: { changed: 0, unchanged: 2, conflict: 0 } }],
  });
  expect((await send(Buffer.alloc(5 * 1024 * 1024))).status).toBe(413);
});
