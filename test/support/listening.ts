import type { AddressInfo } from 'node:net';
import type { TestApp } from './app.ts';

/** Opens the app's port, on the loopback address; gives its address, for requests that `inject` cannot make. */
export async function listening(app: Pick<TestApp, 'nest'>): Promise<string> {
  await app.nest.listen(0, '127.0.0.1');
  const { port } = app.nest.getHttpServer().address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

/** Something that a stream of server-sent events said. */
export interface Said {
  type: string;
  // eslint-disable-next-line typescript/no-explicit-any -- a test says what it expects to find
  data: any;
}

/** A reader of server-sent events, as a browser's EventSource is one. */
export interface Reader {
  status: number;
  headers: Headers;
  /** Everything heard so far, oldest first. */
  said: Said[];
  /** The first event from now on, or heard and not asked for yet, that `wanted` accepts; fails when the stream ends first. */
  next(type: string, wanted?: (data: Said['data']) => boolean): Promise<Said['data']>;
  /** Settles when the server ended the stream. */
  ended: Promise<void>;
  close(): void;
}

export async function readEvents(address: string, cookie: string): Promise<Reader> {
  const controller = new AbortController();
  const response = await fetch(address, { headers: { cookie }, signal: controller.signal });
  const said: Said[] = [];
  const wakers = new Set<() => void>();
  let over = false;
  const wake = () => {
    for (const waker of wakers) waker();
  };
  const read = async () => {
    let text = '';
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      const blocks = text.split('\n\n');
      text = blocks.pop()!;
      for (const block of blocks) {
        const match = /^event: (.*)\ndata: (.*)$/.exec(block);
        if (match) said.push({ type: match[1]!, data: JSON.parse(match[2]!) });
      }
      wake();
    }
  };
  const ended = read()
    .catch(() => undefined)
    .then(() => {
      over = true;
      wake();
    });
  let asked = 0;
  return {
    status: response.status,
    headers: response.headers,
    said,
    ended,
    close: () => controller.abort(),
    async next(type, wanted = () => true) {
      for (;;) {
        while (asked < said.length) {
          const each = said[asked]!;
          asked += 1;
          if (each.type === type && wanted(each.data)) return each.data;
        }
        if (over) throw new Error(`The stream ended without “${type}”: ${JSON.stringify(said)}`);
        await new Promise<void>((resolve) => {
          const waker = () => {
            wakers.delete(waker);
            resolve();
          };
          wakers.add(waker);
        });
      }
    },
  };
}
