/** Colours are `#RRGGBB`. */
type Rgb = [number, number, number];

const WHITE = '#FFFFFF';
const BLACK = '#000000';

const rgb = (hex: string): Rgb => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as Rgb;

const hex = (colour: Rgb): string =>
  `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`.toUpperCase();

/** `share` of `colour`, the rest of `other`. */
export function mix(colour: string, other: string, share: number): string {
  const [from, to] = [rgb(other), rgb(colour)];
  return hex(from.map((part, index) => part + (to[index]! - part) * share) as Rgb);
}

function luminance(colour: string): number {
  const [r, g, b] = rgb(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of WCAG 2: 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

/** `colour`, moved towards `towards` in small steps until it reads on `ground` with at least `ratio`. */
export function readable(colour: string, ground: string, ratio: number, towards = BLACK): string {
  for (let share = 1; share > 0; share -= 0.05) {
    const candidate = mix(colour, towards, share);
    if (contrast(candidate, ground) >= ratio) return candidate;
  }
  return towards;
}

/** Every colour of a sheet, derived from the brand's two: all text reads on its ground with at least 4.5 : 1. */
export interface Palette {
  /** The masthead's ground. */
  band: string;
  /** A shade beside `band`, for its ornament. */
  bandShade: string;
  onBand: string;
  onBandSoft: string;
  /** The accent as it reads on `band`. */
  accentOnBand: string;
  /** Headings on paper and on `tint`. */
  heading: string;
  ink: string;
  body: string;
  muted: string;
  /** The accent as ornament: rules, dots, bars. */
  accent: string;
  /** The accent as text on paper and on `tint`. */
  accentText: string;
  accentTint: string;
  /** Solid shapes of the charts. */
  solid: string;
  onSolid: string;
  /** The ground of cards. */
  tint: string;
  track: string;
  rule: string;
  paper: string;
}

/** Black on white: nothing depends on a colour, and no ground takes ink. */
const INK_SAVER: Palette = {
  band: WHITE,
  bandShade: WHITE,
  onBand: BLACK,
  onBandSoft: BLACK,
  accentOnBand: BLACK,
  heading: BLACK,
  ink: BLACK,
  body: BLACK,
  muted: BLACK,
  accent: BLACK,
  accentText: BLACK,
  accentTint: WHITE,
  solid: BLACK,
  onSolid: WHITE,
  tint: WHITE,
  track: WHITE,
  rule: BLACK,
  paper: WHITE,
};

export function palette(
  { primary, accent }: { primary: string; accent: string },
  inkSaver = false,
): Palette {
  if (inkSaver) return INK_SAVER;
  const band = readable(primary, WHITE, 4.5);
  const tint = mix(band, WHITE, 0.05);
  const accentTint = mix(accent, WHITE, 0.14);
  const solid = readable(mix(band, WHITE, 0.92), WHITE, 4.5);
  return {
    band,
    bandShade: mix(band, WHITE, 0.9),
    onBand: WHITE,
    onBandSoft: readable(mix(WHITE, band, 0.78), band, 4.5, WHITE),
    accentOnBand: readable(accent, band, 4.5, WHITE),
    heading: readable(readable(band, tint, 7), accentTint, 6),
    ink: mix(band, '#15181D', 0.18),
    body: mix(band, '#353B45', 0.14),
    muted: readable(mix(band, '#69717D', 0.16), tint, 4.6),
    accent: readable(accent, WHITE, 1.6),
    accentText: readable(readable(accent, tint, 4.6), accentTint, 4.6),
    accentTint,
    solid,
    onSolid: WHITE,
    tint,
    track: mix(band, WHITE, 0.12),
    rule: mix(band, WHITE, 0.18),
    paper: WHITE,
  };
}
