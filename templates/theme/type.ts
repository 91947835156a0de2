import type { Palette } from './colour.ts';
import { fontOf } from './fonts.ts';
import {
  cutOf,
  DEFAULT_TYPEFACE,
  typefaces,
  type Cut,
  type TypefaceId,
  type Weight,
} from './typefaces/index.ts';

/** A way to set text. Sizes and leading are points at scale 1. */
interface Face {
  size: number;
  leading: number;
  weight: Weight;
  colour: keyof Palette;
  italic?: boolean;
  /** Extra space between characters, in points. */
  tracking?: number;
  /** Stays its size at every scale. */
  fixed?: boolean;
}

const faces = {
  title: { size: 28, leading: 33, weight: 'extrabold', colour: 'onBand', fixed: true },
  titleLong: { size: 20, leading: 24.5, weight: 'extrabold', colour: 'onBand', fixed: true },
  subtitle: { size: 12.5, leading: 16.5, weight: 'regular', colour: 'onBandSoft', fixed: true },
  school: { size: 10, leading: 13, weight: 'bold', colour: 'onBand', fixed: true },
  motto: {
    size: 7.4,
    leading: 9.8,
    weight: 'regular',
    colour: 'onBandSoft',
    fixed: true,
    italic: true,
  },
  eyebrow: {
    size: 8,
    leading: 10.4,
    weight: 'bold',
    colour: 'accentOnBand',
    fixed: true,
  },
  lead: { size: 9.8, leading: 14.2, weight: 'regular', colour: 'heading', italic: true },
  h2: { size: 11.8, leading: 14.8, weight: 'extrabold', colour: 'heading' },
  /** A section's name in a further language, after the first one's. */
  h2Other: { size: 11.8, leading: 14.8, weight: 'regular', colour: 'accentText' },
  h3: { size: 8.5, leading: 11.4, weight: 'bold', colour: 'ink' },
  body: { size: 8.4, leading: 11.8, weight: 'regular', colour: 'body' },
  small: { size: 7.8, leading: 10.5, weight: 'regular', colour: 'body' },
  smallStrong: { size: 7.8, leading: 10.5, weight: 'bold', colour: 'ink' },
  figure: { size: 8, leading: 10.5, weight: 'bold', colour: 'heading' },
  accent: { size: 7.5, leading: 10.5, weight: 'bold', colour: 'accentText' },
  tiny: { size: 6.8, leading: 8.9, weight: 'regular', colour: 'muted' },
  label: { size: 6.8, leading: 9.2, weight: 'semibold', colour: 'muted' },
  marker: { size: 7.6, leading: 9.6, weight: 'bold', colour: 'onSolid' },
  furniture: { size: 6.8, leading: 9, weight: 'regular', colour: 'muted', fixed: true },
  runningTitle: { size: 8.6, leading: 11, weight: 'bold', colour: 'heading', fixed: true },
} as const satisfies Record<string, Face>;

export type FaceName = keyof typeof faces;

export interface SetFace {
  size: number;
  leading: number;
  weight: Cut;
  tracking: number;
  /** The same as pdfmake's style. */
  style: {
    font: string;
    bold: boolean;
    italics: boolean;
    fontSize: number;
    lineHeight: number;
    color: string;
    characterSpacing?: number;
  };
}

export type TypeScale = Record<FaceName, SetFace>;

/** In points: no text of a sheet in large print is smaller. */
export const LARGE_PRINT = 14;

/** In large print, everything is set at this scale at least: running text a little above the least size. */
export const LARGE_SCALE = 1.8;

/**
 * The faces at `scale` (1 = the sizes above) in the colours of `palette`, none smaller than `smallest` points, in a typeface
 * at the size at which it looks as large as the others.
 */
export const typeScale = (
  scale: number,
  palette: Palette,
  smallest = 0,
  typeface: TypefaceId = DEFAULT_TYPEFACE,
): TypeScale => {
  const { size: look, metrics } = typefaces[typeface];
  return Object.fromEntries(
    Object.entries<Face>(faces).map(([name, face]) => {
      const factor = Math.max(face.fixed ? 1 : scale, smallest / face.size);
      const [size, leading] = [face.size * factor * look, face.leading * factor];
      const style = {
        ...fontOf(typeface, face.weight),
        italics: face.italic ?? false,
        fontSize: size,
        lineHeight: leading / (size * metrics.line),
        color: palette[face.colour],
        ...(face.tracking ? { characterSpacing: face.tracking * factor } : {}),
      };
      const weight = cutOf(typeface, face.weight);
      return [name, { size, leading, weight, tracking: (face.tracking ?? 0) * factor, style }];
    }),
  ) as TypeScale;
};
