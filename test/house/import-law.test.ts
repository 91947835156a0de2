import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const project = resolve(import.meta.dirname, '../..');

/** File → what it imports; the law must refuse all of the first and none of the second. */
const broken: [file: string, imports: string][] = [
  ['templates/profile/story.ts', 'lodash'],
  ['templates/profile/story.ts', '../parts/box.ts'],
  ['templates/parts/picture.ts', 'node:fs'],
  ['templates/parts/picture.ts', 'fs/promises'],
  ['templates/parts/page.ts', 'undici'],
  ['templates/sheets/full/index.ts', '@nestjs/common'],
  ['templates/sheets/full/index.ts', '../../../server/config/index.ts'],
  ['templates/sheets/full/index.ts', '../poster/index.ts'],
  ['templates/parts/frame.ts', '../sheets/full/index.ts'],
  ['server/http/etag.ts', '../profiles/profiles.service.ts'],
  ['server/http/etag.ts', '../../templates/brand.ts'],
  ['server/config/index.ts', '../http/etag.ts'],
  ['server/access/brand.policy.ts', '../brands/brands.service.ts'],
  ['server/audit/audit.service.ts', '../accounts/users.service.ts'],
  ['server/accounts/users.service.ts', '../catalogue/catalogue.service.ts'],
  ['server/catalogue/catalogue.service.ts', '../profiles/profiles.service.ts'],
  ['server/profiles/profiles.service.ts', '../sheets/sheets.service.ts'],
  ['server/profiles/profiles.service.ts', '../brands/brands.service.ts'],
  ['server/sheets/sheets.service.ts', '../packs/packs.service.ts'],
  ['server/packs/packs.service.ts', '../exchange/import.service.ts'],
  ['server/sheets/sheets.service.ts', '../profiles/revision.entity.ts'],
  ['server/sheets/sheets.service.ts', '../profiles/profiles.module.ts'],
  ['server/profiles/profiles.service.ts', '../comments/comments.service.ts'],
  ['server/notices/notices.service.ts', '../accounts/people.service.ts'],
  ['server/jobs/jobs.service.ts', '../notices/notices.service.ts'],
  ['server/worklist/sources.ts', '../profiles/profile.queries.ts'],
  ['server/surprise/surprise.service.ts', '../profiles/profiles.service.ts'],
  ['server/profiles/profiles.service.ts', '../../admin/App.tsx'],
  ['admin/App.tsx', '../server/config/index.ts'],
  ['admin/App.tsx', 'node:path'],
  ['admin/App.tsx', '../test/builders/content.ts'],
  ['server/main.ts', '../test/support/database.ts'],
];

const kept: [file: string, imports: string][] = [
  ['templates/profile/story.ts', 'zod'],
  ['templates/profile/story.ts', './fields.ts'],
  ['templates/parts/box.ts', '../profile/index.ts'],
  ['templates/sheets/full/index.ts', '../../parts/box.ts'],
  ['templates/sheets/full/index.ts', '../frame.ts'],
  ['templates/index.ts', './sheets/full/index.ts'],
  ['server/sheets/sheets.service.ts', '../profiles/profiles.service.ts'],
  ['server/packs/packs.service.ts', '../sheets/index.ts'],
  ['server/packs/packs.module.ts', '../sheets/sheets.module.ts'],
  ['server/profiles/profiles.service.ts', '../audit/audit.service.ts'],
  ['server/profiles/life/review.service.ts', '../../notices/notices.service.ts'],
  ['server/worklist/worklist.service.ts', '../freshness/freshness.service.ts'],
  ['server/profiles/profiles.service.ts', '../../templates/profile/index.ts'],
  ['server/database/demo/load.ts', '../../profiles/profiles.service.ts'],
  ['server/app.module.ts', './packs/packs.module.ts'],
  ['admin/App.tsx', '../templates/profile/index.ts'],
  ['test/server/app.test.ts', '../../server/app.ts'],
];

const forms: Record<string, (source: string) => string> = {
  import: (source) => `import '${source}';`,
  'import()': (source) => `void import('${source}');`,
  're-export': (source) => `export * from '${source}';`,
};

interface Report {
  diagnostics: { filename: string; code: string; labels: { span: { line: number } }[] }[];
}

function lint(folder: string): Promise<Report> {
  const oxlint = join(project, 'node_modules/oxlint/bin/oxlint');
  const words = [oxlint, '-c', join(project, '.oxlintrc.json'), '-f', 'json', '.'];
  return new Promise((done, fail) => {
    execFile(process.execPath, words, { cwd: folder, maxBuffer: 1e8 }, (error, stdout) => {
      if (stdout.trimStart().startsWith('{')) done(JSON.parse(stdout) as Report);
      else fail(error ?? new Error(stdout));
    });
  });
}

/** Writes a small project with one import on each line, lints it, and tells which imports the law refused. */
async function refusedOf(folder: string, write: (source: string) => string) {
  const lines = new Map<string, string[]>();
  for (const [file, source] of [...broken, ...kept]) {
    lines.set(file, [...(lines.get(file) ?? []), source]);
  }
  for (const [file, sources] of lines) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), sources.map(write).join('\n'));
  }
  const { diagnostics } = await lint(folder);
  return diagnostics
    .filter(({ code }) => code === 'house(import-law)')
    .map(({ filename, labels }) => [filename, lines.get(filename)?.[labels[0]!.span.line - 1]]);
}

describe('the import law', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kerjaya-law-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(Object.entries(forms))(
    'bites on every %s that breaks it, and on no other',
    async (form, write) => {
      const refused = await refusedOf(join(folder, form), write);
      expect(refused.toSorted()).toEqual(broken.toSorted());
    },
  );
});
