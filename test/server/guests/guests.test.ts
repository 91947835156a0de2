import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GuestsService } from '../../../server/guests/guests.service.ts';
import { approve, save, submittedProfile, writtenProfile } from '../../builders/profiles.ts';
import { testApp, type Person, type Reply, type TestApp } from '../../support/app.ts';

let app: TestApp;
let editor: Person;
let manager: Person;
let viewer: Person;
beforeAll(async () => {
  app = await testApp();
  editor = await app.person('editor');
  manager = await app.person('manager');
  viewer = await app.person('viewer');
});
afterAll(() => app.close());

const NOBODY = '00000000-0000-4000-8000-000000000000';
const at = (id: string, rest = '') => `/api/profiles/${id}/guest-links${rest}`;
const terms = { name: 'Dr Aminah binti Yusof', days: 7, language: 'en', canComment: true };

async function invite(id: string, changes: Record<string, unknown> = {}) {
  const { status, body, text } = await editor.post(at(id), { ...terms, ...changes });
  if (status !== 201) throw new Error(`${status}: ${text}`);
  return { ...body, path: new URL(body.url).pathname } as { id: string; url: string; path: string };
}
async function invited(changes: Record<string, unknown> = {}, content = {}) {
  const { id } = await submittedProfile(editor, content);
  return { profile: id, ...(await invite(id, changes)) };
}
const open = (path: string): Promise<Reply> => app.anyone.get(path);
const send = (path: string, fields: Record<string, string>, headers = {}): Promise<Reply> =>
  app.anyone.send({
    method: 'POST',
    path: `${path}/comments`,
    body: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  });
const comments = async (id: string) => (await editor.get(`/api/profiles/${id}/comments`)).body;

describe('a guest link', () => {
  it('is made for a frozen revision, told once, and recorded', async () => {
    const { id } = await submittedProfile(editor);
    const { status, body } = await manager.post(at(id), terms);
    expect(status).toBe(201);
    expect(body).toMatchObject({ name: terms.name, revision: 1, ended: null, comments: 0 });
    expect(body.url).toMatch(/^http:\/\/careers\.school\.example\/guest\/[A-Za-z0-9_-]{65}$/);
    const days = (Date.parse(body.expiresAt) - Date.parse(body.createdAt)) / 86_400_000;
    expect(Math.round(days)).toBe(7);
    const { body: links } = await editor.get(at(id));
    expect(links).toMatchObject([{ id: body.id, createdBy: { id: manager.id }, openedAt: null }]);
    expect(JSON.stringify(links)).not.toContain(body.url.slice(-30));
    const audit = await app.sql(
      'SELECT action, note FROM audit WHERE subject_id = $1 ORDER BY id',
      [id],
    );
    expect(audit.at(-1)).toEqual({ action: 'guest.invite', note: terms.name });
  });

  it('is refused where nothing is frozen', async () => {
    const { id } = await writtenProfile(editor);
    expect(await editor.post(at(id), terms)).toMatchObject({
      status: 409,
      body: { type: 'urn:kerjaya:state', state: 'draft' },
    });
    await editor.post(`/api/profiles/${id}/submit`, {});
    await approve(manager, id);
    expect(await editor.post(at(id), terms)).toMatchObject({ body: { state: 'published' } });
  });

  it.each([
    ['no name', { name: '  ' }, 'name'],
    ['a name of two lines', { name: 'a\nb' }, 'name'],
    ['a name without end', { name: 'x'.repeat(121) }, 'name'],
    ['no day', { days: 0 }, 'days'],
    ['61 days', { days: 61 }, 'days'],
    ['half a day', { days: 1.5 }, 'days'],
    ['a language that we lack', { language: 'fr' }, 'language'],
    ['no word about comments', { canComment: undefined }, 'canComment'],
    ['something unknown', { seal: 'x' }, 'seal'],
  ])('is refused with %s', async (_, change, path) => {
    const { id } = await submittedProfile(editor);
    const reply = await editor.post(at(id), { ...terms, ...change });
    expect(reply).toMatchObject({ status: 422, body: { errors: [{ path }] } });
  });

  it('is nothing for those who only read', async () => {
    const { profile, id } = await invited();
    expect((await viewer.get(at(profile))).status).toBe(404);
    expect((await viewer.post(at(profile), terms)).status).toBe(404);
    expect((await viewer.delete(at(profile, `/${id}`))).status).toBe(404);
    expect((await app.anyone.post(at(profile), terms)).status).toBe(401);
    expect((await editor.get(at(NOBODY))).status).toBe(404);
  });
});

