/** How heavy text is set. */
export type Weight = 'regular' | 'semibold' | 'bold' | 'extrabold';

/** What a layout must know of a typeface before anything is set in it. Widths are thousandths of the size. */
export interface TypefaceMetrics {
  /** Height of the typeface's own line, as a factor of the size. */
  line: number;
  /** Advance widths of the characters from space to `~`, in order. Kerning is left out, which errs on the safe side. */
  advances: Readonly<Record<Weight, string>>;
  /** The same of what else is common in print, in the regular weight. */
  others: Readonly<Record<string, number>>;
  /** The code points, as hexadecimal ranges, for which every cut has a glyph. */
  covers: string;
}
