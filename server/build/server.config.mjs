import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { hashPrintSources } from '../sheets/print-sources.ts';

const root = resolve(import.meta.dirname, '../..');

/** What runs by itself: the server, its commands, and the threads that lay out sheets and put packs together. */
const entries = {
  main: 'server/main.ts',
  cli: 'server/cli.ts',
  'sheet-worker': 'server/sheets/engine/worker.ts',
  'assembly-worker': 'server/packs/work/apart.worker.ts',
};

const present = Object.entries(entries).filter(([, file]) => existsSync(resolve(root, file)));

/**
 * Our own sources as a few plain modules; packages stay in node_modules.
 * @type {import('vite').InlineConfig}
 */
export const serverConfig = {
  root,
  configFile: false,
  publicDir: false,
  define: { PRINT_SOURCES: JSON.stringify(hashPrintSources(root)) },
  build: {
    ssr: true,
    outDir: resolve(root, 'dist/server'),
    emptyOutDir: true,
    target: 'node22',
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: Object.fromEntries(present),
      // TypeORM and Nest know classes by their names.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js', keepNames: true },
    },
  },
};
