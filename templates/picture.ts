/** A picture's width and height in pixels. */
export interface PictureSize {
  width: number;
  height: number;
}

/** The room of a logo where a pack shows it largest, in points. */
const LOGO_ROOM = { width: 170, height: 58 };

/** The fewest pixels an inch at which a logo prints well. */
export const FINE_LOGO = 200;

/** How many pixels an inch a logo of this size has where a pack shows it largest. */
export const logoResolution = ({ width, height }: PictureSize): number =>
  72 * Math.max(width / LOGO_ROOM.width, height / LOGO_ROOM.height);

/** What is read of a picture for its size, as characters of base64: cleaned pictures have it at their very beginning. */
const HEAD = 16_000;

/** The size of a PNG or a JPEG data URL; null when it does not begin like one. */
export function pictureSize(dataUrl: string): PictureSize | null {
  const start = dataUrl.indexOf(',') + 1;
  const head = dataUrl.slice(start, start + HEAD);
  const bytes = bytesOf(head.slice(0, head.length - (head.length % 4)));
  if (bytes === null) return null;
  return bytes[0] === 0x89 ? pngSize(bytes) : jpegSize(bytes);
}

function bytesOf(base64: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

function pngSize(bytes: Uint8Array): PictureSize | null {
  if (bytes.length < 24) return null;
  const view = new DataView(bytes.buffer);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Markers of a JPEG that begin a frame, whatever its coding. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function jpegSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer);
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff;) {
    if (isFrame(bytes[at + 1]!)) {
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
