import { brandName, type Brand } from '../../templates/brand.ts';
import { logoOf } from '../http/logo.ts';
import { date, dayOf } from '../../templates/parts/format.ts';
import {
  inLanguage,
  LANGUAGE_NAMES,
  LANGUAGE_TAGS,
  LANGUAGES,
  type Language,
  type SectionKey,
} from '../../templates/profile/index.ts';
import { palette } from '../../templates/theme/colour.ts';
import { html, Html } from '../http/html.ts';
import type { Visit } from './guests.service.ts';
import { readingOf } from './reading.ts';
import { styles } from './styles.ts';
import { endings, publicPage, words } from './words.ts';

export interface Frame {
  brand: Brand;
  nonce: string;
}

/** A comment that was not taken, to be shown again with the reason. */
export interface Refused {
  path: SectionKey | null;
  body: string;
  why: 'empty' | 'tooLong' | 'flood';
}

export interface GuestPage {
  visit: Visit;
  /** The address without the token is nowhere in the page but here. */
  address: string;
  language: Language;
  /** Languages that can be chosen and printed: the whole ones. */
  languages: readonly Language[];
  said: readonly { path: string | null; body: string }[];
  /** Where a comment has just been sent; `whole` for the whole. */
  sent: string | null;
  refused: Refused | null;
}

function document(frame: Frame, language: Language, title: string, nav: Html, body: Html): string {
  const { brand, nonce } = frame;
  return html`<!doctype html>
    <html lang="${LANGUAGE_TAGS[language]}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="referrer" content="no-referrer" />
        <title>${title} · ${brandName(brand, language)}</title>
        <style nonce="${nonce}">
          ${new Html(styles(palette(brand.colours)))}
        </style>
      </head>
      <body>
        <header class="bar">
          <div>
            ${logoOf(brand)}
            <strong>${brandName(brand, language)}</strong>
            ${nav}
          </div>
        </header>
        ${body}
        <footer>${inLanguage(brand.disclaimer, language)}</footer>
      </body>
    </html>`.markup;
}

/** The frozen revision for an expert: to read, to print, to comment on. */
export function guestPage(frame: Frame, page: GuestPage): string {
  const { visit, address, language, languages } = page;
  const { link, printable } = visit;
  const { content } = printable.revision;
  const readings = readingOf(content, printable.references, language);
  const title = inLanguage(content.title, language);
  const tagline = inLanguage(content.tagline, language);
  const nav = html`${
    languages.length > 1 &&
    html`<nav aria-label="${LANGUAGES.map((each) => LANGUAGE_NAMES[each]).join(' / ')}">
      ${languages.map(
        (each) =>
          html`<a
            href="${address}?lang=${each}"
            lang="${LANGUAGE_TAGS[each]}"
            ${each === language && new Html('aria-current="true"')}
            >${LANGUAGE_NAMES[each]}</a
          >`,
      )}
    </nav>`
  }`;
  const body = html`<a class="skip" href="#profile">${words.skip[language]}</a>
    <div class="sheet">
      <div class="intro">
        <p class="flag">${words.review[language]} · ${words.draft[language]}</p>
        <h1>${title}</h1>
        ${tagline && html`<p class="tagline">${tagline}</p>`}
        <div class="letter">
          <p>
            ${words.greeting[language]} <strong>${link.name}</strong>, ${words.lead[language]}
            ${link.canComment && words.leadComment[language]}
          </p>
          <p class="quiet">
            ${words.invitedBy[language]} ${link.createdBy.name} · ${words.revision[language]}
            ${link.revision} · ${words.until[language]} ${date(dayOf(link.expiresAt), language)}
          </p>
        </div>
      </div>
      <nav class="contents" aria-labelledby="contents">
        <h2 id="contents">${words.contents[language]}</h2>
        <ol>
          ${readings.map(({ key, heading }) => html`<li><a href="#${key}">${heading}</a></li>`)}
          ${languages.length > 0 && html`<li class="strong"><a href="#pages">${words.printed[language]}</a></li>`}
          ${link.canComment && html`<li class="strong"><a href="#whole">${words.whole[language]}</a></li>`}
        </ol>
      </nav>
      <main id="profile">
        ${readings.map(
          ({ key, heading, body: written }) =>
            html`<section class="part" id="${key}" aria-labelledby="h-${key}">
              <h2 id="h-${key}">${heading}</h2>
              ${written}${comments(page, key, heading)}
            </section>`,
        )}
        ${languages.length > 0 && printedPages(page)}
        ${
          (link.canComment || page.said.length > 0) &&
          html`<section class="part" id="whole" aria-labelledby="h-whole">
            <h2 id="h-whole">${words.whole[language]}</h2>
            ${comments(page, null, words.whole[language])}
          </section>`
        }
      </main>
    </div>`;
  return document(frame, language, `${words.review[language]}: ${title}`, nav, body);
}