describe('the page behind it', () => {
  it('shows the frozen revision to whoever holds the address, and to no machine', async () => {
    const { path, profile } = await invited();
    const reply = await open(path);
    expect(reply.status).toBe(200);
    expect(reply.text).toContain('Rain falls.');
    expect(reply.text).toContain(terms.name);
    expect(reply.text).toContain('lang="en-MY"');
    expect(reply.text).not.toMatch(/<script/i);
    expect(reply.headers).toMatchObject({
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
      'cache-control': 'no-store',
    });
    expect(reply.headers['content-security-policy']).toContain("default-src 'none'");
    expect(reply.headers['content-security-policy']).not.toContain('script-src');
    expect((await editor.get(at(profile))).body[0].openedAt).not.toBeNull();
  });

  it('speaks the language of the link, or the other one where both are whole', async () => {
    const { path } = await invited({ language: 'ms' });
    expect((await open(path)).text).toContain('Hujan turun.');
    expect((await open(`${path}?lang=en`)).text).toContain('Rain falls.');
    const half = await invited({}, { story: { en: 'Rain falls.', ms: '' } });
    expect((await open(`${half.path}?lang=ms`)).text).toContain('lang="en-MY"');
    expect((await open(half.path)).text).not.toContain('Bahasa Melayu</a');
  });

  it('shows and gives the printed pages', async () => {
    const { path } = await invited();
    const shown = await open(`${path}/sheet.pdf?language=ms`);
    expect(shown.status).toBe(200);
    expect(shown.text.startsWith('%PDF-')).toBe(true);
    expect(shown.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-frame-options': 'SAMEORIGIN',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    });
    const saved = await open(`${path}/sheet.pdf?language=en&download=true`);
    expect(saved.headers['content-disposition']).toMatch(/^attachment/);
  });

  it('escapes whatever was written', async () => {
    const evil = '<script>alert(1)</script>"\'&';
    const { path } = await invited(
      { name: evil },
      { story: { en: evil, ms: evil }, tasks: [{ id: 't', text: { en: evil, ms: evil } }] },
    );
    await send(path, { path: 'story', body: `</textarea>${evil}` });
    const { text } = await open(path);
    expect(text).not.toMatch(/<script|<\/textarea><|alert\(1\)<\//i);
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;');
    const again = await send(path, { path: '"><script>', body: `</textarea>${'x'.repeat(4001)}` });
    expect(again.status).toBe(422);
    expect(again.text).not.toMatch(/<script|<\/textarea>x/);
  });
});

describe('a token', () => {
  it('that was tampered with leads nowhere', async () => {
    const { path } = await invited();
    const token = path.slice('/guest/'.length);
    const flipped = (place: number) =>
      token.slice(0, place) + (token[place] === 'A' ? 'B' : 'A') + token.slice(place + 1);
    const tampered = [
      flipped(0),
      flipped(21),
      flipped(22),
      flipped(40),
      flipped(63),
      token.slice(0, -1),
      `${token}A`,
      'x',
      '%00',
      `${token.slice(0, 22)}${'A'.repeat(43)}`,
    ];
    for (const each of tampered) {
      const reply = await open(`/guest/${each}`);
      expect({ each, status: reply.status }).toEqual({ each, status: 404 });
      expect(reply.text).not.toContain('Rain falls.');
      expect((await open(`/guest/${each}/sheet.pdf`)).status).toBe(404);
    }
  });

  it('of another link is of no use, nor is one whose terms were changed behind our back', async () => {
    const [one, two] = [await invited(), await invited()];
    const [a, b] = [one.path.slice(7), two.path.slice(7)];
    expect((await open(`/guest/${a.slice(0, 22)}${b.slice(22)}`)).status).toBe(404);
    await app.sql('ALTER TABLE guest_links DISABLE TRIGGER guest_links_guard');
    await app.sql(
      `UPDATE guest_links SET expires_at = expires_at + interval '1 day' WHERE id = $1`,
      [one.id],
    );
    await app.sql('ALTER TABLE guest_links ENABLE TRIGGER guest_links_guard');
    expect((await open(one.path)).status).toBe(404);
    expect((await open(two.path)).status).toBe(200);
  });
});

describe('a link ends', () => {
  const gone = async (path: string, words: string[]) => {
    const replies = [
      await open(path),
      await open(`${path}/sheet.pdf`),
      await send(path, { body: 'Too late.' }),
    ];
    expect(replies.map(({ status }) => status)).toEqual([410, 410, 410]);
    for (const word of words) expect(replies[0]!.text).toContain(word);
    expect(replies[0]!.headers['cache-control']).toBe('no-store');
    expect(replies[0]!.text).not.toContain('Rain falls.');
  };

  it('when it is revoked, which is recorded once', async () => {
    const { profile, id, path } = await invited();
    expect((await manager.delete(at(profile, `/${id}`))).status).toBe(204);
    expect((await manager.delete(at(profile, `/${id}`))).status).toBe(204);
    await gone(path, ['This link was withdrawn', 'Pautan ini telah ditarik balik']);
    expect((await editor.get(at(profile))).body).toMatchObject([{ ended: 'revoked' }]);
    const records = await app.sql(
      `SELECT note FROM audit WHERE subject_id = $1 AND action = 'guest.revoke'`,
      [profile],
    );
    expect(records).toEqual([{ note: terms.name }]);
    const other = await submittedProfile(editor);
    expect((await manager.delete(at(other.id, `/${id}`))).status).toBe(404);
  });

  it('when its time is over', async () => {
    const { profile } = await invited();
    const link = await invite(profile, { days: 1 });
    const real = Date.now;
    Date.now = () => real() + 25 * 60 * 60 * 1000;
    try {
      await gone(link.path, ['This link has expired', 'Pautan ini telah tamat tempoh']);
    } finally {
      Date.now = real;
    }
  });

  it.each([
    ['withdrawn', (id: string) => editor.post(`/api/profiles/${id}/withdraw`, {})],
    [
      'sent back',
      (id: string) => manager.post(`/api/profiles/${id}/request-changes`, { note: 'No.' }),
    ],
  ])('when its revision is %s, and changed', async (_, change) => {
    const { profile, path } = await invited();
    await change(profile);
    await gone(path, ['This version is being changed', 'Versi ini sedang dipinda']);
    await save(editor, profile, { holland: 'R' });
    await editor.post(`/api/profiles/${profile}/submit`, {});
    await gone(path, ['This version is being changed']);
    expect((await editor.get(at(profile))).body).toMatchObject([{ ended: 'changed' }]);
  });

  it('kindly when it is published, and leads to the public page', async () => {
    const { profile, path } = await invited();
    const { slug } = await approve(manager, profile);
    await gone(path, ['This profile is published now', `/careers/${slug}?lang=en`]);
  });
});

describe('a guest’s comment', () => {
  it('joins the threads, and writers and reviewers are told', async () => {
    const { profile, path } = await invited();
    const reply = await send(path, {
      path: 'story',
      body: 'The figure is of 2019.\r\nPlease check.',
    });
    expect(reply.status).toBe(303);
    expect(reply.headers.location).toBe(`${path}?said=story#say-story`);
    await send(path, { body: 'Well written.' });
    expect(await comments(profile)).toMatchObject([
      {
        author: null,
        guest: terms.name,
        path: 'story',
        quote: 'Rain falls.',
        body: 'The figure is of 2019.\nPlease check.',
        revision: 1,
        abilities: { edit: false, delete: false },
      },
      { guest: terms.name, path: null, body: 'Well written.' },
    ]);
    const told = await app.sql<{ user_id: string; kind: string; data: object }>(
      `SELECT user_id, kind, data FROM notifications WHERE profile_id = $1 AND kind = 'guest-comment'`,
      [profile],
    );
    expect(new Set(told.map(({ user_id }) => user_id))).toEqual(new Set([editor.id, manager.id]));
    expect(told[0]!.data).toMatchObject({ guest: terms.name });
    const page = await open(`${path}?said=story`);
    expect(page.text).toContain('Thank you.');
    expect(page.text).toContain('The figure is of 2019.');
    expect((await editor.get(at(profile))).body).toMatchObject([{ comments: 2 }]);
  });

  it('can be answered, resolved and, by a reviewer, removed; nobody writes in the guest’s name', async () => {
    const { profile, path } = await invited();
    await send(path, { body: 'Buy my book.' });
    const [{ id }] = await comments(profile);
    const say = (rest: string) => `/api/profiles/${profile}/comments${rest}`;
    expect((await editor.post(say(''), { body: 'No.', replyTo: id })).status).toBe(201);
    expect((await open(path)).text).not.toContain('>No.<');
    expect((await editor.post(say(`/${id}/resolve`))).status).toBe(200);
    expect((await manager.put(say(`/${id}`), { body: 'Other words' })).status).toBe(403);
    expect((await editor.delete(say(`/${id}`))).status).toBe(403);
    await expect(app.sql(`UPDATE comments SET body = 'x' WHERE id = $1`, [id])).rejects.toThrow(
      /in the name of a guest/,
    );
    expect((await manager.delete(say(`/${id}`))).status).toBe(204);
    expect(await comments(profile)).toMatchObject([{ body: '', replies: [{ body: 'No.' }] }]);
  });

  it('is taken from the page itself, whose browser sends no origin', async () => {
    const { path } = await invited();
    const reply = await send(path, { body: 'Good.' }, { origin: 'null' });
    expect(reply.status).toBe(303);
  });

  it.each([
    ['nothing', ' ', 'Write your comment first'],
    ['too much', 'x'.repeat(4001), 'That is too long'],
    ['what cannot be kept', 'a\u0000b', 'cannot be kept'],
  ])('is not taken with %s: the page says why and keeps the words', async (_, body, why) => {
    const { path, profile } = await invited();
    const reply = await send(path, { path: 'story', body });
    expect(reply.status).toBe(422);
    expect(reply.text).toContain(why);
    expect(reply.text).toContain('role="alert"');
    expect(await comments(profile)).toEqual([]);
  });

  it('is about the whole where it names no section', async () => {
    const { path, profile } = await invited();
    await send(path, { path: 'reasons.a', body: 'Hm.' });
    expect(await comments(profile)).toMatchObject([{ path: null }]);
  });

  it('is refused of someone who was asked to read', async () => {
    const { path, profile } = await invited({ canComment: false });
    expect((await open(path)).text).not.toContain('<form');
    expect((await send(path, { body: 'All the same.' })).status).toBe(403);
    expect(await comments(profile)).toEqual([]);
  });

  it('is not taken in floods, however many come at once', async () => {
    const { path, profile } = await invited();
    const replies = await Promise.all(
      Array.from({ length: 14 }, (_, index) => send(path, { body: `Comment ${index}` })),
    );
    const statuses = replies.map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array(8).fill(303), ...Array(6).fill(429)]);
    const refused = replies.find(({ status }) => status === 429)!;
    expect(refused.headers['retry-after']).toBe('600');
    expect(refused.text).toMatch(/Wait ten minutes[\s\S]*Comment \d+/);
    expect(await comments(profile)).toHaveLength(8);
  });

  it('of a body that is no form, or too large, is refused', async () => {
    const { path } = await invited();
    const json = await app.anyone.post(`${path}/comments`, { body: { evil: true } });
    expect(json.status).toBe(422);
    const large = await send(path, { body: 'x'.repeat(1_100_000) });
    expect(large.status).toBe(413);
  });
});

