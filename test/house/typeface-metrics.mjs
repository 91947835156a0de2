// Measures the bundled typefaces and writes templates/theme/typefaces/<id>.ts. A test holds what is written to the files.
// Usage: node test/house/typeface-metrics.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as fontkit from 'fontkit';

const require = createRequire(import.meta.url);

/** What each typeface is called, and the most common characters beyond ASCII. */
const TYPEFACES = {
  'plus-jakarta-sans': 'PlusJakartaSans',
  'source-serif-4': 'SourceSerif4',
  'atkinson-hyperlegible-next': 'AtkinsonHyperlegibleNext',
};
const CUTS = {
  regular: '400Regular',
  semibold: '600SemiBold',
  bold: '700Bold',
  extrabold: '800ExtraBold',
};
const OTHERS = ['\u00a0', '–', '—', '‘', '’', '“', '”', '•', '·', '…', '→', '×', 'é', '©'];

const open = (id, name) =>
  fontkit.create(
    readFileSync(
      join(
        dirname(require.resolve(`@expo-google-fonts/${id}/package.json`)),
        name,
        `${TYPEFACES[id]}_${name}.ttf`,
      ),
    ),
  );
const width = (font, code) =>
  Math.round((font.glyphForCodePoint(code).advanceWidth * 1000) / font.unitsPerEm);
const lines = (items, most = 96) => {
  const out = [''];
  for (const item of items) {
    if (out.at(-1).length + item.length > most) out.push('');
    out[out.length - 1] += `${item} `;
  }
  return out.map((line) => line.trimEnd());
};
const hex = (code) => code.toString(16);

function covers(fonts) {
  const ranges = [];
  for (let code = 0x20; code < 0xffff; code += 1) {
    if (!fonts.every((font) => font.hasGlyphForCodePoint(code))) continue;
    const last = ranges.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges.map(([from, to]) => (from === to ? hex(from) : `${hex(from)}-${hex(to)}`));
}

for (const id of Object.keys(TYPEFACES)) {
  const fonts = Object.fromEntries(
    Object.entries(CUTS).map(([weight, name]) => [weight, open(id, name)]),
  );
  const italics = ['400Regular_Italic', '700Bold_Italic'].map((name) => open(id, name));
  const { regular } = fonts;
  const line = (regular.ascent - regular.descent + regular.lineGap) / regular.unitsPerEm;
  const advances = Object.entries(fonts).map(([weight, font]) => {
    const widths = Array.from({ length: 95 }, (_, at) => String(width(font, at + 32)));
    const parts = lines(widths);
    return `    ${weight}:\n${parts.map((part, at) => `      '${part}${at < parts.length - 1 ? ' ' : ''}'`).join(' +\n')},`;
  });
  const others = OTHERS.filter((character) =>
    regular.hasGlyphForCodePoint(character.codePointAt(0)),
  ).map((character) => {
    const key = character === '\u00a0' ? '\\u00a0' : character;
    return `    ${/^\p{L}$/u.test(character) ? key : `'${key}'`}: ${width(regular, character.codePointAt(0))},`;
  });
  writeFileSync(
    new URL(`../../templates/theme/typefaces/${id}.ts`, import.meta.url),
    `import type { TypefaceMetrics } from './metrics.ts';

/** Measured by test/house/typeface-metrics.mjs. */
export const metrics: TypefaceMetrics = {
  line: ${Number(line.toFixed(4))},
  advances: {
${advances.join('\n')}
  },
  others: {
${others.join('\n')}
  },
  covers: \`
${lines(covers([...Object.values(fonts), ...italics]), 94)
  .map((part) => `    ${part}`)
  .join('\n')}
  \`,
};
`,
  );
}
