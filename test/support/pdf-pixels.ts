import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A drawn page: four bytes a pixel, red, green, blue and opacity. */
export interface DrawnPage {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

/** The pages of a PDF as pdf.js draws them, `scale` pixels a point. */
export async function drawPdf(bytes: Uint8Array, scale = 1): Promise<DrawnPage[]> {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  try {
    const pages: DrawnPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const viewport = page.getViewport({ scale });
      const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
      const drawing = page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport });
      await drawing.promise;
      const { width, height } = canvas;
      const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
      pages.push({ width, height, data: data as unknown as Uint8ClampedArray });
    }
    return pages;
  } finally {
    await task.destroy();
  }
}

/** The most by which a colour of any pixel differs (0 … 255), and how many pixels differ by more than `much`. */
export function difference(one: DrawnPage, other: DrawnPage, much = 24) {
  if (one.width !== other.width || one.height !== other.height) {
    throw new Error('the pages are not of one size');
  }
  let [most, many] = [0, 0];
  for (let pixel = 0; pixel < one.data.length; pixel += 4) {
    let here = 0;
    for (let part = pixel; part < pixel + 3; part += 1) {
      here = Math.max(here, Math.abs(one.data[part]! - other.data[part]!));
    }
    most = Math.max(most, here);
    if (here > much) many += 1;
  }
  return { most, many };
}
