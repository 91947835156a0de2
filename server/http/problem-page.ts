import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { html, Html } from './html.ts';
import type { Problem } from './problem.ts';
import { guestPagePolicy } from './security.ts';

interface Said {
  title: string;
  help: string;
}
interface Both {
  en: Said;
  ms: Said;
}

const AGAIN: Both = {
  en: { title: 'This did not work', help: 'Try again in a minute.' },
  ms: { title: 'Tidak berjaya', help: 'Cuba lagi sebentar nanti.' },
};
const NOT_HERE: Both = {
  en: { title: 'This page does not exist', help: 'Check that the whole address was copied.' },
  ms: { title: 'Halaman ini tidak wujud', help: 'Pastikan seluruh alamat telah disalin.' },
};
const REFUSED: Both = {
  en: { title: 'This is not possible', help: 'Go back to the page before this one.' },
  ms: { title: 'Ini tidak boleh dibuat', help: 'Kembali ke halaman sebelum ini.' },
};

const SIGN_IN: Both = {
  en: { title: 'You are not signed in', help: 'Sign in, then open this again.' },
  ms: { title: 'Anda belum log masuk', help: 'Log masuk, kemudian buka semula.' },
};

const wordsFor = (status: number): Both => {
  if (status === 404 || status === 410) return NOT_HERE;
  if (status === 401) return SIGN_IN;
  return status === 429 || status >= 500 ? AGAIN : REFUSED;
};

const STYLES = `body{margin:0;font:1.0625rem/1.65 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;color:#1d2733}
main{max-width:34rem;margin:12vh auto;padding:0 1.25rem}
h1,h2{line-height:1.2;margin:1.6rem 0 .2rem}
p{margin:.2rem 0;color:#51606f}`;

/** Whether a browser's window shows the answer: of the API only what a browser itself says it goes to. */
export const isPage = ({ url, headers }: FastifyRequest): boolean =>
  /\btext\/html\b/.test(headers.accept ?? '') &&
  (headers['sec-fetch-mode'] === 'navigate' || !/^\/(api|health|metrics)\b/.test(url));

/** A problem as a page of its own: in both languages, for it is not known who reads. */
export function sendProblemPage(
  { status, headers }: Problem,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const words = wordsFor(status);
  const chosen = /[?&]lang(?:uage)?=(en|ms)\b/.exec(request.url)?.[1];
  const prefersMalay = /^\s*ms\b/i.test(request.headers['accept-language'] ?? '');
  const malayFirst = chosen ? chosen === 'ms' : prefersMalay;
  const [first, second] = malayFirst ? (['ms', 'en'] as const) : (['en', 'ms'] as const);
  const nonce = randomBytes(16).toString('base64');
  const page = html`<!doctype html>
    <html lang="${first}-MY">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${words[first].title}</title>
        <style nonce="${nonce}">
          ${new Html(STYLES)}
        </style>
      </head>
      <body>
        <main>
          <h1>${words[first].title}</h1>
          <p>${words[first].help}</p>
          <div lang="${second}-MY">
            <h2>${words[second].title}</h2>
            <p>${words[second].help}</p>
          </div>
        </main>
      </body>
    </html>`;
  void reply
    .status(status)
    .headers(headers)
    .header('content-security-policy', guestPagePolicy(nonce))
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(page.markup);
}
