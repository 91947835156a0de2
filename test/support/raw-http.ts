import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface RawReply {
  status: number;
  // eslint-disable-next-line typescript/no-explicit-any -- a test says what it expects to find
  body: any;
}

export interface RawRequest {
  method: string;
  path: string;
  cookie: string;
  body: unknown;
}

/** A request whose last byte is held back. */
async function hold(port: number, { method, path, cookie, body }: RawRequest) {
  const payload = JSON.stringify(body);
  const socket = connect(port, '127.0.0.1');
  socket.setNoDelay(true);
  await once(socket, 'connect');
  const head = [
    `${method} ${path} HTTP/1.1`,
    'Host: 127.0.0.1',
    `Cookie: ${cookie}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(payload)}`,
    'Connection: close',
  ].join('\r\n');
  await new Promise<void>((resolve) => {
    socket.write(`${head}\r\n\r\n${payload.slice(0, -1)}`, () => resolve());
  });
  return { socket, last: payload.slice(-1) };
}

async function answerOf(socket: Socket): Promise<RawReply> {
  const parts: Buffer[] = [];
  for await (const part of socket) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString('utf8');
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1]);
  const json = /\{[\s\S]*\}/.exec(text.slice(text.indexOf('\r\n\r\n')))?.[0];
  return { status, body: json && JSON.parse(json) };
}

/** Sends requests over sockets of their own so that their last bytes leave in the same moment. */
export async function together(port: number, ...requests: RawRequest[]): Promise<RawReply[]> {
  const held = await Promise.all(requests.map((request) => hold(port, request)));
  const answers = held.map(({ socket }) => answerOf(socket));
  for (const { socket, last } of held) socket.write(last);
  return Promise.all(answers);
}
