import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** A program of ours in a process of its own. */
export interface Program {
  readonly pid: number;
  /** Everything that it printed so far, errors too. */
  output(): string;
  /** Waits until it printed what `pattern` matches; fails when it ends first. */
  printed(pattern: RegExp): Promise<RegExpMatchArray>;
  signal(name: NodeJS.Signals): void;
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
}

/** Starts `node ...words` in `cwd`, with `environment` on top of a bare one. */
export function startProgram(
  words: readonly string[],
  environment: Record<string, string> = {},
  cwd?: string,
): Program {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, words, { cwd, env: { PATH, HOME, ...environment } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const ended = once(child, 'close').then(
    ([code, signal]) => (code ?? signal) as number | NodeJS.Signals | null,
  );
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  const printed = async (pattern: RegExp) => {
    for (;;) {
      const running = isRunning();
      const match = pattern.exec(output);
      if (match) return match;
      if (!running) throw new Error(`It ended without printing ${pattern}:\n${output}`);
      await sleep(10);
    }
  };
  return {
    pid: child.pid ?? 0,
    output: () => output,
    printed,
    signal: (name) => void child.kill(name),
    ended,
  };
}

/** Waits, as long as the test may last, until `condition` holds. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await sleep(10);
}
