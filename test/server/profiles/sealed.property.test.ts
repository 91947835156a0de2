import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '../../../server/profiles/life/seal.ts';
import { smallContent } from '../../builders/profiles.ts';
import { testApp, type Person, type Reply, type TestApp } from '../../support/app.ts';

let app: TestApp;
let editor: Person;
let managers: Person[];
let admin: Person;
beforeAll(async () => {
  app = await testApp();
  editor = await app.person('editor');
  managers = [await app.person('manager'), await app.person('manager')];
  admin = await app.person('admin');
});
afterAll(() => app.close());

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ is: fc.constant('edit' as const), words: fc.string({ maxLength: 6 }) }),
  },
  { weight: 2, arbitrary: fc.constant({ is: 'turn' as const }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('rename' as const), which: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('archive' as const), which: fc.nat(2) }) },
  { weight: 3, arbitrary: fc.constant({ is: 'submit' as const }) },
  { weight: 1, arbitrary: fc.constant({ is: 'withdraw' as const }) },
  { weight: 1, arbitrary: fc.constant({ is: 'request' as const }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('approve' as const), by: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.constant({ is: 'approve-stale' as const }) },
  { weight: 2, arbitrary: fc.constant({ is: 'race' as const }) },
  { weight: 1, arbitrary: fc.constant({ is: 'unpublish' as const }) },
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** A profile, and what those who approve it have been shown. */
class Desk {
  private id = '';
  private slug = '';
  private skills: string[] = [];
  /** By seal: what a reviewer was shown with it, as canonical text. */
  private readonly shown = new Map<string, string>();
  /** Seals for which an approval was accepted, in order. */
  private readonly accepted: string[] = [];

  async open(): Promise<void> {
    for (const name of ['Patience', 'Welding', 'Latin']) {
      const reply = await admin.post('/api/skills', {
        name: { en: `${name} ${crypto.randomUUID()}`, ms: '' },
      });
      this.skills.push(reply.body.id as string);
    }
    const skills = this.skills.map((skill, index) => ({
      id: `s${index}`,
      skill,
      kind: 'core',
      necessity: 'essential',
    }));
    const { body } = await editor.post('/api/profiles', { content: smallContent({ skills }) });
    this.id = body.id as string;
  }

  private at = (rest: string) => `/api/profiles/${this.id}/${rest}`;

  /** Looks at what waits for review, as whoever would approve it. */
  private async look(): Promise<string | null> {
    const { body } = await managers[0]!.get(`/api/profiles/${this.id}`);
    this.slug = body.slug as string;
    const { draft, references } = body;
    if (draft?.state !== 'in_review') return null;
    const named = Object.fromEntries(
      this.skills.flatMap((id) => (references[id] ? [[id, references[id]]] : [])),
    );
    const text = canonicalJson({ content: draft.content, references: named });
    // One seal stands for one text, whoever looks and whenever.
    expect(this.shown.get(draft.seal) ?? text).toBe(text);
    this.shown.set(draft.seal, text);
    return draft.seal as string;
  }

  private async save(change: (content: { skills: unknown[] }) => Record<string, unknown>) {
    const opened = await editor.post(this.at('draft'));
    if (opened.status !== 200) return;
    const draft = await editor.get(this.at('draft'));
    await editor.put(
      this.at('draft'),
      { content: change(draft.body.content) },
      { 'if-match': String(draft.headers.etag) },
    );
  }

  private async rename(which: number): Promise<Reply> {
    const path = `/api/skills/${this.skills[which]!}`;
    const { version } = (await admin.get(path)).body as { version: number };
    return admin.put(path, { version, name: { en: `Renamed ${crypto.randomUUID()}`, ms: '' } });
  }

  private note(reply: Reply, seal: string): void {
    expect([200, 403, 409]).toContain(reply.status);
    if (reply.status === 200) this.accepted.push(seal);
  }

  private approve = (person: Person, seal: string) => person.post(this.at('approve'), { seal });

  async take(action: Step): Promise<void> {
    switch (action.is) {
      case 'edit':
        return this.save(() => ({ story: { en: `Rain. ${action.words}`, ms: 'Hujan.' } }));
      case 'turn':
        return this.save(({ skills }) => ({ skills: skills.toReversed() }));
      case 'rename':
        expect((await this.rename(action.which)).status).toBe(200);
        return undefined;
      case 'archive': {
        const id = this.skills[action.which]!;
        await app.sql('UPDATE catalogue_entries SET archived_at = now() WHERE id = $1', [id]);
        return undefined;
      }
      case 'submit':
        await editor.post(this.at('submit'), {});
        await this.look();
        return undefined;
      case 'withdraw':
        await editor.post(this.at('withdraw'), {});
        return undefined;
      case 'request':
        await managers[0]!.post(this.at('request-changes'), { note: 'Again, please.' });
        return undefined;
      case 'approve': {
        const seal = await this.look();
        if (seal) this.note(await this.approve([...managers, editor][action.by]!, seal), seal);
        return undefined;
      }
      case 'approve-stale': {
        const now = await this.look();
        const old = [...this.shown.keys()].find((seal) => seal !== now) ?? sha256('nothing');
        const reply = await this.approve(managers[0]!, old);
        expect(reply.status).toBe(409);
        if (now) expect(reply.body).toMatchObject({ shown: old, current: now });
        return undefined;
      }
      case 'race': {
        const seal = await this.look();
        if (!seal) return undefined;
        const [first, second] = await Promise.all([
          this.approve(managers[0]!, seal),
          this.approve(managers[1]!, seal),
          editor.post(this.at('withdraw'), {}),
          this.take({ is: 'edit', words: 'raced' }),
          this.rename(0),
        ]);
        expect(
          [first.status, second.status].filter((status) => status === 200).length,
        ).toBeLessThan(2);
        this.note(first, seal);
        this.note(second, seal);
        return undefined;
      }
      case 'unpublish':
        await managers[1]!.post(this.at('unpublish'), { note: 'For a while.' });
        return undefined;
    }
  }

  /** What was ever published is exactly what was approved, as it was shown; and so is what anybody reads. */
  async check(): Promise<void> {
    const rows = await app.sql<{ sealed: string; seal: string; state: string; same: boolean }>(
      `SELECT sealed, seal, state, sealed::jsonb->'content' = content AS same FROM revisions
       WHERE profile_id = $1 AND published_at IS NOT NULL ORDER BY number`,
      [this.id],
    );
    expect(rows.map(({ seal }) => seal)).toEqual(this.accepted);
    for (const { sealed, seal, same } of rows) {
      expect([sha256(sealed), same]).toEqual([seal, true]);
      const { content, references } = JSON.parse(sealed) as Record<string, never>;
      expect(canonicalJson({ content, references })).toBe(this.shown.get(seal));
    }
    const { status, body } = await app.anyone.get(`/api/public/careers/${this.slug || 'none'}`);
    const current = rows.find(({ state }) => state === 'published');
    expect(status === 200).toBe(current !== undefined);
    if (!current) return;
    const shown = JSON.parse(this.shown.get(current.seal)!) as Record<string, unknown>;
    expect(canonicalJson({ content: body.content, references: body.references })).toBe(
      canonicalJson(shown),
    );
  }
}

describe('whatever people do, and in whatever order', () => {
  it('nothing but the approved bytes is ever published', async () => {
    let published = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 18 }), async (steps) => {
        const desk = new Desk();
        await desk.open();
        for (const each of steps) await desk.take(each);
        await desk.check();
        published += 1;
      }),
      { numRuns: 40 },
    );
    expect(published).toBeGreaterThanOrEqual(40);
    const [{ n }] = (await app.sql(
      'SELECT count(*)::int AS n FROM revisions WHERE published_at IS NOT NULL',
    )) as [{ n: number }];
    expect(n).toBeGreaterThan(10);
  }, 240_000);
});
