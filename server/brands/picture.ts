import { crc32 } from 'node:zlib';

/** The most pixels that a logo may have in width and in height: they are unpacked to be printed. */
const MOST_PIXELS = 3000;

/**
 * Why a picture could not be printed, or null. One damaged logo would keep every sheet of its school from being made.
 * `dataUrl` begins like a PNG or a JPEG.
 */
export function pictureFault(dataUrl: string): string | null {
  const bytes = Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64');
  const size = bytes[0] === 0x89 ? pngSize(bytes) : jpegSize(bytes);
  if (size === null) return 'is damaged or cut off; save the picture again';
  const fits = size.every((pixels) => pixels > 0 && pixels <= MOST_PIXELS);
  return fits ? null : `must be at most ${MOST_PIXELS} pixels wide and high`;
}

/** Width and height of a PNG all of whose parts are there and unharmed. */
function pngSize(bytes: Buffer): [number, number] | null {
  const parts: string[] = [];
  for (let at = 8; at + 12 <= bytes.length && parts.at(-1) !== 'IEND';) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length) return null;
    if (crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) return null;
    parts.push(bytes.toString('latin1', at + 4, at + 8));
    at = end + 4;
  }
  const whole = parts[0] === 'IHDR' && parts.includes('IDAT') && parts.at(-1) === 'IEND';
  return whole ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] : null;
}

/** Markers of a JPEG that begin a frame, whatever its coding. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Width and height of a JPEG that goes on to its end. */
function jpegSize(bytes: Buffer): [number, number] | null {
  if (bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) < 0) return null;
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff;) {
    if (isFrame(bytes[at + 1]!)) return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)];
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}
