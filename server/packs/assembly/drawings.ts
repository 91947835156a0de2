import type { Folio } from '../../../templates/packs/folio.ts';
import type { Drawing, Form } from './pdf/pages.ts';
import { coordinate } from './pdf/values.ts';

/*
 * What is drawn on pages here: operators of content streams, origin in the lower left corner.
 */

const n = coordinate;

const colourOf = (hex: string): string =>
  [1, 3, 5].map((at) => n(Number.parseInt(hex.slice(at, at + 2), 16) / 255)).join(' ');

/** A page's number on its tab. `figures`: the ten figures as forms. */
export function folioDrawing(
  { x, y, width, height, colour, digits }: Folio,
  page: { height: number },
  figures: readonly Form[],
): Drawing {
  const box = `${n(x)} ${n(page.height - y - height)} ${n(width)} ${n(height)} re`;
  const tab = colour === null ? `0 G 0.6 w ${box} S` : `${colourOf(colour)} rg ${box} f`;
  const placed = digits.map(({ digit, x: left, y: top }) => {
    const form = figures[digit]!;
    return `q 1 0 0 1 ${n(left)} ${n(page.height - top - form.height)} cm ${form.name} Do Q`;
  });
  return { content: [tab, ...placed].join('\n'), forms: figures };
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * A page as large as it may be in a box (from the lower left corner), in its middle, or at its left and upper edges.
 */
export function fitted(
  form: Form,
  box: Box,
  over: Drawing | null = null,
  align: 'middle' | 'corner' = 'middle',
): Drawing & { box: Box } {
  const scale = Math.min(box.width / form.width, box.height / form.height);
  const [width, height] = [form.width * scale, form.height * scale];
  const share = align === 'middle' ? 0.5 : 0;
  const x = box.x + (box.width - width) * share;
  const y = box.y + (box.height - height) * (1 - share);
  const matrix = `${n(scale)} 0 0 ${n(scale)} ${n(x)} ${n(y)} cm`;
  const besides = over ? `\n${over.content}` : '';
  return {
    content: `q ${matrix} q ${form.name} Do Q${besides} Q`,
    forms: [form, ...(over?.forms ?? [])],
    box: { x, y, width, height },
  };
}

/** The outline of a thumbnail. */
export const frame = ({ x, y, width, height }: Box): string =>
  `0.72 G 0.4 w ${n(x)} ${n(y)} ${n(width)} ${n(height)} re S`;

const MARK = 14;

/** Short lines at both ends of the middle: where to fold, or (dashed) to cut. */
export function middleMarks(width: number, height: number, cut: boolean): string {
  const x = n(width / 2);
  const dash = cut ? '[2 2] 0 d' : '[] 0 d';
  return `0.45 G 0.4 w ${dash} ${x} 0 m ${x} ${MARK} l S ${x} ${n(height)} m ${x} ${n(height - MARK)} l S`;
}

/** Drawings one over the other, each form named once. */
export const together = (drawings: readonly Drawing[], more = ''): Drawing => ({
  content: [...drawings.map(({ content }) => content), more].filter(Boolean).join('\n'),
  forms: [
    ...new Map(drawings.flatMap(({ forms }) => forms).map((form) => [form.id, form])).values(),
  ],
});
