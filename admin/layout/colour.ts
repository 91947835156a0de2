type Rgb = readonly [number, number, number];

const channels = (hex: string): Rgb => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};

/** Whether `value` is a colour as this module reads them: `#RRGGBB`. */
export const isColour = (value: unknown): value is string =>
  typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value);

/** `share` (0–1) of `other` mixed into `base`. */
export function mix(base: string, other: string, share: number): string {
  const [from, to] = [channels(base), channels(other)];
  const mixed = from.map((each, index) => Math.round(each + (to[index]! - each) * share));
  return `#${mixed.map((each) => each.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(hex: string): number {
  const [r, g, b] = channels(hex).map((each) => {
    const share = each / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The contrast of two colours, 1–21, as WCAG counts it. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

/** `colour`, darkened as little as it takes to be read on `ground` with at least `ratio`. */
export function legibleOn(ground: string, colour: string, ratio = 4.5): string {
  for (let share = 0; share < 1; share += 0.04) {
    const darker = mix(colour, '#000000', share);
    if (contrast(darker, ground) >= ratio) return darker;
  }
  return '#000000';
}
