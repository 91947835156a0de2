import { brandName, type Brand } from '../../templates/brand.ts';
import { logoOf } from '../http/logo.ts';
import { date, dayOf, moneyRange } from '../../templates/parts/format.ts';
import {
  inLanguage,
  LANGUAGE_NAMES,
  LANGUAGE_TAGS,
  LANGUAGES,
  otherLanguage,
  paragraphs,
  sectionOf,
  sections,
  type Content,
  type Label,
  type MoneyRange,
  type Language,
  type Text,
} from '../../templates/profile/index.ts';
import { palette, type Palette } from '../../templates/theme/colour.ts';
import { html, Html } from '../http/html.ts';

const labels = {
  careers: { en: 'Careers', ms: 'Kerjaya' },
  all: { en: 'All careers', ms: 'Semua kerjaya' },
  none: { en: 'Nothing is published yet.', ms: 'Belum ada profil yang diterbitkan.' },
  sheet: { en: 'Career sheet (PDF)', ms: 'Helaian kerjaya (PDF)' },
  revision: { en: 'Revision', ms: 'Versi' },
  notFound: { en: 'This page does not exist', ms: 'Halaman ini tidak wujud' },
  approved: { en: 'Approved on', ms: 'Diluluskan pada' },
  checked: { en: 'checked on', ms: 'disemak pada' },
} as const satisfies Record<string, Label>;

export interface PageFrame {
  brand: Brand;
  language: Language;
  nonce: string;
}

export const formatDay = (moment: Date, language: Language): string =>
  date(dayOf(moment), language);

const styles = (colours: Palette): string => `
*{box-sizing:border-box}
body{margin:0;font:1.0625rem/1.65 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;color:#1d2733;background:#fff}
a{color:${colours.heading};text-underline-offset:.2em}
:focus-visible{outline:3px solid ${colours.accentText};outline-offset:2px}
header :focus-visible{outline-color:${colours.accentOnBand}}
header{background:${colours.band};color:${colours.onBand};border-bottom:5px solid ${colours.accent}}
header div,main,footer{max-width:46rem;margin:auto;padding:1rem 1.25rem}
header div{display:flex;gap:.9rem;align-items:center;flex-wrap:wrap}
header img{height:2.75rem;width:auto}
header .plate{background:#fff;padding:.25rem;border-radius:.4rem}
header strong{flex:1 1 12rem;font-size:1.1rem}
header a{color:${colours.onBand}}
h1{font-size:clamp(1.8rem,5vw,2.6rem);line-height:1.15;margin:1.4rem 0 .2rem;color:${colours.heading};overflow-wrap:anywhere}
h2{font-size:1.25rem;margin:2.2rem 0 .4rem;color:${colours.heading}}
h3{font-size:1.0625rem;margin:1.2rem 0 0}
p{margin:.5rem 0;overflow-wrap:anywhere}
.other{font-size:1.2rem;color:#51606f;margin:0}
.revision{color:#51606f;margin:.4rem 0 0}
.tagline{font-size:1.2rem;line-height:1.5;margin:1.2rem 0}
.buttons{display:flex;gap:.7rem;flex-wrap:wrap;margin:1.4rem 0}
.buttons a{background:${colours.band};color:${colours.onBand};text-decoration:none;padding:.6rem 1rem;border-radius:.5rem;font-weight:600}
.status{border-left:6px solid ${colours.accent};background:#f4f6f8;padding:1rem 1.25rem;border-radius:0 .5rem .5rem 0;margin:1.5rem 0}
.status.current{border-color:#1b7a3d}
.status p{margin:.15rem 0}
.status strong{font-size:1.15rem}
ul.list{list-style:none;padding:0}
ul.list li{border-bottom:1px solid #dde3e9;padding:.85rem 0}
ul.list a{font-weight:600;font-size:1.1rem}
ul.list span{display:block;color:#51606f}
.changes{margin:1.5rem 0}
.changes h3{margin:1.4rem 0 .3rem}
.changes ul{list-style:none;padding:0;margin:0}
.changes li{padding:.5rem 0;border-bottom:1px solid #e6ebf0;overflow-wrap:anywhere}
del,ins{text-decoration:none;display:block;padding:.1rem 0 .1rem 1.7rem;position:relative}
del{color:#5b6673;text-decoration:line-through}
del:before,ins:before{position:absolute;left:.3rem;font-weight:700;display:inline-block}
del:before{content:"−"}
ins:before{content:"+";color:${colours.heading}}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
footer{color:#51606f;font-size:.875rem;border-top:1px solid #dde3e9;margin-top:3rem}
`;

