/** A4 in points. */
export const PAGE = { width: 595.28, height: 841.89 };

export const MARGIN = { left: 35, top: 40, right: 35, bottom: 29 };

/** Width of the text area. */
export const MEASURE = PAGE.width - MARGIN.left - MARGIN.right;

/** Between two columns. */
export const GUTTER = 22;

/** Height of the text area of a page. */
export const COLUMN_HEIGHT = PAGE.height - MARGIN.top - MARGIN.bottom;
