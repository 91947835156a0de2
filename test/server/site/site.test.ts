import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contrast } from '../../../templates/theme/colour.ts';
import {
  publishAgain,
  publishedProfile,
  save,
  writtenProfile,
  type Detail,
} from '../../builders/profiles.ts';
import { brand, LOGO } from '../../builders/sheet.ts';
import { testApp, type Person, type TestApp } from '../../support/app.ts';

let app: TestApp;
let editor: Person;
let manager: Person;
beforeAll(async () => {
  app = await testApp();
  [editor, manager] = [await app.person('editor'), await app.person('manager')];
});
afterAll(() => app.close());

const PUBLIC = '/api/public/careers';
const codeOf = async ({ id }: Detail, number = 1): Promise<string> =>
  (await editor.get(`/api/profiles/${id}/revisions/${number}`)).body.code;

describe('the public API', () => {
  it('shows what is published and nothing else', async () => {
    const hidden = await writtenProfile(editor, { title: { en: 'Secret', ms: '' } });
    const shown = await publishedProfile(editor, manager, {
      title: { en: 'Open Baker', ms: 'Pembuat Roti' },
    });
    await editor.post(`/api/profiles/${shown.id}/draft`);
    await save(editor, shown.id, { title: { en: 'Secret Baker', ms: '' } });

    const list = await app.anyone.get(PUBLIC);
    expect(list.body).toContainEqual({
      slug: 'open-baker',
      title: { en: 'Open Baker', ms: 'Pembuat Roti' },
      tagline: { en: '', ms: '' },
      languages: ['en', 'ms'],
      number: 1,
      publishedAt: expect.any(String),
    });
    const one = await app.anyone.get(`${PUBLIC}/open-baker`);
    expect(Object.keys(one.body).toSorted()).toEqual([
      'approvedAt',
      'content',
      'languages',
      'number',
      'publishedAt',
      'references',
      'salaries',
      'slug',
    ]);
    for (const reply of [list, one, await app.anyone.get('/careers')]) {
      expect(reply.text).not.toMatch(/secret/i);
      expect(reply.text).not.toContain(editor.name);
    }
    for (const path of [`${PUBLIC}/${hidden.slug}`, `/careers/${hidden.slug}`]) {
      expect((await app.anyone.get(path)).status).toBe(404);
    }
  });

  it('need not send again what has not changed', async () => {
    const { id, slug } = await publishedProfile(editor, manager);
    for (const path of [PUBLIC, `${PUBLIC}/${slug}`]) {
      const first = await app.anyone.get(path);
      const tag = String(first.headers.etag);
      expect(first.headers['cache-control']).toBe('public, max-age=60');
      for (const known of [tag, `W/${tag}`, `"other", ${tag}`]) {
        const again = await app.anyone.get(path, { 'if-none-match': known });
        expect([again.status, again.text, again.headers.etag]).toEqual([304, '', tag]);
      }
      expect((await app.anyone.get(path, { 'if-none-match': '"other"' })).status).toBe(200);
      await publishAgain(editor, manager, id, { story: { en: `Via ${path}.`, ms: 'Baharu.' } });
      const changed = await app.anyone.get(path, { 'if-none-match': tag });
      expect([changed.status, changed.headers.etag === tag]).toEqual([200, false]);
    }
  });

  it('no longer shows what was taken down', async () => {
    const { id, slug } = await publishedProfile(editor, manager);
    await manager.post(`/api/profiles/${id}/unpublish`, { note: 'Wrong.' });
    expect((await app.anyone.get(`${PUBLIC}/${slug}`)).status).toBe(404);
    expect((await app.anyone.get(`/careers/${slug}`)).status).toBe(404);
    expect((await app.anyone.get(`/careers/${slug}/sheet.pdf`)).status).toBe(404);
    expect((await app.anyone.get('/careers')).text).not.toContain(slug);
  });

  it.each(['%00', '..%2f..%2fetc', 'x'.repeat(2000), "';--", '%F0%9F%99%82'])(
    'knows no career at %p',
    async (slug) => {
      for (const path of [`${PUBLIC}/${slug}`, `/careers/${slug}`, `/v/${slug}`]) {
        const { status } = await app.anyone.get(path);
        expect([400, 404, 414]).toContain(status);
      }
    },
  );
});

