import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { asNode } from '../../parts/box.ts';
import { resized } from '../../parts/fit.ts';
import { foot, watermark } from '../../parts/furniture.ts';
import { pictures } from '../../parts/masthead.ts';
import { setting } from '../../parts/setting.ts';
import type { Voices } from '../../parts/voices.ts';
import { LANGUAGE_TAGS, type Language } from '../../profile/index.ts';
import type { SheetInput } from '../../sheet.ts';
import { fontOf } from '../../theme/fonts.ts';
import { A3 } from '../../theme/page.ts';
import { documentInfo } from '../info.ts';
import type { Sheet } from '../sheet.ts';
import { compose } from './compose.ts';
import { notesOf } from './notes.ts';

/** The small print at a poster's foot, which is read from near by. */
const FURNITURE = 11;

/** One A3 page that is read from two metres, with every language of the sheet on it. */
export function poster(input: SheetInput, slack = 0): Sheet {
  const [first] = input.languages as readonly [Language];
  const voices = input.languages.map((language) =>
    setting(input, language, 1, A3),
  ) as unknown as Voices;
  const [set] = voices;
  const { node, plan } = compose(voices, slack);
  const { margin } = A3;
  const small = resized(set, 'furniture', Math.max(FURNITURE, set.type.furniture.size));
  const definition = {
    pageSize: 'A3',
    pageMargins: [margin.left, margin.top, margin.right, margin.bottom],
    version: '1.7',
    language: LANGUAGE_TAGS[first],
    displayTitle: true,
    info: documentInfo(input),
    defaultStyle: { font: fontOf(input.brand.typeface, 'regular').font, fontSize: 24 },
    images: pictures(input),
    content: [
      asNode({
        section: { stack: [node], lang: LANGUAGE_TAGS[first] },
        footer: (number: number, count: number) => foot(small, number, count),
        watermark: watermark(set),
      }),
    ],
  } as TDocumentDefinitions;
  return { definition, pages: 1, notes: voices.flatMap((voice) => notesOf(voice, plan)) };
}
