import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const here = import.meta.dirname;

/** The admin. The server has a configuration of its own: server/build/server.config.ts. */
export default defineConfig({
  root: resolve(here, 'admin'),
  plugins: [react()],
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
