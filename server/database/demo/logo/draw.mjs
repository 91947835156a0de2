// Draws the demo school's logo: a compass star that rises from an open book, on a gold disc that holds its own on
// dark bands and on white paper. Needs @napi-rs/canvas.
// Usage: node draw.mjs <file.png | logo.ts> [pixels]; logo.ts beside this script is the drawing at 384 pixels.
import { writeFileSync } from 'node:fs';
import { createCanvas } from '@napi-rs/canvas';

const [file, pixels = '384'] = process.argv.slice(2);
const size = Number(pixels);
if (!file || !(size >= 16)) {
  console.error('usage: node draw.mjs <file.png | logo.ts> [pixels]');
  process.exit(1);
}

const NAVY = '#0E2A4A';
const WHITE = '#FFFFFF';
const GOLD = '#F9B233';
const CORAL = '#C93A1E';

// The drawing lives on a square of 512 units with its centre line at x = 256.
const canvas = createCanvas(size, size);
const context = canvas.getContext('2d');
context.scale(size / 512, size / 512);
context.lineJoin = 'round';

const fill = (style, trace) => {
  context.beginPath();
  trace();
  context.closePath();
  context.fillStyle = style;
  context.fill();
};

const polygon = (style, points) =>
  fill(style, () => points.forEach(([x, y]) => context.lineTo(x, y)));

const disc = (style, radius) => fill(style, () => context.arc(256, 256, radius, 0, 2 * Math.PI));

/** One side of the book and the cover that shows beneath it: `side` is -1 for the left one, 1 for the right one. */
const page = (side) => {
  const x = (offset) => 256 + side * offset;
  fill(NAVY, () => {
    context.moveTo(x(8), 334);
    context.bezierCurveTo(x(56), 282, x(124), 262, x(204), 274);
    context.lineTo(x(188), 372);
    context.bezierCurveTo(x(120), 358, x(56), 374, x(8), 418);
  });
  fill(CORAL, () => {
    context.moveTo(x(8), 436);
    context.bezierCurveTo(x(56), 392, x(120), 376, x(185), 390);
    context.lineTo(x(181), 412);
    context.bezierCurveTo(x(120), 398, x(56), 414, x(8), 458);
  });
};

const star = ({ centre: [x, y], north, south, across, waist }) => {
  const tips = [
    [x, y - north],
    [x + across, y],
    [x, y + south],
    [x - across, y],
  ];
  const waists = [
    [x + waist, y - waist],
    [x + waist, y + waist],
    [x - waist, y + waist],
    [x - waist, y - waist],
  ];
  tips.forEach((tip, index) => {
    polygon(index === 0 ? CORAL : WHITE, [[x, y], waists[(index + 3) % 4], tip]);
    polygon(NAVY, [[x, y], tip, waists[index]]);
  });
};

disc(GOLD, 254);
page(-1);
page(1);
star({ centre: [256, 184], north: 156, south: 136, across: 132, waist: 34 });

const picture = canvas.toBuffer('image/png');
writeFileSync(
  file,
  file.endsWith('.ts')
    ? `/** Drawn by draw.mjs. */\nexport const logo =\n  'data:image/png;base64,${picture.toString('base64')}';\n`
    : picture,
);
