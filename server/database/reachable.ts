import pg from 'pg';
import { StartFailure } from '../config/failure.ts';

/** Milliseconds. A machine on which all starts at once may be busy for seconds. */
const PATIENCE = 15_000;
const OLDEST = 18;

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'no computer has that name',
  EAI_AGAIN: 'that name cannot be looked up',
  ETIMEDOUT: 'it does not answer',
  EHOSTUNREACH: 'there is no way to it',
  ENETUNREACH: 'there is no way to it',
  ECONNRESET: 'it hung up',
  ENOENT: 'there is no such socket',
  '28P01': 'it refuses the user or password',
  '28000': 'it refuses the user',
  '3D000': 'it has no such database',
  '57P03': 'it is still starting',
  '53300': 'it has no connection left',
};

function reasonOf(error: unknown): string {
  const first = error instanceof AggregateError ? error.errors[0] : error;
  const { code, message } = first as { code?: string; message?: string };
  if (code && REASONS[code]) return REASONS[code];
  return /timeout/i.test(message ?? '') ? 'it does not answer' : (message ?? String(first));
}

/**
 * Makes sure that a PostgreSQL that we can use answers at `url`.
 * @throws {StartFailure} with the reason, and without the password that the address contains
 */
export async function requireDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: PATIENCE });
  client.on('error', () => undefined);
  const place = `${client.host}:${client.port}/${client.database}`;
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version_num: string }>('SHOW server_version_num');
    const version = Math.trunc(Number(rows[0]?.server_version_num) / 10_000);
    if (version < OLDEST) {
      throw new StartFailure(
        `PostgreSQL ${version} at ${place} is too old.`,
        `Kerjaya needs PostgreSQL ${OLDEST} or newer.`,
      );
    }
  } catch (error) {
    if (error instanceof StartFailure) throw error;
    throw new StartFailure(
      `No PostgreSQL can be used at ${place}: ${reasonOf(error)}.`,
      'Start it, or correct DATABASE_URL; without DATABASE_URL an embedded one is used.',
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}
