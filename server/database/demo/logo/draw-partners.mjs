// Draws the logos of the demo's district office and sponsor, each for white paper and for a dark band. Needs
// @napi-rs/canvas. Usage: node draw-partners.mjs; writes partners.ts beside this script.
import { writeFileSync } from 'node:fs';
import { createCanvas } from '@napi-rs/canvas';

const url = (width, height, paint) => {
  const canvas = createCanvas(width, height);
  paint(canvas.getContext('2d'));
  return `data:image/png;base64,${canvas.toBuffer('image/png').toString('base64')}`;
};

/** Hills under a rising sun, in a ring. */
const district = (ring, hills, sun) =>
  url(320, 320, (c) => {
    c.lineWidth = 16;
    c.strokeStyle = ring;
    c.beginPath();
    c.arc(160, 160, 150, 0, 2 * Math.PI);
    c.stroke();
    c.beginPath();
    c.arc(160, 160, 132, 0, 2 * Math.PI);
    c.clip();
    c.fillStyle = sun;
    c.beginPath();
    c.arc(160, 158, 62, 0, 2 * Math.PI);
    c.fill();
    for (const [top, share] of [
      [176, 0.55],
      [214, 1],
    ]) {
      c.globalAlpha = share;
      c.fillStyle = hills;
      c.beginPath();
      c.moveTo(0, top + 40);
      c.bezierCurveTo(70, top - 50, 120, top + 60, 190, top + 8);
      c.bezierCurveTo(240, top - 30, 280, top + 20, 320, top - 10);
      c.lineTo(320, 320);
      c.lineTo(0, 320);
      c.fill();
    }
  });

/** Three leaves that grow into an arrow, and a bar under them: wide. */
const sponsor = (main, second) =>
  url(560, 200, (c) => {
    const leaf = (x, height, colour) => {
      c.fillStyle = colour;
      c.beginPath();
      c.moveTo(x, 160);
      c.bezierCurveTo(x - 56, 160 - height * 0.4, x - 20, 160 - height * 0.9, x + 8, 160 - height);
      c.bezierCurveTo(x + 60, 160 - height * 0.7, x + 52, 160 - height * 0.2, x, 160);
      c.fill();
    };
    leaf(70, 90, second);
    leaf(150, 120, main);
    leaf(230, 150, second);
    c.fillStyle = main;
    c.fillRect(20, 172, 290, 14);
    for (const [index, width] of [150, 210, 110].entries()) {
      c.fillStyle = index === 1 ? second : main;
      c.beginPath();
      c.roundRect(336, 44 + index * 48, width, 30, 15);
      c.fill();
    }
  });

const logos = {
  districtLogo: district('#14532D', '#166534', '#D97706'),
  districtLogoOnDark: district('#FFFFFF', '#DCFCE7', '#FBBF24'),
  sponsorLogo: sponsor('#5B21B6', '#0E7490'),
  sponsorLogoOnDark: sponsor('#FFFFFF', '#67E8F9'),
};
writeFileSync(
  new URL('./partners.ts', import.meta.url),
  `/** Drawn by draw-partners.mjs. */\n${Object.entries(logos)
    .map(([name, data]) => `export const ${name} =\n  '${data}';\n`)
    .join('')}`,
);
