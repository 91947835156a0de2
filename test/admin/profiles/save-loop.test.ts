import { describe, expect, it } from '@jest/globals';
import { ContentStore } from '../../../admin/profiles/editor/contentStore.ts';
import { SaveLoop } from '../../../admin/profiles/editor/saveLoop.ts';
import type { Draft, SavedDraft } from '../../../admin/profiles/types.ts';
import { HttpError } from '../../../admin/providers/http.ts';
import { emptyContent, type Content } from '../../../templates/profile/index.ts';

const draftOf = (content: Content, version = 1) => ({ content, version, savedAt: null }) as Draft;

/** A loop against a server that the test plays itself. */
function open(
  answer: (body: Partial<Content>, version: number) => Promise<SavedDraft> | SavedDraft,
) {
  const store = new ContentStore({ ...emptyContent(), title: { en: 'Nurse', ms: '' } });
  const sent: Partial<Content>[] = [];
  const loop = new SaveLoop({
    store,
    draft: draftOf(store.content),
    pause: 1e6,
    onSaved: () => undefined,
    send: async (body, version) => {
      sent.push(body);
      return answer(body, version);
    },
  });
  const stop = loop.start();
  return { store, loop, sent, stop };
}

const accept = (content: Content) => (body: Partial<Content>, version: number) =>
  ({
    ...draftOf({ ...content, ...body }, version + 1),
    savedAt: '2026-11-23T04:00:00Z',
  }) as SavedDraft;
const base = () => ({ ...emptyContent(), title: { en: 'Nurse', ms: '' } });