/** A whole page in the school's colours; `path` is its address without the language. */
export function page(frame: PageFrame, path: string, title: string, body: Html): string {
  const { brand, language, nonce } = frame;
  const other = otherLanguage(language);
  const markup = html`<!doctype html>
    <html lang="${LANGUAGE_TAGS[language]}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · ${brandName(brand, language)}</title>
        <style nonce="${nonce}">
          ${new Html(styles(palette(brand.colours)))}
        </style>
      </head>
      <body>
        <header>
          <div>
            ${logoOf(brand)}
            <strong>${brandName(brand, language)}</strong>
            <a href="/careers?lang=${language}">${labels.all[language]}</a>
            <a href="${path}?lang=${other}" lang="${LANGUAGE_TAGS[other]}"
              >${LANGUAGE_NAMES[other]}</a
            >
          </div>
        </header>
        <main>${body}</main>
        <footer>${inLanguage(brand.disclaimer, language)}</footer>
      </body>
    </html>`;
  return markup.markup;
}

export interface CareerListItem {
  slug: string;
  title: Text;
  tagline: Text;
}

export const careersPage = (frame: PageFrame, careers: readonly CareerListItem[]): string => {
  const { language } = frame;
  const items = careers.map(
    ({ slug, title, tagline }) =>
      html`<li>
        <a href="/careers/${slug}?lang=${language}">${inLanguage(title, language)}</a>
        <span>${inLanguage(tagline, language)}</span>
      </li>`,
  );
  const body = html`<h1>${labels.careers[language]}</h1>
    ${
      items.length > 0
        ? html`<ul class="list">
            ${items}
          </ul>`
        : html`<p>${labels.none[language]}</p>`
    }`;
  return page(frame, '/careers', labels.careers[language], body);
};

export interface Career {
  slug: string;
  content: Content;
  languages: readonly Language[];
  number: number;
  approvedAt: Date | null;
  /** What is earned where, and the day on which that was last found right. */
  salaries: { sector: Text; range: MoneyRange; checkedOn: string | null }[];
}

export const careerPage = (frame: PageFrame, career: Career): string => {
  const { language } = frame;
  const { content, slug } = career;
  const shown = career.languages.includes(language) ? language : otherLanguage(language);
  const other = content.title[otherLanguage(shown)];
  const body = html`<article lang="${LANGUAGE_TAGS[shown]}">
    <h1>${inLanguage(content.title, shown)}</h1>
    ${other && html`<p class="other" lang="${LANGUAGE_TAGS[otherLanguage(shown)]}">${other}</p>`}
    ${content.tagline[shown] && html`<p class="tagline">${content.tagline[shown]}</p>`}
    <p class="buttons">
      ${LANGUAGES.filter((each) => career.languages.includes(each)).map(
        (each) =>
          html`<a href="/careers/${slug}/sheet.pdf?language=${each}" lang="${LANGUAGE_TAGS[each]}"
            >${labels.sheet[each]}</a
          >`,
      )}
    </p>
    ${prose(sections.story.label[shown], content.story, shown)}
    ${
      content.reasons.length > 0 &&
      html`<h2>${sections.reasons.label[shown]}</h2>
        ${content.reasons.map(
          ({ heading, body: why }) =>
            html`<h3>${heading[shown]}</h3>
              ${paragraphs(why, shown).map((each) => html`<p>${each}</p>`)}`,
        )}`
    }
    ${salaries(career.salaries, shown)}
    ${content.outlook && prose(sections.outlook.label[shown], content.outlook.body, shown)}
    <p>
      ${labels.revision[shown]}
      ${career.number}${
        career.approvedAt && ` · ${labels.approved[shown]} ${formatDay(career.approvedAt, shown)}`
      }
    </p>
  </article>`;
  return page(frame, `/careers/${slug}`, inLanguage(content.title, language), body);
};

const salaries = (bands: Career['salaries'], language: Language): Html | false =>
  bands.length > 0 &&
  html`<h2>${sections.salaryBands.label[language]}</h2>
    <ul>
      ${bands.map(
        ({ sector, range, checkedOn }) =>
          html`<li>
            ${inLanguage(sector, language)}: ${moneyRange(range)}
            ${sectionOf('salaryBands').choices.period?.[range.period]?.[language]}${
              checkedOn &&
              html` <small>(${labels.checked[language]} ${date(checkedOn, language)})</small>`
            }
          </li>`,
      )}
    </ul>`;

const prose = (heading: string, text: Text, language: Language): Html | false => {
  const written = paragraphs(text, language);
  return (
    written.length > 0 &&
    html`<h2>${heading}</h2>
      ${written.map((each) => html`<p>${each}</p>`)}`
  );
};

/** `why`: more about it, in both languages. */
export const notFoundPage = (frame: PageFrame, why?: Label): string =>
  page(
    frame,
    '/careers',
    labels.notFound[frame.language],
    html`<h1>${labels.notFound[frame.language]}</h1>
      ${why && LANGUAGES.map((each) => html`<p lang="${LANGUAGE_TAGS[each]}">${why[each]}</p>`)}
      <p class="buttons">
        <a href="/careers?lang=${frame.language}">${labels.all[frame.language]}</a>
      </p>`,
  );
