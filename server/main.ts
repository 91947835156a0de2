import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { readConfig, root, StartFailure } from './config/index.ts';
import { boot } from './boot.ts';

enableCompileCache(join(root, 'dist', 'compile-cache'));

try {
  await boot(readConfig(process.env, root));
} catch (error) {
  if (!(error instanceof StartFailure)) throw error;
  console.error(`Kerjaya cannot start: ${error.line}`);
  process.exit(1);
}
