import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { zlibSync } from 'fflate';
import { PdfDocument, type PngImage } from '../inside.ts';
import { Lately } from './lately.ts';

/** A picture's colours and its transparency, each deflated. */
interface Parts {
  colours: Uint8Array;
  alpha: Uint8Array;
}

/** A pack has the same few logos on every sheet. */
const PICTURES_KEPT = 8;
/** What is done once for many sheets may take its time. */
const SMALL = { level: 9 } as const;

/** A document opens a picture for every place that shows it. */
const seen = new WeakSet<PngImage>();

const isPng = (picture: object): picture is PngImage => 'splitAlphaChannel' in picture;

const kept = new Lately<Parts>(PICTURES_KEPT);

/** Pictures are unpacked at once and deflated like all the rest: pdfkit does it some time later, by Node's own deflation. */
export function unpackPicturesAtOnce(): void {
  const { openImage } = PdfDocument.prototype;
  PdfDocument.prototype.openImage = function (source) {
    const picture = openImage.call(this, source);
    if (isPng(picture) && !seen.has(picture)) {
      seen.add(picture);
      quicken(picture);
    }
    return picture;
  };
}

function quicken(picture: PngImage): void {
  const { finalize, image } = picture;
  if (image.hasAlphaChannel && image.bits === 8 && image.interlaceMethod === 0) {
    picture.splitAlphaChannel = function () {
      const { width, height, imgData } = this;
      const { colors } = image;
      const key = `${width} ${height} ${colors} ${createHash('sha256').update(imgData).digest('hex')}`;
      const { colours, alpha } = kept.get(key, () => partsOf(imgData, width, height, colors));
      this.imgData = colours;
      this.alphaChannel = alpha;
      finalize.call(this);
    };
    return;
  }
  // Rarer kinds are left to pdfkit, but for the deflation.
  picture.finalize = function () {
    const { alphaChannel } = this;
    if (alphaChannel) this.alphaChannel = again(alphaChannel);
    if (image.hasAlphaChannel || image.interlaceMethod === 1) this.imgData = again(this.imgData);
    finalize.call(this);
  };
}

const again = (deflated: Uint8Array): Uint8Array => zlibSync(inflateSync(deflated), SMALL);

function partsOf(data: Uint8Array, width: number, height: number, colors: number): Parts {
  const pixels = unfiltered(inflateSync(data), width * (colors + 1), height, colors + 1);
  const colours = new Uint8Array(width * height * colors);
  const alpha = new Uint8Array(width * height);
  let [from, to] = [0, 0];
  for (let at = 0; at < alpha.length; at += 1) {
    for (let colour = 0; colour < colors; colour += 1) colours[to++] = pixels[from++]!;
    alpha[at] = pixels[from++]!;
  }
  return { colours: zlibSync(colours, SMALL), alpha: zlibSync(alpha, SMALL) };
}

/**
 * The bytes of a PNG's rows, each of which begins with how it is written: as differences to what is left of it and above it.
 * @param row bytes in a row. @param pixel bytes in a pixel.
 */
function unfiltered(data: Uint8Array, row: number, height: number, pixel: number): Uint8Array {
  const bytes = new Uint8Array(row * height);
  for (let y = 0; y < height; y += 1) {
    const filter = data[y * (row + 1)]!;
    const [from, to] = [y * (row + 1) + 1, y * row];
    for (let x = 0; x < row; x += 1) {
      const left = x < pixel ? 0 : bytes[to + x - pixel]!;
      const above = y === 0 ? 0 : bytes[to + x - row]!;
      const corner = x < pixel || y === 0 ? 0 : bytes[to + x - row - pixel]!;
      bytes[to + x] = data[from + x]! + predicted(filter, left, above, corner);
    }
  }
  return bytes;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  // Whichever is nearest to the plane through all three.
  const plane = left + above - corner;
  const [a, b, c] = [Math.abs(plane - left), Math.abs(plane - above), Math.abs(plane - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}
