import { expect } from '@jest/globals';
import type { Text } from '../../templates/profile/index.ts';
import type { Client } from '../support/app.ts';

let serial = 0;

/** Something different each time, in both languages. */
export const fresh = (words = 'Career'): Text => {
  serial += 1;
  return { en: `${words} ${serial}`, ms: `${words} ${serial} (ms)` };
};

/** A small content that is whole in both languages. */
export const smallContent = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  title: fresh(),
  story: { en: 'Rain falls.', ms: 'Hujan turun.' },
  ...changes,
});

/** What a profile's routes answer; only what tests look at most. */
export interface Detail {
  id: string;
  slug: string;
  draft: { number: number; state: string; seal: string; version: number; content: Content } | null;
  published: { number: number; state: string; seal: string; content: Content } | null;
}
type Content = Record<string, never>;

async function answered(reply: Promise<{ status: number; body: Detail; text: string }>) {
  const { status, body, text } = await reply;
  if (status >= 300) throw new Error(`${status}: ${text}`);
  return body;
}

/** A profile with a draft that `editor` wrote. */
export const writtenProfile = (editor: Client, changes?: Record<string, unknown>) =>
  answered(editor.post('/api/profiles', { content: smallContent(changes) }));

/** A profile that waits for review. */
export async function submittedProfile(editor: Client, changes?: Record<string, unknown>) {
  const { id } = await writtenProfile(editor, changes);
  return answered(editor.post(`/api/profiles/${id}/submit`, {}));
}

/** Approves what waits for review. */
export async function approve(manager: Client, id: string): Promise<Detail> {
  const { draft } = await answered(manager.get(`/api/profiles/${id}`));
  return answered(manager.post(`/api/profiles/${id}/approve`, { seal: draft!.seal }));
}

/** A profile whose revision 1 is published. */
export async function publishedProfile(
  editor: Client,
  manager: Client,
  changes?: Record<string, unknown>,
): Promise<Detail> {
  const { id } = await submittedProfile(editor, changes);
  return approve(manager, id);
}

/** Saves `changes` into the draft as it stands, which must succeed. */
export async function save(editor: Client, id: string, changes: Record<string, unknown>) {
  const draft = await editor.get(`/api/profiles/${id}/draft`);
  const reply = await editor.put(
    `/api/profiles/${id}/draft`,
    { content: changes },
    { 'if-match': String(draft.headers.etag) },
  );
  expect(reply.status).toBe(200);
  return reply.body;
}

/** Another edit of a published profile, brought to publication. */
export async function publishAgain(
  editor: Client,
  manager: Client,
  id: string,
  changes: Record<string, unknown>,
): Promise<Detail> {
  await answered(editor.post(`/api/profiles/${id}/draft`));
  await save(editor, id, changes);
  await answered(editor.post(`/api/profiles/${id}/submit`, {}));
  return approve(manager, id);
}
