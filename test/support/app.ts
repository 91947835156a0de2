import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { DataSource } from 'typeorm';
import { insertUser } from '../../server/accounts/users.service.ts';
import type { Role } from '../../server/access/actor.ts';
import { createApp } from '../../server/app.ts';
import type { Settings } from '../../server/config/index.ts';
import { testDatabase, type TestDatabase } from './database.ts';

/** The password of everybody that a test brings in. */
export const PASSWORD = 'correct horse battery';

export interface Reply {
  status: number;
  headers: Record<string, string | string[] | number | undefined>;
  text: string;
  /** The answer read as JSON; `undefined` where it is none. */
  // eslint-disable-next-line typescript/no-explicit-any -- a test says what it expects to find
  body: any;
}

type Headers = Record<string, string>;

/** Sends requests through the whole HTTP stack, as somebody or as nobody. */
export interface Client {
  get(path: string, headers?: Headers): Promise<Reply>;
  post(path: string, body?: unknown, headers?: Headers): Promise<Reply>;
  put(path: string, body?: unknown, headers?: Headers): Promise<Reply>;
  delete(path: string, headers?: Headers): Promise<Reply>;
  send(request: {
    method: string;
    path: string;
    body?: string | Buffer;
    headers?: Headers;
  }): Promise<Reply>;
}

/** Somebody with an account who is signed in. */
export interface Person extends Client {
  id: string;
  name: string;
  email: string;
  /** The session's cookie, `name=value`. */
  cookie: string;
}

export interface TestApp {
  nest: NestFastifyApplication;
  database: TestDatabase;
  anyone: Client;
  /** Adds an account with `role` and signs in; each call is another person. */
  person(role: Role): Promise<Person>;
  client(headers: Headers): Client;
  sql<Row = Record<string, unknown>>(query: string, parameters?: unknown[]): Promise<Row[]>;
  /** Another process's worth of the application on the same database. Close it first. */
  beside(changes?: Partial<Settings>): Promise<TestApp>;
  close(): Promise<void>;
}

const SETTINGS = {
  host: '127.0.0.1',
  port: 0,
  publicUrl: 'http://careers.school.example',
  trustProxy: false,
  role: 'web',
  timeZone: 'Asia/Kuala_Lumpur',
  dataDir: '',
  databasePool: 6,
  demoPassword: null,
  smtpUrl: null,
  mailFrom: null,
  sheetCache: 64,
  packDays: 90,
  sheetThreads: 1,
  demo: null,
} as const;

function clientOf(fastify: FastifyInstance, always: Headers): Client {
  const send: Client['send'] = async ({ method, path, body, headers }) => {
    const reply = await fastify.inject({
      method: method as 'GET',
      url: path,
      headers: { ...always, ...headers },
      ...(body === undefined ? {} : { payload: body }),
    });
    const isJson = String(reply.headers['content-type']).includes('json');
    return {
      status: reply.statusCode,
      headers: reply.headers,
      text: reply.payload,
      body: isJson && reply.payload !== '' ? JSON.parse(reply.payload) : undefined,
    };
  };
  const sendJson = (method: string, path: string, body: unknown, headers?: Headers) =>
    send({
      method,
      path,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
    });
  return {
    send,
    get: (path, headers) => send({ method: 'GET', path, ...(headers && { headers }) }),
    post: (path, body, headers) => sendJson('POST', path, body, headers),
    put: (path, body, headers) => sendJson('PUT', path, body, headers),
    delete: (path, headers) => send({ method: 'DELETE', path, ...(headers && { headers }) }),
  };
}

/** The real application on a database of its own, which has no content and an empty catalogue; `close` it in afterAll. */
export async function testApp(changes: Partial<Settings> = {}): Promise<TestApp> {
  const database = await testDatabase();
  const bare = await new DataSource({ type: 'postgres', url: database.url }).initialize();
  await bare.query(`INSERT INTO milestones (name) VALUES ('catalogue')`);
  await bare.destroy();
  return appOn(database, changes, () => database.drop());
}

async function appOn(
  database: TestDatabase,
  changes: Partial<Settings>,
  afterwards: () => Promise<void>,
): Promise<TestApp> {
  const nest = await createApp({ ...SETTINGS, databaseUrl: database.url, ...changes });
  const fastify = nest.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  await fastify.ready();
  const dataSource = nest.get(DataSource);
  const client = (headers: Headers): Client => clientOf(fastify, headers);
  let people = 0;
  return {
    nest,
    database,
    client,
    anyone: client({}),
    async person(role) {
      people += 1;
      const name = `${role[0]!.toUpperCase()}${role.slice(1)} ${people}`;
      const email = `${role}.${people}@school.example`;
      const account = { name, email, role, language: 'en', password: PASSWORD } as const;
      const { id } = await insertUser(dataSource.manager, account);
      const signedIn = await client({}).post('/api/session', { email, password: PASSWORD });
      const cookie = String(signedIn.headers['set-cookie']).split(';')[0]!;
      return { id, name, email, cookie, ...client({ cookie }) };
    },
    sql: (query, parameters) => dataSource.query(query, parameters),
    beside: (different = {}) =>
      appOn(database, { ...changes, ...different }, () => Promise.resolve()),
    async close() {
      await nest.close();
      await afterwards();
    },
  };
}
