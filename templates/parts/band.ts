import type { CanvasElement } from 'pdfmake/interfaces.js';
import { boxOf, drawing, floating, type Box } from './box.ts';
import type { Setting } from './setting.ts';

/** How a band looks, in points. */
export interface Band {
  /** Between its edges and what stands on it. */
  space: { top: number; bottom: number };
  /** The line under it. */
  edge: number;
  /** Its height without that line; as high as what stands on it when there is none. */
  height?: number;
  /** Drawn behind what stands on it, from the page's upper left corner. */
  behind: CanvasElement[];
}

/** What stands at the head of a page, on the brand's colour from edge to edge. */
export function bandAcross(setting: Setting, inner: Box, band: Band): Box {
  const { colours, inkSaver, page } = setting;
  const { margin, measure } = page;
  const { space, edge, behind } = band;
  const room = space.top + space.bottom;
  const height = band.height ?? inner.height + room;
  const none = () => 0;
  return boxOf(height + edge - margin.top, height, () => ({
    table: {
      widths: [measure],
      ...(band.height === undefined ? {} : { heights: [height - room] }),
      body: [
        [
          {
            stack: [
              ...(behind.length > 0
                ? [floating(drawing(behind, 0), -margin.left, -space.top).node]
                : []),
              inner.node,
            ],
            ...(inkSaver ? {} : { fillColor: colours.band }),
          },
        ],
      ],
    },
    layout: {
      hLineWidth: (index: number) => (index === 1 ? edge : 0),
      hLineColor: () => colours.accent,
      vLineWidth: none,
      paddingLeft: () => margin.left,
      paddingRight: () => margin.right,
      paddingTop: () => space.top,
      paddingBottom: () => space.bottom,
    },
    margin: [-margin.left, -margin.top, -margin.right, 0],
  }));
}
