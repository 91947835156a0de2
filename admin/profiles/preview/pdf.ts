import { getDocument, GlobalWorkerOptions, type PDFPageProxy } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import type { PrintedPage, TextRun } from './marks.ts';

GlobalWorkerOptions.workerSrc = workerAddress;

/** A print that can be drawn, with its text. */
export interface Print {
  pages: PDFPageProxy[];
  printed: PrintedPage[];
}

/** Opens a PDF. `close` may be called at any time; nothing is answered after it. */
export function openPrint(data: ArrayBuffer): { print: Promise<Print>; close(): void } {
  const task = getDocument({ data: data.slice(0), useWasm: false, useWorkerFetch: false });
  const read = async (): Promise<Print> => {
    const document = await task.promise;
    const pages = await Promise.all(
      Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)),
    );
    const printed = await Promise.all(
      pages.map(async (page) => ({
        height: page.getViewport({ scale: 1 }).height,
        runs: (await page.getTextContent()).items.filter(
          (item): item is typeof item & TextRun => 'str' in item,
        ),
      })),
    );
    return { pages, printed };
  };
  return { print: read(), close: () => void task.destroy() };
}