describe('saving a draft', () => {
  it('sends the sections that changed, and no others', async () => {
    const { store, loop, sent, stop } = open(accept(base()));
    store.set('title.ms', 'Jururawat');
    expect(loop.state.status).toBe('unsaved');
    await loop.flush();
    expect(sent).toEqual([{ title: { en: 'Nurse', ms: 'Jururawat' } }]);
    expect(loop.state).toMatchObject({ status: 'saved', savedAt: '2026-11-23T04:00:00Z' });
    expect(loop.version).toBe(2);
    stop();
  });

  it('keeps what is typed while a request is on its way, and sends it with the next', async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => (release = resolve));
    const { store, loop, sent, stop } = open(async (body, version) => {
      await gate;
      return accept(base())(body, version);
    });
    store.set('title.ms', 'Juru');
    const saving = loop.flush();
    store.set('title.ms', 'Jururawat');
    release();
    await saving;
    expect(store.get('title.ms')).toBe('Jururawat');
    expect(loop.state.status).toBe('unsaved');
    await loop.flush();
    expect(sent.map((body) => body.title?.ms)).toEqual(['Juru', 'Jururawat']);
    expect(loop.state.status).toBe('saved');
    stop();
  });

  it('takes in what others wrote, beside what is being typed', async () => {
    const { store, loop, stop } = open((body, version) => ({
      ...accept(base())({ ...body, reviewBy: '2027-06-30' }, version),
      merged: true,
    }));
    store.set('title.ms', 'Jururawat');
    await loop.flush();
    expect(store.get('reviewBy')).toBe('2027-06-30');
    expect(store.get('title.ms')).toBe('Jururawat');
    expect(loop.state).toMatchObject({ status: 'saved', merges: 1 });
    stop();
  });

  it('holds a section that cannot be saved, and saves the others', async () => {
    const { store, loop, sent, stop } = open(accept(base()));
    store.set('codes.masco', 'no code');
    store.set('title.ms', 'Jururawat');
    await loop.flush();
    expect(Object.keys(sent[0]!)).toEqual(['title']);
    expect(loop.state).toMatchObject({ status: 'unsaved', held: ['codes'] });
    stop();
  });

  it('holds a source that is gone while a salary still names it', async () => {
    const { store, loop, sent, stop } = open(accept(base()));
    const range = { min: 1, max: null, openEnded: false, currency: 'MYR', period: 'month' };
    const sector = '0190b6a4-0000-7000-8000-000000000001';
    const band = { id: 'b', sector, range, source: 's' };
    const source = { id: 's', publisher: 'A', title: '', url: null, year: null, accessedOn: null };
    store.replace({ ...store.content, salaryBands: [band], sources: [source] } as Content);
    await loop.flush();
    expect(Object.keys(sent[0]!)).toEqual(['salaryBands', 'sources']);
    store.set('sources', []);
    await loop.flush();
    expect(loop.state.held).toEqual(['sources']);
    expect(loop.state.refused).toMatchObject([
      { path: 'salaryBands.b.source', code: 'sourceGone' },
    ]);
    store.set('salaryBands.b.source', undefined);
    await loop.flush();
    expect(loop.state).toMatchObject({ status: 'saved', held: [], refused: [] });
    stop();
  });

  it('lets a person choose where two changed the same, and loses neither', async () => {
    const theirs = { ...base(), title: { en: 'Staff Nurse', ms: '' }, reviewBy: '2027-01-01' };
    let first = true;
    const { store, loop, sent, stop } = open((body, version) => {
      if (!first) return accept(theirs)(body, version);
      first = false;
      const conflicts = [
        { path: 'title.en', base: 'Nurse', yours: 'Registered Nurse', theirs: 'Staff Nurse' },
      ];
      throw new HttpError(409, { conflicts, draft: draftOf(theirs, 7) });
    });
    store.set('title.en', 'Registered Nurse');
    await loop.flush();
    expect(loop.state.status).toBe('conflict');
    expect(store.get('title.en')).toBe('Registered Nurse');
    loop.resolve(() => 'yours');
    await loop.flush();
    expect(sent[1]).toEqual({ title: { en: 'Registered Nurse', ms: '' } });
    expect(store.get('reviewBy')).toBe('2027-01-01');
    expect(loop.state.status).toBe('saved');
    stop();
  });

  it('takes theirs where that is chosen', async () => {
    const theirs = { ...base(), cluster: null, title: { en: 'Staff Nurse', ms: '' } };
    const { store, loop, stop } = open(() => {
      throw new HttpError(409, {
        conflicts: [{ path: 'title.en', base: 'Nurse', yours: 'Mine', theirs: 'Staff Nurse' }],
        draft: draftOf(theirs, 7),
      });
    });
    store.set('title.en', 'Mine');
    await loop.flush();
    loop.resolve(() => 'theirs');
    expect(store.get('title.en')).toBe('Staff Nurse');
    expect(loop.unsaved()).toEqual([]);
    stop();
  });

  it('does not send again what the server refused, until it changes', async () => {
    let refuse = true;
    const { store, loop, sent, stop } = open((body, version) => {
      if (!refuse) return accept(base())(body, version);
      throw new HttpError(422, { errors: [{ path: 'content.title.en', message: 'is no career' }] });
    });
    store.set('title.en', 'Nothing');
    await loop.flush();
    expect(loop.state.refused).toMatchObject([
      { path: 'title.en', values: { message: 'is no career' } },
    ]);
    await loop.flush();
    expect(sent).toHaveLength(1);
    refuse = false;
    store.set('title.en', 'Midwife');
    await loop.flush();
    expect(loop.state).toMatchObject({ status: 'saved', refused: [] });
    stop();
  });

  it('tries again when the server cannot be reached', async () => {
    let down = true;
    const { store, loop, stop } = open((body, version) => {
      if (down) throw new TypeError('fetch failed');
      return accept(base())(body, version);
    });
    store.set('title.ms', 'Jururawat');
    await loop.flush();
    expect(loop.state.status).toBe('retrying');
    down = false;
    await loop.flush();
    expect(loop.state.status).toBe('saved');
    stop();
  });

  it('stops when the draft is no longer open, and keeps the words', async () => {
    const { store, loop, stop } = open(() => {
      throw new HttpError(409, { state: 'in_review' });
    });
    store.set('title.ms', 'Jururawat');
    await loop.flush();
    expect(loop.state.status).toBe('closed');
    expect(store.get('title.ms')).toBe('Jururawat');
    stop();
  });
});
