import { inflateSync } from 'node:zlib';
import { afterAll, describe, expect, it } from '@jest/globals';
import { zlibSync } from 'fflate';
import { Piscina } from 'piscina';
import sharp, { type Sharp } from 'sharp';
import { print } from '../../../server/sheets/engine/pdfmake.ts';
import { difference, drawPdf } from '../../support/pdf-pixels.ts';

/** The engine without its speed layer, in a thread of its own. */
const plain = new Piscina({
  filename: new URL('../../fixtures/plain-engine.ts', import.meta.url).href,
  maxThreads: 1,
});
afterAll(() => plain.destroy());

const SIDE = 40;

/** Colours and transparency that go on from pixel to pixel, so that every way to write a row is of use. */
const pixels = Uint8Array.from({ length: SIDE * SIDE * 4 }, (_, at) => {
  const [x, y] = [(at >> 2) % SIDE, Math.floor((at >> 2) / SIDE)];
  return [x * 6, y * 6, (x * y) % 256, (x + y) * 3][at & 3]!;
});
const drawn = () => sharp(pixels, { raw: { width: SIDE, height: SIDE, channels: 4 } });

const pictures: [string, () => Sharp][] = [
  ['colours and transparency', () => drawn().png({ adaptiveFiltering: true })],
  ['shades of grey and transparency', () => drawn().toColourspace('b-w').png()],
  ['16 bits a channel', () => drawn().toColourspace('rgb16').png()],
  ['a palette with transparency', () => drawn().png({ palette: true })],
  ['rows in several passes', () => drawn().png({ progressive: true })],
  ['no transparency', () => drawn().removeAlpha().png()],
];

/** A picture twice in one document. */
async function definitionOf(picture: Sharp): Promise<Parameters<typeof print>[0]> {
  const logo = `data:image/png;base64,${(await picture.toBuffer()).toString('base64')}`;
  return {
    images: { logo },
    content: [
      { image: 'logo', width: 200 },
      { image: 'logo', width: 90 },
    ],
    defaultStyle: { font: 'Text' },
    info: { creationDate: new Date(0) },
  };
}

/** What the streams of a file's pictures hold; colours that are taken over as they are in the PNG are left out. */
function streamsOf(pdf: Uint8Array): Buffer[] {
  const file = Buffer.from(pdf);
  const found = file
    .toString('latin1')
    .matchAll(/\/Subtype \/Image([^]*?)\/Length (\d+)[^]*?>>\nstream\n/g);
  return [...found]
    .filter(([, entries]) => !entries!.includes('/DecodeParms'))
    .map((each) => {
      const from = each.index + each[0].length;
      return file.subarray(from, from + Number(each[2]));
    });
}

describe('a picture', () => {
  it.each(pictures)('looks the same: %s', async (_what, picture) => {
    const [before] = await drawPdf(
      (await plain.run({ definition: await definitionOf(picture()) })) as Uint8Array,
    );
    const [after] = await drawPdf((await print(await definitionOf(picture()))).bytes);
    expect(difference(before!, after!).most).toBe(0);
  });

  it.each(pictures.slice(0, 5))('is deflated as all else is: %s', async (_what, picture) => {
    const { bytes } = await print(await definitionOf(picture()));
    const streams = streamsOf(bytes);
    expect(streams.length).toBeGreaterThan(0);
    for (const stream of streams) {
      expect(Buffer.from(zlibSync(inflateSync(stream), { level: 9 })).toString('base64')).toBe(
        stream.toString('base64'),
      );
    }
    const again = await print(await definitionOf(picture()));
    expect(again.bytes).toEqual(bytes);
  });
});
