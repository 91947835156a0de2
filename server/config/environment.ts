import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';
import { StartFailure } from './failure.ts';

const wholeNumber = (min: number, max: number) => {
  const error = `a whole number from ${min} to ${max}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, { error })
    .transform(Number)
    .refine((value) => value >= min && value <= max, { error });
};

const address = (protocols: readonly string[], error: string) =>
  z.string().refine((value) => protocols.includes(URL.parse(value)?.protocol ?? ''), { error });

/** `true`/`false`, or the proxies' addresses with commas between. How many there are is no safe way to know them. */
const proxies = z
  .string()
  .refine((value) => !/^\d+$/.test(value), {
    error: 'the addresses of your proxies, such as loopback or 10.0.0.1',
  })
  .transform((value): boolean | string =>
    /^(true|false)$/i.test(value) ? value.toLowerCase() === 'true' : value,
  );

/** `careers@school.example`, or with a name before it: `Careers desk <careers@school.example>`. */
const sender = z.string().transform((value, context) => {
  const [, name = '', bracketed] = /^"?([^"<>\r\n]*?)"?\s*<([^<>]+)>$/.exec(value) ?? [];
  const found = { name, address: bracketed ?? value };
  if (z.email().safeParse(found.address).success) return found;
  context.addIssue({
    code: 'custom',
    message: 'an address such as Careers desk <careers@school.example>',
  });
  return z.NEVER;
});

/** Named as in the IANA time zone database; an offset knows nothing of summer time. */
const zone = z.string().refine(
  (value) => {
    try {
      return /^[A-Za-z]/.test(value) && Intl.DateTimeFormat('en', { timeZone: value }) !== null;
    } catch {
      return false;
    }
  },
  { error: 'a time zone such as Asia/Kuala_Lumpur' },
);

/** The variables that Kerjaya reads, with what it takes where one is unset or empty. */
const environmentSchema = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: wholeNumber(0, 65_535).default(3000),
  PUBLIC_URL: address(['http:', 'https:'], 'an address such as https://careers.school.example')
    .transform((value) => value.replace(/\/+$/, ''))
    .optional(),
  TRUST_PROXY: proxies.default(false),
  ROLE: z.enum(['all', 'web', 'worker'], { error: 'one of all, web, worker' }).default('all'),
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: address(
    ['postgres:', 'postgresql:'],
    'an address such as postgresql://user:password@host:5432/kerjaya',
  ).optional(),
  DATABASE_POOL: wholeNumber(2, 200).default(10),
  DEMO_PASSWORD: z.string().min(8, { error: '8 characters or longer' }).optional(),
  SMTP_URL: address(
    ['smtp:', 'smtps:'],
    'an address such as smtp://user:password@mail.school.example:587',
  ).optional(),
  MAIL_FROM: sender.optional(),

  TIME_ZONE: zone.default('Asia/Kuala_Lumpur'),
  SHEET_CACHE: wholeNumber(1, 100_000).default(512),
  PACK_DAYS: wholeNumber(1, 3650).default(90),
  SHEET_THREADS: wholeNumber(1, 64).default(() => Math.min(4, availableParallelism())),
});

type Environment = z.infer<typeof environmentSchema>;

export interface Config {
  /** The address that is listened on; the port may be 0 (any that is free). */
  readonly host: string;
  readonly port: number;
  /** Where people reach this server: sheets carry it in their QR code. No slash at its end. */
  readonly publicUrl: string;
  /** As Fastify's `trustProxy`. */
  readonly trustProxy: boolean | string;
  /** `web` answers requests, `worker` takes jobs from the queue, `all` does both. */
  readonly role: Environment['ROLE'];
  /** Absolute; only used with the embedded database. */
  readonly dataDir: string;
  /** A PostgreSQL server of one's own, or null for the embedded one. */
  readonly databaseUrl: string | null;
  /** Connections that this process may hold. */
  readonly databasePool: number;
  readonly demoPassword: string | null;
  /** The mail server, with the password for it; null: no e-mail is sent. */
  readonly smtpUrl: string | null;
  /** Whom e-mail comes from. */
  readonly mailFrom: { readonly name: string; readonly address: string } | null;

  /** Where the school's clocks stand: an IANA name. */
  readonly timeZone: string;
  /** Megabytes that finished sheets may take in the database. */
  readonly sheetCache: number;
  /** For how many days the files of packs are kept. */
  readonly packDays: number;
  /** Threads that lay out sheets. */
  readonly sheetThreads: number;
}

/** Secrets must not be echoed into a terminal or a log. */
const SECRET = new Set(['DATABASE_URL', 'DEMO_PASSWORD', 'SMTP_URL']);

/**
 * Reads the environment; relative folders are taken from `root`.
 * @throws {StartFailure} naming the first variable that cannot be used
 */
export function readConfig(environment: NodeJS.ProcessEnv, root: string): Config {
  const given = Object.entries(environment).filter(([, value]) => value?.trim());
  const parsed = environmentSchema.safeParse(
    Object.fromEntries(given.map(([key, value]) => [key, value?.trim()])),
  );
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const name = String(issue?.path[0]);
    const value = SECRET.has(name) ? '' : `, not "${environment[name]?.trim()}"`;
    throw new StartFailure(
      `${name} must be ${issue?.message}${value}.`,
      'Correct it and start again.',
    );
  }
  const { data } = parsed;
  if (data.SMTP_URL && !data.MAIL_FROM) {
    throw new StartFailure(
      'MAIL_FROM must be set where SMTP_URL is: an address such as Careers desk <careers@school.example>.',
      'Set it and start again.',
    );
  }
  return {
    host: data.HOST,
    port: data.PORT,
    publicUrl: data.PUBLIC_URL ?? `http://localhost:${data.PORT}`,
    trustProxy: data.TRUST_PROXY,
    role: data.ROLE,
    dataDir: resolve(root, data.DATA_DIR),
    // TypeORM knows its driver by this name only.
    databaseUrl: data.DATABASE_URL?.replace(/^postgresql:/, 'postgres:') ?? null,
    databasePool: data.DATABASE_POOL,
    demoPassword: data.DEMO_PASSWORD ?? null,
    smtpUrl: data.SMTP_URL ?? null,
    mailFrom: data.MAIL_FROM ?? null,

    timeZone: data.TIME_ZONE,
    sheetCache: data.SHEET_CACHE,
    packDays: data.PACK_DAYS,
    sheetThreads: data.SHEET_THREADS,
  };
}
