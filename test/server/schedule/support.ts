import type { Client, TestApp } from '../../support/app.ts';

/** So many seconds from now, as ISO 8601 with an offset. */
export const inSeconds = (seconds: number): string =>
  new Date(Date.now() + seconds * 1000).toISOString();

/** Approves what waits for review, for publication at `publishAt`. */
export async function approveAt(manager: Client, id: string, publishAt: string) {
  const { body } = await manager.get(`/api/profiles/${id}`);
  return manager.post(`/api/profiles/${id}/approve`, { seal: body.draft.seal, publishAt });
}

/** As if the date that waits were `seconds` ago: nobody waits for it in a test. */
export const makeDue = (app: TestApp, profileId: string, seconds = 1): Promise<unknown> =>
  app.sql(
    `UPDATE schedule SET due_at = now() - make_interval(secs => $2) WHERE profile_id = $1 AND state = 'waiting'`,
    [profileId, seconds],
  );

/** What happened to a profile, without its writing: `action from>to by`. */
export const happenings = async (app: TestApp, profileId: string): Promise<string[]> => {
  const rows = await app.sql<Record<string, string | null>>(
    `SELECT action, from_state, to_state, actor_name FROM audit WHERE subject_id = $1 ORDER BY id`,
    [profileId],
  );
  return rows.map(
    ({ action, from_state, to_state, actor_name }) =>
      `${action} ${from_state}>${to_state} ${actor_name ?? 'schedule'}`,
  );
};

/** Who was told what about a profile. */
export const told = async (app: TestApp, profileId: string, kind: string): Promise<string[]> => {
  const rows = await app.sql<{ name: string }>(
    `SELECT u.name FROM notifications n JOIN users u ON u.id = n.user_id
     WHERE n.profile_id = $1 AND n.kind = $2 ORDER BY u.name`,
    [profileId, kind],
  );
  return rows.map(({ name }) => name);
};
