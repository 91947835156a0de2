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
const begins = (bytes: Buffer, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/**
 * A PNG or JPEG made anew: upright, in sRGB with 8 bits a channel, without anything but its pixels, at most 1,200 of them a
 * side. Nothing is unpacked before its size is known.
 * @throws PictureFault
 */
export async function cleanPicture(bytes: Buffer): Promise<CleanPicture> {
  const png = begins(bytes, PNG);
  if (!png && !begins(bytes, JPEG)) throw new PictureFault('must be a PNG or JPEG picture');
  if (png && movesPng(bytes)) throw new PictureFault('must not move: save one picture of it');
  // Loaded when the first picture comes: hardly any process ever needs it.
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  const open = (): Sharp => sharp(bytes, { limitInputPixels: MOST_SIDE ** 2, failOn: 'warning' });
  const damaged = (): never => {
    throw new PictureFault('is damaged or cut off; save the picture again');
  };
  const { width, height } = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(damaged);
  if (Math.max(width, height) > MOST_SIDE) {
    throw new PictureFault(`must be at most ${MOST_SIDE} pixels wide and high`);
  }
  if (Math.min(width, height) < LEAST_SIDE) {
    throw new PictureFault(`must be at least ${LEAST_SIDE} pixels wide and high`);
  }
  const { isOpaque } = await open().stats().catch(damaged);
  for (const side of SIDES) {
    const small = open()
      .autoOrient()
      .toColourspace('srgb')
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true });
    const coded = png
      ? (isOpaque ? small.removeAlpha() : small).png({ compressionLevel: 9, progressive: false })
      : small.jpeg({ quality: 90, chromaSubsampling: '4:4:4', progressive: false });
    const { data, info } = await coded.toBuffer({ resolveWithObject: true }).catch(damaged);
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

/** Whether a PNG says, before its first pixels, that more pictures follow. */
function movesPng(bytes: Buffer): boolean {
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const part = bytes.toString('latin1', at + 4, at + 8);
    if (part === 'acTL') return true;
    if (part === 'IDAT') return false;
  }
  return false;
}
