import type { AuthProvider } from 'ra-core';
import { abilityFor } from './abilities.ts';
import { currentSession, loadSession, signIn, signOut } from './session.ts';

/** Who is signed in and what they may do: read from `/api/session`, never decided here. */
export const authProvider: AuthProvider = {
  login: ({ email, password }: { email: string; password: string }) => signIn(email, password),
  logout: () => signOut(),
  async checkAuth() {
    if (!(await loadSession())) throw new Error('app.signIn.please');
  },
  // An ended session opens the dialog that signs in again, so that nothing on the page is lost (layout/SessionEnded).
  checkError: () => Promise.resolve(),
  async getIdentity() {
    const { id, name } = (await loadSession())!.user;
    return { id, fullName: name };
  },
  getPermissions: () => Promise.resolve(currentSession()?.abilities ?? []),
  canAccess: async ({ resource, action }) =>
    (await loadSession())?.abilities.includes(abilityFor(resource, action)) ?? false,
};
