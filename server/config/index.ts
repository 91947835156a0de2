import type { Config } from './environment.ts';

export { demoAccounts } from './demo-accounts.ts';
export { readConfig, type Config } from './environment.ts';
export { StartFailure } from './failure.ts';
export { root } from './root.ts';

/** What a running server is made of: the configuration, with the database that was found or started. */
export interface Settings extends Config {
  readonly databaseUrl: string;
  /** On the embedded database: the password of the demo accounts. */
  readonly demo: { readonly password: string } | null;
}
export { version } from './version.ts';
