import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** What decides how a sheet comes out, beside what it is made of. */
const SOURCES = ['templates', 'server/sheets/engine'];
const PACKAGES = /^(pdfmake|pdfkit|fontkit|@expo-google-fonts\/.+)$/;

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** SHA-256 of the print's sources below `root`, and of the versions of what it draws with: the same on every machine. */
export function hashPrintSources(root: string): string {
  const hash = createHash('sha256');
  const named = SOURCES.flatMap((name) => filesIn(join(root, name))).map((file) => ({
    file,
    name: relative(root, file).split(sep).join('/'),
  }));
  for (const { file, name } of named.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    hash.update(`${name}\0`).update(readFileSync(file));
  }
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const drawnWith = Object.entries(dependencies).filter(([name]) => PACKAGES.test(name));
  return hash.update(JSON.stringify(drawnWith)).digest('hex');
}
