import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Letter {
  /** As the envelope says. */
  to: string[];
  subject: string;
  headers: Record<string, string>;
  text: string;
  html: string;
  raw: string;
}

/** A mail server on the loopback address that keeps what it is given. */
export interface MailServer {
  port: number;
  letters: Letter[];
  /** What it says to every recipient instead of yes. */
  refuse: { code: number; message: string } | null;
  /** Stops listening, on the same port until `resume`. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  close(): Promise<void>;
}

export async function openMailServer(account?: {
  user: string;
  password: string;
}): Promise<MailServer> {
  const letters: Letter[] = [];
  let server: SMTPServer;
  const listen = async (port: number) => {
    server = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      authOptional: account === undefined,
      allowInsecureAuth: true,
      logger: false,
      onAuth: ({ username, password }, _session, done) =>
        username === account?.user && password === account?.password
          ? done(null, { user: username })
          : done(new Error('Invalid username or password')),
      onRcptTo: (_address, _session, done) =>
        mailServer.refuse
          ? done(
              Object.assign(new Error(mailServer.refuse.message), {
                responseCode: mailServer.refuse.code,
              }),
            )
          : done(),
      onData: (stream, { envelope }, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          letters.push(read(Buffer.concat(chunks).toString('utf8'), envelope.rcptTo));
          done();
        });
      },
    });
    server.listen(port, '127.0.0.1');
    await once(server.server, 'listening');
    return (server.server.address() as AddressInfo).port;
  };
  const close = () => new Promise<void>((resolve) => void server.close(resolve));
  const mailServer: MailServer = {
    port: 0,
    letters,
    refuse: null,
    pause: close,
    resume: async () => void (await listen(mailServer.port)),
    close,
  };
  mailServer.port = await listen(0);
  return mailServer;
}

const decodeWords = (value: string): string =>
  value.replace(/\?=\s+=\?/g, '?==?').replace(/(?:=\?utf-8\?([qb])\?([^?]*)\?=)+/gi, (words) => {
    const parts = [...words.matchAll(/=\?utf-8\?([qb])\?([^?]*)\?=/gi)];
    return Buffer.concat(
      parts.map(([, kind, text]) =>
        kind!.toLowerCase() === 'b'
          ? Buffer.from(text!, 'base64')
          : quoted(text!.replaceAll('_', ' ')),
      ),
    ).toString('utf8');
  });

/** Quoted-printable. */
function quoted(text: string): Buffer {
  const bytes: Buffer[] = [];
  for (const [, code, plain] of text
    .replace(/=\r?\n/g, '')
    .matchAll(/=([0-9A-F]{2})|([^=]+|=)/gi)) {
    bytes.push(code ? Buffer.from(code, 'hex') : Buffer.from(plain!, 'utf8'));
  }
  return Buffer.concat(bytes);
}

function split(message: string): { headers: Record<string, string>; body: string } {
  const at = message.indexOf('\r\n\r\n');
  const headers: Record<string, string> = {};
  for (const line of message
    .slice(0, at)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')) {
    const colon = line.indexOf(':');
    headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
  }
  return { headers, body: message.slice(at + 4) };
}

function decode({ headers, body }: ReturnType<typeof split>): string {
  const encoding = headers['content-transfer-encoding']?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  return encoding === 'quoted-printable' ? quoted(body).toString('utf8') : body;
}

function read(raw: string, recipients: { address: string }[]): Letter {
  const { headers, body } = split(raw);
  const boundary = /boundary="([^"]+)"/.exec(headers['content-type'] ?? '')?.[1];
  const parts = boundary
    ? body
        .split(`--${boundary}`)
        .slice(1, -1)
        .map((part) => split(part.replace(/^\r\n/, '')))
    : [];
  const of = (type: string) => {
    const part = parts.find((each) => each.headers['content-type']?.startsWith(type));
    return part ? decode(part).replaceAll('\r\n', '\n') : '';
  };
  return {
    to: recipients.map(({ address }) => address),
    subject: decodeWords(headers['subject'] ?? ''),
    headers,
    text: of('text/plain'),
    html: of('text/html'),
    raw,
  };
}
