import { asNode } from '../parts/box.ts';
import { widthOf } from '../theme/metrics.ts';
import { pageFrame } from '../theme/page.ts';
import { packDocument, set, unitOf, voicesOf, type Leaf, type PackHead } from './head.ts';

/*
 * Page numbers are printed on finished sheets, on a tab at the paper's outer edge, beside all text. Tabs of a career field
 * stand at one height, so that the fields are seen on the edge of the closed pack.
 */

/** The ten figures, a page each: drawn on the sheets one beside the other. */
export interface NumeralsInput extends PackHead {
  kind: 'numerals';
}

const SIZE = 8.6;
const TAB = { width: 27, height: 18 };
/** Between these heights from the top, in points on A4: below the mastheads and above the feet. */
const RANGE = { top: 190, bottom: 760 };

export function numerals(head: NumeralsInput): Leaf {
  const size = SIZE * unitOf(head);
  const frame = pageFrame(
    { width: size, height: size * 1.3 },
    { left: 0, top: 0, right: 0, bottom: 0 },
  );
  const plain = { ...head, options: { ...head.options, largePrint: false } };
  const [voice] = voicesOf(plain);
  const pages = Array.from({ length: 10 }, (_, digit) => ({
    ...set(voice, plain, String(digit), 'runningTitle', SIZE, size, {
      colour: voice.colours.onBand,
      noWrap: true,
    }).node,
    ...(digit > 0 ? { pageBreak: 'before' } : {}),
  }));
  return {
    definition: packDocument(head, frame, asNode({ stack: pages, tag: 'Artifact' })),
  };
}

/** Where a tab stands: points from the page's upper left corner. */
export interface Folio {
  x: number;
  y: number;
  width: number;
  height: number;
  /** `#RRGGBB`; null: an outline only. */
  colour: string | null;
  /** Each figure's upper left corner. */
  digits: { digit: number; x: number; y: number }[];
}

/** The tab of a page. `share`: 0 (uppermost) to 1, null where there are no career fields. */
export function folio(
  head: PackHead,
  page: { width: number; height: number },
  number: number,
  edge: 'left' | 'right',
  share: number | null,
): Folio {
  const unit = unitOf(head);
  const [{ colours, inkSaver, type }] = voicesOf(head);
  const { weight } = type.runningTitle;
  const { top, bottom } = RANGE;
  const scale = page.height / 841.89;
  const y = (top + (bottom - TAB.height - top) * (share ?? 1)) * scale;
  const width = TAB.width * unit;
  const height = TAB.height * unit;
  const x = edge === 'right' ? page.width - width : 0;
  const size = SIZE * unit;
  const text = String(number);
  const length = widthOf(text, size, weight);
  // Towards the text: printers leave the paper's very edge white.
  const middle = x + (edge === 'right' ? width * 0.46 : width * 0.54);
  const from = middle - length / 2;
  return {
    x,
    y,
    width,
    height,
    colour: inkSaver ? null : colours.band,
    digits: [...text].map((digit, index) => ({
      digit: Number(digit),
      x: from + widthOf(text.slice(0, index), size, weight),
      y: y + (height - size * 1.26) / 2,
    })),
  };
}
