import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { asNode } from '../../parts/box.ts';
import { foot, runningHead, watermark } from '../../parts/furniture.ts';
import { pictures } from '../../parts/masthead.ts';
import { setting } from '../../parts/setting.ts';
import { LANGUAGE_TAGS, type Language } from '../../profile/index.ts';
import type { SheetInput } from '../../sheet.ts';
import { compose, type Composition } from './compose.ts';
import { documentInfo } from '../info.ts';
import type { Sheet } from '../sheet.ts';

/** Everything that a profile says, two A4 pages a language for a usual one; one language after the other. */
export function full(input: SheetInput, slack = 0): Sheet {
  const [first] = input.languages as readonly [Language];
  const parts = input.languages.map((language) =>
    compose((scale) => setting(input, language, scale), slack),
  );
  const { margin } = parts[0]!.setting.page;
  const definition = {
    pageSize: 'A4',
    pageMargins: [margin.left, margin.top, margin.right, margin.bottom],
    version: '1.7',
    language: LANGUAGE_TAGS[first],
    displayTitle: true,
    info: documentInfo(input),
    defaultStyle: { font: 'Text', fontSize: 8.5 },
    images: pictures(input),
    content: parts.map((part) => pagesOf(part)),
  } as TDocumentDefinitions;
  const pages = parts.reduce<number | null>(
    (sum, part) => (sum === null || part.pages === null ? null : sum + part.pages),
    0,
  );
  return { definition, pages, notes: [] };
}

/** The pages of one language: a section of the document with its own furniture. */
function pagesOf({ node, setting: set }: Composition) {
  let first: number | undefined;
  return asNode({
    section: { stack: [node], lang: LANGUAGE_TAGS[set.language] },
    header: (page: number) => {
      first ??= page;
      return page === first ? null : runningHead(set);
    },
    footer: (page: number, pages: number) => foot(set, page, pages),
    watermark: watermark(set),
  });
}
