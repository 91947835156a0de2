const SIGNATURES: readonly [type: string, bytes: readonly number[]][] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
];

/** The longest side that is taken as it is: pictures are unpacked to be printed. */
const MOST_PIXELS = 1600;

/** What a picture's first bytes say that it is, whatever its name claims; null for anything but PNG and JPEG. */
export function pictureType(bytes: Uint8Array): string | null {
  const found = SIGNATURES.find(([, signature]) =>
    signature.every((byte, index) => bytes[index] === byte),
  );
  return found?.[0] ?? null;
}

/** A picture's sides that fit into a square of `side`, in proportion. */
export function fit(width: number, height: number, side: number): [width: number, height: number] {
  const scale = Math.min(1, side / Math.max(width, height));
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
}

const dataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(new Error('app.brands.logoUnreadable'));
    reader.readAsDataURL(blob);
  });

/**
 * A PNG or JPEG file as a data URL of at most `max` characters; a larger one is made smaller until it fits.
 * @throws Error whose message is a message key, when it is no such picture or cannot be made small enough.
 */
export async function readPicture(file: Blob, max: number): Promise<string> {
  const bytes = new Uint8Array(await file.slice(0, 16).arrayBuffer());
  const type = pictureType(bytes);
  if (!type) throw new Error('app.brands.logoType');
  const picture = await createImageBitmap(file).catch(() => {
    throw new Error('app.brands.logoUnreadable');
  });
  const whole = await dataUrl(new Blob([file], { type }));
  const small = Math.max(picture.width, picture.height) <= MOST_PIXELS;
  if (small && whole.length <= max) return whole;
  for (const side of [1200, 800, 500]) {
    const [width, height] = fit(picture.width, picture.height, side);
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    canvas.getContext('2d')!.drawImage(picture, 0, 0, width, height);
    const smaller = canvas.toDataURL(type, 0.85);
    if (smaller.length <= max) return smaller;
  }
  throw new Error('app.brands.logoSize');
}