describe('the database', () => {
  it('refuses links to what is not frozen, other terms, and another key', async () => {
    const { id, profile } = await invited();
    const { id: written } = await writtenProfile(editor);
    await expect(
      app.sql(
        `INSERT INTO guest_links (profile_id, revision, seal, name, language, can_comment, created_by, expires_at)
         VALUES ($1, 1, $2, 'x', 'en', true, $3, now() + interval '1 day')`,
        [written, 'a'.repeat(64), editor.id],
      ),
    ).rejects.toThrow(/frozen/);
    for (const change of [
      `expires_at = now() + interval '40 days'`,
      `seal = '${'b'.repeat(64)}'`,
      `can_comment = NOT can_comment`,
    ]) {
      await expect(app.sql(`UPDATE guest_links SET ${change} WHERE id = $1`, [id])).rejects.toThrow(
        /revoke it/,
      );
    }
    await manager.delete(at(profile, `/${id}`));
    await expect(
      app.sql('UPDATE guest_links SET revoked_at = NULL, revoked_by = NULL WHERE id = $1', [id]),
    ).rejects.toThrow(/stays so/);
    await expect(app.sql('DELETE FROM guest_links WHERE id = $1', [id])).rejects.toThrow(/append/);
    await expect(app.sql(`UPDATE guest_key SET key = '\\x00'`)).rejects.toThrow(/append/);
  });

  it.each(['is revoked', 'changes'])('takes no comment that arrives as it %s', async (how) => {
    const { profile, id, path } = await invited();
    const guests = app.nest.get(GuestsService);
    const { link } = await guests.visit(path.slice('/guest/'.length));
    if (how === 'changes') await editor.post(`/api/profiles/${profile}/withdraw`, {});
    else await editor.delete(at(profile, `/${id}`));
    await expect(guests.say(link, null, 'Too late.')).rejects.toMatchObject({ status: 410 });
    expect(await comments(profile)).toEqual([]);
  });
});
