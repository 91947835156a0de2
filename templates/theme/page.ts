/** A4 in points. */
export const PAGE = { width: 595.28, height: 841.89 };

export const MARGIN = { left: 33, top: 38, right: 33, bottom: 28 };

/** Width of the text area. */
export const MEASURE = PAGE.width - MARGIN.left - MARGIN.right;

/** Between two columns. */
export const GUTTER = 22;

/** Height of the text area of a page. */
export const COLUMN_HEIGHT = PAGE.height - MARGIN.top - MARGIN.bottom;
