import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Node } from '../../parts/box.ts';
import { foot, runningHead, watermark } from '../../parts/furniture.ts';
import { pictures } from '../../parts/masthead.ts';
import { setting, type Setting } from '../../parts/setting.ts';
import { LANGUAGE_TAGS, type Language } from '../../profile/index.ts';
import type { SheetInput } from '../../sheet.ts';
import type { Voices } from '../../parts/voices.ts';
import { fontOf } from '../../theme/fonts.ts';
import { composeBoth } from './both/index.ts';
import { compose } from './compose.ts';
import { documentInfo } from '../info.ts';
import type { Sheet } from '../sheet.ts';

/**
 * Everything that a profile says: two A4 pages for a usual one in one language; about four in both, which stand side by side
 * where there is text, with one chart for both.
 */
export function full(input: SheetInput, slack = 0): Sheet {
  const { node, voices, pages } = composed(input, slack);
  const [first, ...others] = voices;
  const { margin } = first.page;
  const definition = {
    pageSize: 'A4',
    pageMargins: [margin.left, margin.top, margin.right, margin.bottom],
    version: '1.7',
    language: LANGUAGE_TAGS[first.language],
    displayTitle: true,
    info: documentInfo(input),
    defaultStyle: { font: fontOf(input.brand.typeface, 'regular').font, fontSize: 8.5 },
    images: pictures(input),
    header: (page: number) => (page === 1 ? null : runningHead(first, ...others)),
    footer: (page: number, count: number) => foot(first, page, count, ...others),
    watermark: watermark(first),
    content: [node],
  } as TDocumentDefinitions;
  return { definition, pages, notes: [] };
}

function composed(
  input: SheetInput,
  slack: number,
): { node: Node; voices: Voices; pages: number | null } {
  const [language, ...more] = input.languages as readonly [Language, ...Language[]];
  if (more.length > 0) {
    return composeBoth(
      (scale) => [
        setting(input, language, scale),
        ...more.map((each) => setting(input, each, scale)),
      ],
      slack,
    );
  }
  const settings = new Map<number, Setting>();
  const at = (scale: number): Setting => {
    const made = settings.get(scale) ?? setting(input, language, scale);
    settings.set(scale, made);
    return made;
  };
  const one = compose(at, slack);
  return { ...one, voices: [one.setting] };
}
