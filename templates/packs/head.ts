import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { plainBrandRevision, type Brand } from '../brand.ts';
import { text, type Box, type Node, type Runs, type TextOptions } from '../parts/box.ts';
import { pictures } from '../parts/masthead.ts';
import { setting, type Setting } from '../parts/setting.ts';
import type { Voices } from '../parts/voices.ts';
import { emptyContent, LANGUAGE_TAGS, type Language } from '../profile/index.ts';
import type { SheetInput, SheetOptions } from '../sheet.ts';
import { A4, pageFrame, type PageFrame } from '../theme/page.ts';
import { fontOf } from '../theme/fonts.ts';
import { LARGE_PRINT, type FaceName } from '../theme/type.ts';

/** What every leaf of a pack knows besides what it shows. */
export interface PackHead {
  title: string;
  /** `''` when there is none. */
  eventName: string;
  /** `YYYY-MM-DD` */
  eventDate: string | null;
  /** The date inside the file, `YYYY-MM-DD`: equal packs are equal files. */
  date: string;
  brand: Brand;
  options: SheetOptions;
  /** One language, or both in this order. */
  languages: readonly Language[];
  paper: 'A4' | 'A3';
}

/** A leaf of a pack that is no sheet. */
export interface Leaf {
  /** Fresh: rendering changes it. */
  definition: TDocumentDefinitions;
}

/** Lengths are meant for A4; an A3 pack has everything larger. */
export const unitOf = ({ paper }: PackHead): number => (paper === 'A3' ? Math.SQRT2 : 1);

export const paperOf = (head: PackHead): { width: number; height: number } => ({
  width: A4.width * unitOf(head),
  height: A4.height * unitOf(head),
});

/** The page, with margins as wide as a book's. */
export function frameOf(head: PackHead, side = 48, bottom = 48): PageFrame {
  const unit = unitOf(head);
  const margin = { left: side, top: 56, right: side, bottom };
  return pageFrame(paperOf(head), {
    left: margin.left * unit,
    top: margin.top * unit,
    right: margin.right * unit,
    bottom: margin.bottom * unit,
  });
}

const inputOf = ({ brand, options, languages }: PackHead): SheetInput => ({
  content: emptyContent(),
  references: {},
  brand,
  brandRevision: plainBrandRevision,
  options,
  languages,
  revision: { number: 1, code: '', approvedOn: null, draft: false },
  publicUrl: '',
});

/** The look of a pack in each of `languages`. */
export const voicesOf = (
  head: PackHead,
  languages: readonly Language[] = head.languages,
  page: PageFrame = frameOf(head),
): Voices =>
  languages.map((language) =>
    setting(inputOf(head), language, unitOf(head), page),
  ) as unknown as Voices;

export const schoolOf = ({ school }: Setting): string => school;

/** The voice with one face in a size of its own, in points on A4. */
export function sized(voice: Setting, head: PackHead, face: FaceName, size: number): Setting {
  const found = voice.type[face];
  const wanted = Math.max(size * unitOf(head), head.options.largePrint ? LARGE_PRINT : 0);
  const factor = wanted / found.size;
  const own = {
    ...found,
    size: wanted,
    leading: found.leading * factor,
    style: { ...found.style, fontSize: wanted },
  };
  return { ...voice, type: { ...voice.type, [face]: own } };
}

/** A paragraph whose size, in points on A4, is its own. */
export const set = (
  voice: Setting,
  head: PackHead,
  runs: Runs,
  face: FaceName,
  size: number,
  width: number,
  options: TextOptions = {},
): Box => text(sized(voice, head, face, size), runs, face, width, options);

/** A document of a pack. */
export function packDocument(
  head: PackHead,
  page: PageFrame,
  content: Node,
  more: object = {},
): TDocumentDefinitions {
  const moment = new Date(`${head.date}T00:00:00Z`);
  const { margin } = page;
  return {
    pageSize: { width: page.width, height: page.height },
    pageMargins: [margin.left, margin.top, margin.right, margin.bottom],
    version: '1.7',
    language: LANGUAGE_TAGS[head.languages[0]!],
    displayTitle: true,
    info: {
      title: head.title,
      author: voicesOf(head)[0].school,
      creator: 'Kerjaya',
      creationDate: moment,
      modDate: moment,
    },
    defaultStyle: { font: fontOf(head.brand.typeface, 'regular').font, fontSize: 9 },
    images: pictures(inputOf(head)),
    content: [content],
    ...more,
  } as TDocumentDefinitions;
}