describe('the code on a sheet', () => {
  const page = (code: string) => app.anyone.get(`/v/${code}`);

  it('says whether the paper is current, replaced or taken down', async () => {
    const profile = await publishedProfile(editor, manager, { title: { en: 'Weaver', ms: '' } });
    const first = await codeOf(profile);
    expect(first).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
    const current = await page(first);
    expect(current.status).toBe(200);
    expect(current.text).toContain('This is the current version');
    expect(current.text).toContain('Ini ialah versi semasa');
    expect((await page(first.toLowerCase())).status).toBe(200);

    await publishAgain(editor, manager, profile.id, { story: { en: 'Wool.', ms: '' } });
    const replaced = await page(first);
    expect(replaced.text).toMatch(/This version was replaced on \d+ \w+ 20\d\d/);
    expect(replaced.text).toContain(`href="/careers/${profile.slug}?lang=ms"`);
    const second = await codeOf(profile, 2);
    expect((await page(second)).text).toContain('This is the current version');

    await manager.post(`/api/profiles/${profile.id}/unpublish`, { note: 'x' });
    const gone = await page(second);
    expect(gone.text).toContain('no longer published');
    expect(gone.text).not.toContain(`href="/careers/${profile.slug}`);
  });

  it('says what has changed since, in both languages, and nothing of drafts', async () => {
    const { body: sector } = await editor.post('/api/sectors', {
      name: { en: 'Hydropower', ms: 'Kuasa hidro' },
    });
    const band = (max: number) => [{ id: 'b', sector: sector.id, range: { min: 4000, max } }];
    const profile = await publishedProfile(editor, manager, {
      title: { en: 'Dam Keeper', ms: 'Penjaga Empangan' },
      story: { en: 'Water is kept. It is let out.', ms: 'Air disimpan. Air dilepaskan.' },
      salaryBands: band(8000),
    });
    const first = await codeOf(profile);
    expect((await page(first)).text).not.toContain('What has changed');
    await publishAgain(editor, manager, profile.id, {
      story: { en: 'Water is kept. Turbines turn.', ms: 'Air disimpan. Turbin berputar.' },
      salaryBands: band(9500),
    });
    await editor.post(`/api/profiles/${profile.id}/draft`, {});
    await save(editor, profile.id, { tagline: { en: 'Not yet told.', ms: 'Belum lagi.' } });

    const { text } = await page(first);
    const [english, malay] = text.split('<section class="changes" lang="ms-MY">');
    expect(english).toContain('<h1>Dam Keeper</h1>');
    expect(english).toContain('<p class="other" lang="ms-MY">Penjaga Empangan</p>');
    expect(english).toContain('What has changed');
    expect(english).toMatch(/<del>.*It is let out\..*<\/del>/);
    expect(english).toMatch(/<ins>.*Turbines turn\..*<\/ins>/);
    expect(english).toContain('Hydropower · RM\u00a04,000 – RM\u00a08,000 per month');
    expect(english).toContain('Hydropower · RM\u00a04,000 – RM\u00a09,500 per month');
    expect(english).not.toContain('Water is kept.');
    expect(malay).toContain('Apa yang telah berubah');
    expect(malay).toContain('Kuasa hidro · RM\u00a04,000 – RM\u00a09,500 sebulan');
    expect(malay).toContain('Turbin berputar.');
    expect(text).not.toMatch(/Not yet told|Belum lagi/);
    expect((await page(await codeOf(profile, 2))).text).not.toContain('What has changed');

    await manager.post(`/api/profiles/${profile.id}/unpublish`, { note: 'x' });
    const gone = (await page(first)).text;
    expect(gone).toContain('no longer published');
    expect(gone).not.toContain('What has changed');
  });

  it('is not known for a draft, whatever becomes of it', async () => {
    const profile = await writtenProfile(editor);
    const code = await codeOf(profile);
    expect((await page(code)).status).toBe(404);
    await editor.post(`/api/profiles/${profile.id}/submit`, {});
    expect((await page(code)).status).toBe(404);
    const dropped = await writtenProfile(editor);
    await editor.delete(`/api/profiles/${dropped.id}/draft`);
    expect((await page(await codeOf(dropped))).status).toBe(404);
    const unknown = await page('ABCDEFGH');
    expect([unknown.status, unknown.headers['content-type']]).toEqual([
      404,
      'text/html; charset=utf-8',
    ]);
    expect(unknown.text).toContain('This page does not exist');
    expect(unknown.text).toContain('No sheet has this code');
    expect(unknown.text).toContain('Tiada helaian dengan kod ini');
  });
});

