/** A page and its text area, in points. */
export interface PageFrame {
  width: number;
  height: number;
  margin: { left: number; top: number; right: number; bottom: number };
  /** Width of the text area. */
  measure: number;
  /** Height of the text area. */
  column: number;
}

export const pageFrame = (
  { width, height }: { width: number; height: number },
  margin: PageFrame['margin'],
): PageFrame => ({
  width,
  height,
  margin,
  measure: width - margin.left - margin.right,
  column: height - margin.top - margin.bottom,
});

/** A4 in points. */
export const PAGE = { width: 595.28, height: 841.89 };

export const MARGIN = { left: 33, top: 38, right: 33, bottom: 28 };

export const A4 = pageFrame(PAGE, MARGIN);

/** A4 with room for running heads and feet in large print. */
export const A4_LARGE = pageFrame(PAGE, { left: 38, top: 50, right: 38, bottom: 62 });

/** Width of the text area. */
export const MEASURE = A4.measure;

/** Between two columns. */
export const GUTTER = 22;

/** Height of the text area of a page. */
export const COLUMN_HEIGHT = A4.column;

/** A3, for what is read from afar. */
export const A3 = pageFrame(
  { width: 841.89, height: 1190.55 },
  { left: 54, top: 54, right: 54, bottom: 52 },
);
