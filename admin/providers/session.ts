import type { Language } from '../../templates/profile/languages.ts';
import { api, HttpError, SIGNED_OUT, speakAs } from './http.ts';

export interface Person {
  id: string;
  name: string;
  email: string;
  /** For display only: what somebody may do is in `abilities`. */
  role: string;
  language: Language;
}

/** Who is signed in, and what the server lets them do (`'<resource>.<verb>'`). */
export interface Session {
  user: Person;
  abilities: readonly string[];
}

let current: Session | null = null;
let asked: Promise<Session | null> | undefined;
const listeners = new Set<() => void>();

export function setSession(session: Session | null): void {
  current = session;
  speakAs(session?.user.id ?? null);
  asked = Promise.resolve(session);
  for (const listener of listeners) listener();
}

/**
 * The session, asked for once; null when nobody is signed in.
 * @throws TypeError when the server cannot be reached; the next call asks again.
 */
export function loadSession(): Promise<Session | null> {
  asked ??= api<Session>('/api/session').then(
    (session) => {
      setSession(session);
      return session;
    },
    (error: unknown) => {
      asked = undefined;
      if (error instanceof HttpError && error.status === 401) {
        setSession(null);
        return null;
      }
      throw error;
    },
  );
  return asked;
}

/** Tabs of one browser share its session: they are told at once when somebody else takes it over. */
const tabs =
  typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('kerjaya.session');
tabs?.addEventListener('message', ({ data }: MessageEvent<{ id: string; name: string }>) => {
  if (!current || current.user.id === data.id) return;
  window.dispatchEvent(new CustomEvent(SIGNED_OUT, { detail: data }));
});

export async function signIn(email: string, password: string): Promise<Session> {
  const session = await api<Session>('/api/session', { method: 'POST', json: { email, password } });
  setSession(session);
  const { id, name } = session.user;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
  tabs?.postMessage({ id, name });
  return session;
}

/** Signs out; whatever the server says, this browser forgets the session. */
export async function signOut(): Promise<void> {
  if (!current) return;
  await api('/api/session', { method: 'DELETE' }).catch(() => undefined);
  setSession(null);
}

/** Changes of one's own account. */
export async function updateSelf(changes: {
  name?: string;
  language?: Language;
  currentPassword?: string;
  newPassword?: string;
}): Promise<Session> {
  const session = await api<Session>('/api/session/user', { method: 'PUT', json: changes });
  setSession(session);
  return session;
}

export const currentSession = (): Session | null => current;

/** The language in which the server speaks to whoever is signed in: it follows the interface's once it is saved. */
export const spokenLanguage = (): Language | undefined => current?.user.language;

export const onSessionChange = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