describe('a public page', () => {
  it('shows what people wrote as text, never as markup', async () => {
    const admin = await app.person('admin');
    await admin.post('/api/brands', brand({ name: { en: '<b>School</b>', ms: '' }, logo: LOGO }));
    const { slug } = await publishedProfile(editor, manager, {
      title: { en: `<img src=x onerror="alert(1)"> & 'Co'`, ms: '' },
      tagline: { en: '</p><script>alert(1)</script>', ms: '' },
    });
    for (const path of ['/careers', `/careers/${slug}`]) {
      const { text } = await app.anyone.get(path);
      expect(text).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;Co&#39;');
      expect(text).toContain('&lt;b&gt;School&lt;/b&gt;');
      expect(text).not.toMatch(/<script|<img src=x|<b>School/);
      expect(text).toMatch(/<img (class="plate" )?src="\/api\/brands\/pictures\/[0-9a-f]{64}"/);
    }
  });

  it('is in the language that is asked for, or that the browser prefers', async () => {
    const { slug } = await publishedProfile(editor, manager, {
      title: { en: 'Tailor', ms: 'Tukang Jahit' },
    });
    const heading = async (query: string, accept: string) => {
      const { text } = await app.anyone.get(`/careers/${slug}${query}`, {
        'accept-language': accept,
      });
      return [/<html lang="([\w-]+)"/.exec(text)![1], /<h1>(.*?)<\/h1>/.exec(text)![1]];
    };
    expect(await heading('', 'en-GB')).toEqual(['en-MY', 'Tailor']);
    expect(await heading('', 'ms-MY,ms;q=0.9,en;q=0.8')).toEqual(['ms-MY', 'Tukang Jahit']);
    expect(await heading('?lang=ms', 'en')).toEqual(['ms-MY', 'Tukang Jahit']);
    expect(await heading('?lang=xx', 'en')).toEqual(['en-MY', 'Tailor']);
  });

  it('offers the sheet only in the languages that are whole', async () => {
    const { slug } = await publishedProfile(editor, manager, { title: { en: 'Half', ms: '' } });
    const { text } = await app.anyone.get(`/careers/${slug}?lang=ms`);
    expect(text).toContain('sheet.pdf?language=en');
    expect(text).not.toContain('sheet.pdf?language=ms');
    expect((await app.anyone.get(`/careers/${slug}/sheet.pdf?language=ms`)).status).toBe(422);
  });
});

describe('a public page in the school’s colours', () => {
  it('reads in any brand, and so does a guest’s page', async () => {
    const admin = await app.person('admin');
    const colours = { primary: '#FFF3B0', accent: '#FFE9D6' };
    const { body: pale } = await admin.post('/api/brands', brand({ colours }));
    await admin.put(`/api/brands/${pale.id}`, {
      ...brand({ colours }),
      isDefault: true,
      version: 1,
    });
    const { text: site } = await app.anyone.get('/careers');
    const { text: guests } = await app.anyone.get('/guest/nobody');
    for (const [text, head] of [
      [site, 'header'],
      [guests, '.bar'],
    ] as const) {
      const value = (rule: string, property: string): string =>
        new RegExp(
          `\n${rule.replaceAll('.', '\\.')}\\{(?:[^}]*;)?${property}:[^;}]*(#[0-9a-f]+)`,
          'i',
        )
          .exec(text)![1]!
          .replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
      const ground = value('body', 'background');
      for (const words of ['a', 'h1', 'h2']) {
        expect(contrast(value(words, 'color'), ground)).toBeGreaterThanOrEqual(4.5);
      }
      const band = value(head, 'background');
      expect(contrast(value(head, 'color'), band)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(value(`${head} a`, 'color'), band)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(value(':focus-visible', 'outline'), ground)).toBeGreaterThanOrEqual(3);
      expect(
        contrast(value(`${head} :focus-visible`, 'outline-color'), band),
      ).toBeGreaterThanOrEqual(3);
      const button = [value('.buttons a', 'color'), value('.buttons a', 'background')] as const;
      expect(contrast(...button)).toBeGreaterThanOrEqual(4.5);
    }
  });
});
