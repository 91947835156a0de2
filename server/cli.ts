import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { createAdministrator } from './accounts/administrator.ts';
import { User } from './accounts/user.entity.ts';
import { reportOf, headFrom } from './audit/report.ts';
import { verifyAudit } from './audit/verify.ts';
import { readConfig, root, StartFailure } from './config/index.ts';
import { migrate } from './database/migrate.ts';
import { runningUrl } from './database/embedded/index.ts';
import { openDatabase } from './database/open.ts';
import { databaseOptions } from './database/options.ts';
import { Problem } from './http/problem.ts';

/** Commands for whoever runs the server: `node dist/server/cli.js <command> …`. */
const commands: Readonly<Record<string, (words: string[]) => Promise<void>>> = {
  'admin:create': adminCreate,
  'audit:verify': auditVerify,
};

const USAGE = 'npm run admin:create -- --email somebody@school.example --name "Their Name"';
const USAGE_VERIFY = 'npm run audit:verify -- --expect <hash>@<position>';

const silent = new Writable({ write: (_chunk, _encoding, done) => done() });

/** Asks without showing what is typed; takes the first line of what is piped in. */
async function askPassword(): Promise<string> {
  const { stdin, stdout } = process;
  if (stdin.isTTY) stdout.write('Password: ');
  const lines = createInterface({ input: stdin, output: silent, terminal: stdin.isTTY });
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
    if (stdin.isTTY) stdout.write('\n');
  }
}

async function withDataSource(work: (dataSource: DataSource) => Promise<void>): Promise<void> {
  const config = readConfig(process.env, root);
  const running = config.databaseUrl === null ? runningUrl(config.dataDir) : null;
  // Beside a server that runs, a command is a guest in its database.
  const database = await openDatabase(
    running === null ? config : { ...config, databaseUrl: running },
  );
  try {
    const dataSource = await new DataSource(databaseOptions(database.url, 2, [User])).initialize();
    try {
      await migrate(dataSource);
      await work(dataSource);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await database.close();
  }
}

async function adminCreate(words: string[]): Promise<void> {
  const { values } = parseArgs({
    args: words,
    options: { email: { type: 'string' }, name: { type: 'string' } },
  });
  const { email, name } = values;
  if (!email || !name) throw new StartFailure('Who is it?', USAGE);
  const password = await askPassword();
  await withDataSource((dataSource) => createAdministrator(dataSource, { email, name, password }));
  console.log(`${email} is an administrator now and can sign in.`);
}

/** Ends with exit code 1 when the record is not whole, or lacks the head that was noted earlier. */
async function auditVerify(words: string[]): Promise<void> {
  const { values } = parseArgs({ args: words, options: { expect: { type: 'string' } } });
  const expected = values.expect === undefined ? undefined : headFrom(values.expect);
  if (expected === null) throw new StartFailure('What is expected?', USAGE_VERIFY);
  await withDataSource(async (dataSource) => {
    const verdict = await verifyAudit(dataSource, expected);
    console.log(reportOf(verdict));
    if (!verdict.ok) process.exitCode = 1;
  });
}

/** One line for what whoever typed the command can put right. */
function lineOf(error: unknown): string {
  if (error instanceof StartFailure) return error.line;
  if (error instanceof Problem) {
    const fields = error.members.errors?.map(({ path, message }) => `${path} ${message}`) ?? [];
    return fields.length > 0 ? `${fields.join('; ')}.` : error.detail;
  }
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE')) {
    return `${error.message}. ${name === 'audit:verify' ? USAGE_VERIFY : USAGE}`;
  }
  throw error;
}

const [name = '', ...words] = process.argv.slice(2);
const command = commands[name];
try {
  if (!command)
    throw new StartFailure(`There is no command "${name}".`, `Try: ${USAGE} or: ${USAGE_VERIFY}`);
  await command(words);
  process.exit();
} catch (error) {
  console.error(lineOf(error));
  process.exit(1);
}
