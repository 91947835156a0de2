import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parseSync } from 'vite';

const project = resolve(import.meta.dirname, '../..');
const files = readdirSync(join(project, 'templates'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => relative(project, join(entry.parentPath, entry.name)));

/** The packages that a file needs when it runs; types are gone by then. */
function packagesOf(file: string): string[] {
  const { module } = parseSync(file, readFileSync(join(project, file), 'utf8'));
  const imports = module.staticImports
    .filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType))
    .map(({ moduleRequest }) => moduleRequest.value);
  expect(module.dynamicImports).toEqual([]);
  return imports.filter((source) => !source.startsWith('.'));
}

describe('templates', () => {
  it('are found', () => expect(files.length).toBeGreaterThan(20));

  it.each(files)('%s needs zod at most', (file) => {
    expect(packagesOf(file).filter((name) => name !== 'zod')).toEqual([]);
  });

  it.each(files)('%s asks no clock and no chance', (file) => {
    const source = readFileSync(join(project, file), 'utf8');
    expect(source).not.toMatch(/Date\.now|new Date\(\)|Math\.random|crypto\./);
  });
});
