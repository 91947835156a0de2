import { useSyncExternalStore } from 'react';
import { currentSession, onSessionChange, type Session } from './session.ts';

/** Who is signed in; follows every change. */
export const useSession = (): Session | null =>
  useSyncExternalStore(onSessionChange, currentSession);

/** Whether the server gave the signed-in person an ability, e.g. `can('profiles.create')`. */
export function useCan(): (ability: string) => boolean {
  const session = useSession();
  return (ability) => session?.abilities.includes(ability) ?? false;
}
