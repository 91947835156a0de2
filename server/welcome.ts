import { demoAccounts, type Settings } from './config/index.ts';

interface Started {
  readonly settings: Settings;
  readonly port: number;
  /** Where the embedded database keeps its data. */
  readonly home: string | null;
  readonly seconds: number;
}

const row = (label: string, value: string) => `  ${label.padEnd(12)}${value}`.trimEnd();

const isEverywhere = (host: string) => host === '0.0.0.0' || host === '::';
const isLoopback = (host: string) => host === '127.0.0.1' || host === '::1' || host === 'localhost';

function addressOf({ host }: Settings, port: number): string {
  const name = isEverywhere(host) || isLoopback(host) ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

/** What is printed once Kerjaya listens: where to go, who to sign in as, where the data is. */
export function welcome({ settings, port, home, seconds }: Started): string {
  const lines = [`Kerjaya is ready (${seconds.toFixed(1)} s).`, ''];
  lines.push(row('Open', addressOf(settings, port)));
  if (settings.demo) {
    demoAccounts.forEach(({ email, does }, index) => {
      lines.push(row(index === 0 ? 'Sign in as' : '', `${email.padEnd(25)}${does}`));
    });
    lines.push(row('Password', settings.demo.password));
  }
  if (home) lines.push(row('Data', home));
  if (home && home !== settings.dataDir) {
    lines.push(row('', `(PostgreSQL does not run as root, and cannot enter ${settings.dataDir})`));
  }
  lines.push(row('Stop', 'Ctrl-C'), '');
  return lines.join('\n');
}