function printedPages({ address, language, languages }: GuestPage): Html {
  const shown = languages.includes(language) ? language : languages[0]!;
  const file = (each: Language, download = false): string =>
    `${address}/sheet.pdf?language=${each}${download ? '&download=true' : ''}`;
  return html`<section class="part pages" id="pages" aria-labelledby="h-pages">
    <h2 id="h-pages">${words.printed[language]}</h2>
    <p>${words.printedHelp[language]}</p>
    <p class="buttons">
      <a href="${file(shown)}">${words.openPdf[language]}</a>
      ${languages.map(
        (each) =>
          html`<a class="second" href="${file(each, true)}" lang="${LANGUAGE_TAGS[each]}"
            >${words.download[each]} (${LANGUAGE_NAMES[each]})</a
          >`,
      )}
    </p>
    <object
      data="${file(shown)}"
      type="application/pdf"
      aria-label="${words.printed[language]}"
    ></object>
  </section>`;
}

/** What the guest said about a section (null: the whole), and the form for saying more. */
function comments(page: GuestPage, key: SectionKey | null, heading: string): Html {
  const { visit, address, language, said, sent, refused } = page;
  const place = key ?? 'whole';
  const mine = said.filter(({ path }) => path === key);
  const again = refused?.path === key ? refused : null;
  const open = again !== null || key === null;
  const form = html`<form method="post" action="${address}/comments?lang=${language}#say-${place}">
    ${
      again &&
      html`<p class="wrong" role="alert" id="why-${place}">${words[again.why][language]}</p>`
    }
    ${key && html`<input type="hidden" name="path" value="${key}" />`}
    <label for="body-${place}">${words.comment[language]}</label>
    <textarea
      id="body-${place}"
      name="body"
      required
      maxlength="4000"
      aria-describedby="sign-${place}${again ? ` why-${place}` : ''}"
      ${again && new Html('aria-invalid="true" autofocus')}
    >
${again && `\n${again.body}`}</textarea>
    <p class="quiet" id="sign-${place}">
      ${words.asName[language]}: ${visit.link.name} · ${words.limit[language]}
    </p>
    <button type="submit">${words.send[language]}</button>
  </form>`;
  return html`<div id="say-${place}">
    ${mine.map(
      ({ body }) =>
        html`<div class="yours">
          <span class="quiet">${words.youWrote[language]}</span>
          <p>${body}</p>
        </div>`,
    )}
    ${sent === place && html`<p class="done" role="status">${words.thanks[language]}</p>`}
    ${
      visit.link.canComment &&
      (key === null
        ? form
        : html`<details class="say" ${open && new Html('open')}>
            <summary>${words.commentOn[language]} “${heading}”</summary>
            ${form}
          </details>`)
    }
  </div>`;
}

/** Why there is nothing to read any more, and what to do: in both languages, for it is not known who reads. */
export function endedPage(
  frame: Frame,
  why: keyof typeof endings,
  language: Language,
  slug: string | null,
): string {
  const { title, help } = endings[why];
  const order = LANGUAGES.toSorted((a, b) => Number(b === language) - Number(a === language));
  const body = html`<main class="ended">
    ${order.map(
      (each, index) =>
        html`<section lang="${LANGUAGE_TAGS[each]}">
          ${index === 0 ? html`<h1>${title[each]}</h1>` : html`<h2>${title[each]}</h2>`}
          <p>${help[each]}</p>
          ${
            slug &&
            html`<p class="buttons">
              <a href="/careers/${slug}?lang=${each}">${publicPage[each]}</a>
            </p>`
          }
        </section>`,
    )}
  </main>`;
  return document(frame, language, title[language], html``, body);
}
