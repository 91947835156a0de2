import {
  inLanguage,
  LANGUAGE_TAGS,
  LANGUAGES,
  otherLanguage,
  type Label,
  type Language,
  type Text,
} from '../../templates/profile/index.ts';
import { html, type Html } from '../http/html.ts';
import { changesInWords, type Said, type SectionChanges } from './changes.ts';
import { formatDay, notFoundPage, page, type PageFrame } from './pages.ts';

const labels = {
  revision: { en: 'Revision', ms: 'Versi' },
  current: { en: 'This is the current version', ms: 'Ini ialah versi semasa' },
  replaced: { en: 'This version was replaced on', ms: 'Versi ini telah diganti pada' },
  retired: {
    en: 'This profile is no longer published since',
    ms: 'Profil ini tidak lagi diterbitkan sejak',
  },
  gone: {
    en: 'The profile is no longer published.',
    ms: 'Profil ini tidak lagi diterbitkan.',
  },
  open: { en: 'Open the current version', ms: 'Buka versi semasa' },
  changed: { en: 'What has changed', ms: 'Apa yang telah berubah' },
  same: {
    en: 'Nothing that your sheet says has changed.',
    ms: 'Tiada apa-apa pada helaian anda yang berubah.',
  },
  unknown: {
    en: 'No sheet has this code. Check its letters and digits.',
    ms: 'Tiada helaian dengan kod ini. Semak huruf dan angkanya.',
  },
  before: { en: 'On your sheet: ', ms: 'Pada helaian anda: ' },
  now: { en: 'Now: ', ms: 'Kini: ' },
} as const satisfies Record<string, Label>;

export interface PrintedVersion {
  code: string;
  number: number;
  title: Text;
  /** When another revision took its place, or the profile was taken down. */
  replacedAt: Date | null;
  retiredAt: Date | null;
  /** Where the current version is; null when there is none. */
  currentSlug: string | null;
  /** What the paper says and what is said now; null where the paper is current, or nothing is published. */
  revisions: { before: Said; after: Said } | null;
}

/** For a code that no sheet has. */
export const unknownVersionPage = (frame: PageFrame): string => notFoundPage(frame, labels.unknown);

/** What a sheet's QR code opens: is this paper still right, and what is not? In both languages, whoever scans it. */
export const versionPage = (frame: PageFrame, version: PrintedVersion): string => {
  const languages = [frame.language, otherLanguage(frame.language)];
  const title = inLanguage(version.title, frame.language);
  const other = version.title[otherLanguage(frame.language)];
  const body = html`<h1>${title}</h1>
    ${
      other &&
      other !== title &&
      html`<p class="other" lang="${LANGUAGE_TAGS[otherLanguage(frame.language)]}">${other}</p>`
    }
    <p class="revision">
      ${labels.revision.en} / ${labels.revision.ms} ${version.number} · ${version.code}
    </p>
    <div class="status ${(version.replacedAt ?? version.retiredAt) ? '' : 'current'}">
      ${LANGUAGES.map(
        (each) =>
          html`<p lang="${LANGUAGE_TAGS[each]}"><strong>${stateOf(version, each)}</strong></p>`,
      )}
    </div>
    ${
      version.currentSlug &&
      html`<p class="buttons">
        ${languages.map(
          (each) =>
            html`<a
              href="/careers/${version.currentSlug}?lang=${each}"
              lang="${LANGUAGE_TAGS[each]}"
              >${labels.open[each]}</a
            >`,
        )}
      </p>`
    }
    ${languages.map((each) => changes(version, each))}`;
  return page(frame, `/v/${version.code}`, title, body);
};

function stateOf(version: PrintedVersion, language: Language): string {
  const { retiredAt, replacedAt, currentSlug } = version;
  const ended = replacedAt ?? retiredAt;
  if (ended === null) return labels.current[language];
  const day = formatDay(ended, language);
  if (currentSlug !== null) return `${labels.replaced[language]} ${day}`;
  return retiredAt
    ? `${labels.retired[language]} ${day}`
    : `${labels.replaced[language]} ${day}. ${labels.gone[language]}`;
}

function changes({ revisions }: PrintedVersion, language: Language): Html | false {
  if (!revisions) return false;
  const found = changesInWords(revisions.before, revisions.after, language);
  return html`<section class="changes" lang="${LANGUAGE_TAGS[language]}">
    <h2>${labels.changed[language]}</h2>
    ${found.length === 0 ? html`<p>${labels.same[language]}</p>` : found.map((each) => section(each, language))}
  </section>`;
}

/** A currency stays on the line of its figure. */
const unbroken = (words: string): string => words.replace(/\b([A-Z]{2,3}) (?=\d)/g, '$1\u00a0');

const section = ({ label, changes: found }: SectionChanges, language: Language): Html =>
  html`<h3>${label}</h3>
    <ul>
      ${found.map(
        ({ before, after }) =>
          html`<li>
            ${
              before !== null &&
              html`<del><span class="sr">${labels.before[language]}</span>${unbroken(before)}</del>`
            }${
              after !== null &&
              html`<ins><span class="sr">${labels.now[language]}</span>${unbroken(after)}</ins>`
            }
          </li>`,
      )}
    </ul>`;
