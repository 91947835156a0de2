import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import pg from 'pg';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { startProgram, until, type Program } from '../support/program.ts';

const project = resolve(import.meta.dirname, '../..');
const artifacts = join(project, 'artifacts');

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** The built program on data of its own, with the demo, and a browser in front of it. */
export interface Desk {
  address: string;
  password: string;
  /** A browser of somebody's own, with one page. */
  open(): Promise<Page>;
  /** What browsers reported that a user would not want to know: errors, refused resources, exceptions. */
  complaints: string[];
  /** Ends the program as a power cut would (kill -9), or starts it again on the same data. */
  cut(): Promise<void>;
  restart(): Promise<void>;
  /** Does what no user can: to its database, as its owner. */
  sql(statements: string): Promise<void>;
  close(): Promise<void>;
}

/** Refusals that the pages ask for and handle; the browser reports them all the same. */
const EXPECTED = [
  // "Who am I?" before anybody has signed in.
  / 401 .*\/api\/session$/,
  // The preview of a language that is not whole: the page lists what is missing instead.
  / 422 .*\/draft\/sheet\.pdf/,
  // A sheet that a busy machine did not lay out in time: the page offers to try again.
  / 503 .*\/sheet\.pdf/,
  // A save that collides: the page shows both values.
  / 409 .*\/draft$/,
];

/** `environment`: beside what every desk has. */
export async function openDesk(environment: Record<string, string> = {}): Promise<Desk> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kerjaya-browser-'));
  // PostgreSQL, which does not run as root, has to be able to enter it.
  chmodSync(dataDir, 0o755);
  let program: Program | undefined;
  let browser: Browser | undefined;
  const close = async () => {
    await browser?.close();
    program?.signal('SIGTERM');
    await program?.ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    // Started as by npm, it stops by itself when the tests are interrupted.
    const port = String(await freePort());
    const start = () =>
      startProgram([join(project, 'server/start.mjs')], {
        DATA_DIR: dataDir,
        PORT: port,
        npm_lifecycle_event: 'start',
        ...environment,
      });
    program = start();
    browser = await launchBrowser();
    const [, address = ''] = await program.printed(/Open +(\S+)\n/);
    const [, password = ''] = await program.printed(/Password +(\S+)\n/);
    const complaints: string[] = [];
    const opened = browser;
    return {
      address,
      password,
      complaints,
      close,
      cut: async () => {
        program?.signal('SIGKILL');
        await program?.ended;
      },
      restart: async () => {
        program = start();
        await program.printed(/Open +(\S+)\n/);
      },
      sql: (statements) => onDatabase(dataDir, statements),
      open: async () => {
        const context = await opened.newContext({ viewport: DESKTOP, reducedMotion: 'reduce' });
        listen(context, complaints);
        context.setDefaultTimeout(60_000);
        return context.newPage();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function onDatabase(dataDir: string, statements: string): Promise<void> {
  const client = new pg.Client({
    host: join(dataDir, 'database'),
    user: 'kerjaya',
    database: 'kerjaya',
    password: readFileSync(join(dataDir, 'database.password'), 'utf8').trim(),
  });
  await client.connect();
  await client.query(statements).finally(() => client.end());
}

/** Not 0: the address is printed on the sheets. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** The same browser on a phone: another window of whoever `page` belongs to. */
export async function onPhone(page: Page): Promise<Page> {
  const phone = await page.context().newPage();
  await phone.setViewportSize(PHONE);
  return phone;
}

function listen(context: BrowserContext, complaints: string[]): void {
  context.on('weberror', (error) => complaints.push(String(error.error().stack)));
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    const complaint = `${message.text().replace(/^.*status of (\d+).*$/, ' $1 ')}${message.location().url}`;
    if (!EXPECTED.some((pattern) => pattern.test(complaint))) complaints.push(complaint);
  });
}

/** Signs in with the form, as a user does. */
export async function signIn(desk: Desk, page: Page, role: string): Promise<void> {
  await page.getByRole('textbox', { name: 'E-mail' }).fill(`${role}@school.example`);
  await page.getByRole('textbox', { name: 'Password' }).fill(desk.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Welcome' }).waitFor();
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Account menu' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
}

/** A part of the editor, by its heading. */
export const section = (page: Page, name: string): Locator =>
  page.getByRole('region', { name, exact: true });

/** Waits until the editor says that everything is on the server. */
export async function saved(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true, disabled: true }).waitFor();
  await page
    .getByText(/^(Saved |All is saved)/)
    .first()
    .waitFor();
}

const firstPage = (page: Page) => page.getByRole('img', { name: /^(Page|Halaman) 1 / });

/** Does something that changes the sheet, and waits until it is drawn anew. */
export async function redrawn(page: Page, change: () => Promise<void>): Promise<void> {
  const drawn = () =>
    firstPage(page).evaluate((element) => (element as HTMLCanvasElement).toDataURL());
  const before = await drawn();
  await change();
  await until(async () => (await drawn()) !== before);
}

/** Waits until the sheet is drawn: a canvas that is not of one colour. */
export async function sheetDrawn(page: Page): Promise<void> {
  const canvas = firstPage(page);
  await canvas.waitFor();
  await until(async () => (await coloursOf(canvas)) >= 8);
}

const coloursOf = (canvas: Locator): Promise<number> =>
  canvas.evaluate((element) => {
    const { width, height } = element as HTMLCanvasElement;
    const { data } = (element as HTMLCanvasElement)
      .getContext('2d')!
      .getImageData(0, 0, width, height);
    const seen = new Set<number>();
    for (let at = 0; at < data.length; at += 4 * 97) {
      seen.add((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!);
    }
    return seen.size;
  });

/** What breaks the rules of WCAG 2.2, levels A and AA, on the page as it stands, or in a part of it. */
export async function barriers(page: Page, within?: string): Promise<string[]> {
  // Our pages have no frames. In one piece, axe need not carry what is well out of the page: most of its time.
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (within ? builder.include(within) : builder)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}\n  ${node.target.join(' ')}\n  ${node.html.slice(0, 300)}`),
  );
}

/** Whether pictures are wanted of how everything looks, in `artifacts/screens`; they take their time. */
export const PICTURES = Boolean(process.env.PICTURES);

/** Keeps a picture of what the window shows, or of the whole page, where `PICTURES` are wanted. */
export async function picture(page: Page, name: string, fullPage = false): Promise<void> {
  if (!PICTURES) return;
  await page.screenshot({
    path: inArtifacts('screens', `${name}.png`),
    fullPage,
    animations: 'disabled',
  });
}

/** Keeps what there is to see when a step fails. */
export async function evidence(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: inArtifacts('failures', `${name}.png`) });
  writeFileSync(inArtifacts('failures', `${name}.html`), await page.content());
}

function inArtifacts(folder: string, file: string): string {
  mkdirSync(join(artifacts, folder), { recursive: true });
  return join(artifacts, folder, file);
}
