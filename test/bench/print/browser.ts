import { readFileSync } from 'node:fs';
import { fontPaths } from '../../../server/sheets/engine/fonts.ts';
import type { PrintedPage } from '../../support/pdf-text.ts';

const fontFace = (weight: number, path: string): string =>
  `@font-face{font-family:Sheet;font-weight:${weight};src:url(data:font/ttf;base64,${readFileSync(path).toString('base64')})}`;

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[mark]!);

/** A sheet's text as a page of the web: two columns, headings and paragraphs, the same typeface. */
export function webPage(pages: readonly PrintedPage[]): string {
  const { Text } = fontPaths();
  const blocks = pages.flatMap(({ items }) =>
    items.map(({ text, height }) =>
      height > 10 ? `<h2>${escaped(text)}</h2>` : `<p>${escaped(text)}</p>`,
    ),
  );
  return `<!doctype html><html lang="en"><title>Sheet</title><style>
${fontFace(400, Text!['normal']!)}${fontFace(700, Text!['bold']!)}
@page{size:A4;margin:12mm}
body{margin:0;font:8.4pt/1.4 Sheet;columns:2;column-gap:8mm;color:#233}
h2{font-size:11.8pt;margin:4pt 0 0;border-top:1.9pt solid #e07a1f}p{margin:0}
</style><body>${blocks.join('\n')}</body></html>`;
}
