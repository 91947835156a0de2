import type { Sharp } from 'sharp';

/** A picture that is safe to keep, to show and to print: made anew of another's pixels. */
export interface CleanPicture {
  bytes: Buffer;
  mediaType: 'image/png' | 'image/jpeg';
  width: number;
  height: number;
}

/** Why a picture is not taken, said to follow the field's name. */
export class PictureFault extends Error {
  override readonly name = 'PictureFault';
}

/** The most that a file may have. */
export const PICTURE_BYTES = 8 * 1024 * 1024;
/** The most pixels of either side that are ever unpacked. */
const MOST_SIDE = 8000;
/** Less than this is a dot, whatever its size on paper. */
const LEAST_SIDE = 16;
/** Sides that are tried until the picture is small enough, and how small that is: each sheet carries it. */
const SIDES = [1200, 900, 600, 400];
const ENOUGH_BYTES = 300 * 1024;

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];
const PNG_END = Buffer.from('IEND');
const JPEG_END = Buffer.from([0xff, 0xd9]);
const begins = (bytes: Buffer, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** Pictures are unpacked one at a time: each may take hundreds of megabytes, and a processor for seconds. */
let last: Promise<unknown> = Promise.resolve();

/**
 * A PNG or JPEG made anew: upright, in sRGB with 8 bits a channel, without anything but its pixels, at most 1,200 of them a
 * side. Nothing is unpacked before its size is known.
 * @throws PictureFault
 */
export async function cleanPicture(bytes: Buffer): Promise<CleanPicture> {
  const png = begins(bytes, PNG);
  if (!png && !begins(bytes, JPEG)) throw new PictureFault('must be a PNG or JPEG picture');
  if (png && movesPng(bytes)) throw new PictureFault('must not move: save one picture of it');
  if (isMore(bytes)) {
    throw new PictureFault('must be a PNG or JPEG picture and no other kind of file as well');
  }
  const made = last.then(() => makeAnew(bytes, png));
  last = made.catch(() => undefined);
  return made;
}

const damaged = (): never => {
  throw new PictureFault('is damaged or cut off; save the picture again');
};

async function makeAnew(bytes: Buffer, png: boolean): Promise<CleanPicture> {
  // Loaded when the first picture comes: hardly any process ever needs it.
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  const open = (): Sharp => sharp(bytes, { limitInputPixels: MOST_SIDE ** 2, failOn: 'warning' });
  const { width, height, hasAlpha } = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(damaged);
  if (Math.max(width, height) > MOST_SIDE) {
    throw new PictureFault(`must be at most ${MOST_SIDE} pixels wide and high`);
  }
  if (Math.min(width, height) < LEAST_SIDE) {
    throw new PictureFault(`must be at least ${LEAST_SIDE} pixels wide and high`);
  }
  for (const side of SIDES) {
    const small = open()
      .autoOrient()
      .toColourspace('srgb')
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true });
    const coded = await coding(small, png).toBuffer({ resolveWithObject: true }).catch(damaged);
    // Asked of what has become small: of the whole, that would need all of its pixels in memory at once.
    const solid = png && hasAlpha && (await sharp(coded.data).stats()).isOpaque;
    const { data, info } = solid
      ? await coding(sharp(coded.data).removeAlpha(), png).toBuffer({ resolveWithObject: true })
      : coded;
    if (data.length <= ENOUGH_BYTES || side === SIDES.at(-1)) {
      return {
        bytes: data,
        mediaType: png ? 'image/png' : 'image/jpeg',
        width: info.width,
        height: info.height,
      };
    }
  }
  return damaged();
}

const coding = (picture: Sharp, png: boolean): Sharp =>
  png
    ? picture.png({ compressionLevel: 9, progressive: false })
    : picture.jpeg({ quality: 90, chromaSubsampling: '4:4:4', progressive: false });

/** Where another kind of file is read from: a PDF near its beginning, an archive from its end, a page from anywhere. */
const OTHERS =
  /PK\x03\x04|PK\x05\x06|Rar!\x1a|7z\xbc\xaf|%PDF-|<(!doctype|html|svg|script|iframe|\?php)\b/i;

/** Whether a picture is another kind of file at the same time. */
function isMore(bytes: Buffer): boolean {
  if (bytes.subarray(0, 1024).includes('%PDF-')) return true;
  const end = bytes.lastIndexOf(begins(bytes, PNG) ? PNG_END : JPEG_END);
  return end >= 0 && OTHERS.test(bytes.toString('latin1', end));
}

/** Whether a PNG says, before its first pixels, that more pictures follow. */
function movesPng(bytes: Buffer): boolean {
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const part = bytes.toString('latin1', at + 4, at + 8);
    if (part === 'acTL') return true;
    if (part === 'IDAT') return false;
  }
  return false;
}
