import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = import.meta.dirname;

/** Compresses the files once, here: the server sends `x.js.br` or `x.js.gz` in place of `x.js` to whoever takes it. */
const precompress = (): Plugin => ({
  name: 'precompress',
  apply: 'build',
  writeBundle({ dir }) {
    const assets = join(dir!, 'assets');
    for (const name of readdirSync(assets)) {
      if (!/\.(m?js|css|svg|wasm|ttf)$/.test(name)) continue;
      const path = join(assets, name);
      const bytes = readFileSync(path);
      if (bytes.length < 1024) continue;
      const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
      writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }));
      writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
    }
  },
});

/** The admin. The server has a configuration of its own: server/build/server.config.ts. */
export default defineConfig({
  root: resolve(here, 'admin'),
  plugins: [react(), precompress()],
  build: {
    outDir: resolve(here, 'dist/admin'),
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        // What most pages share comes as one file instead of twenty: browsers open few connections at a time.
        codeSplitting: {
          groups: [{ name: 'base', test: /node_modules[\\/](?!pdfjs-dist|zod)/, minShareCount: 4 }],
        },
      },
    },
  },
  server: {
    proxy: {
      // The server compares a write's Origin with its Host: both must be the browser's.
      '/api': { target: `http://127.0.0.1:${process.env.PORT ?? 3000}`, changeOrigin: false },
    },
  },
});
