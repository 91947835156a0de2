import { DEFAULT_TYPEFACE, type Cut, type TypefaceId, type Weight } from './typefaces/index.ts';

/** A static TrueType file inside an npm package. */
export interface FontFile {
  package: string;
  file: string;
}

const cuts = (typeface: TypefaceId, files: string) => {
  const file = (name: string): FontFile => ({
    package: `@expo-google-fonts/${typeface}`,
    file: `${name}/${files}_${name}.ttf`,
  });
  return {
    text: {
      normal: file('400Regular'),
      bold: file('700Bold'),
      italics: file('400Regular_Italic'),
      bolditalics: file('700Bold_Italic'),
    },
    display: { normal: file('600SemiBold'), bold: file('800ExtraBold') },
  };
};

const jakarta = cuts('plus-jakarta-sans', 'PlusJakartaSans');
const serif = cuts('source-serif-4', 'SourceSerif4');
const hyperlegible = cuts('atkinson-hyperlegible-next', 'AtkinsonHyperlegibleNext');

/** The typefaces of a sheet. A family has four slots, so further weights are families of their own. */
export const FONTS = {
  Text: jakarta.text,
  Display: jakarta.display,
  SerifText: serif.text,
  SerifDisplay: serif.display,
  HyperlegibleText: hyperlegible.text,
  HyperlegibleDisplay: hyperlegible.display,
} satisfies Record<
  string,
  Partial<Record<'normal' | 'bold' | 'italics' | 'bolditalics', FontFile>>
>;

export type Family = keyof typeof FONTS;

const FAMILIES: Record<TypefaceId, { text: Family; display: Family }> = {
  'plus-jakarta-sans': { text: 'Text', display: 'Display' },
  'source-serif-4': { text: 'SerifText', display: 'SerifDisplay' },
  'atkinson-hyperlegible-next': { text: 'HyperlegibleText', display: 'HyperlegibleDisplay' },
};

/** How a weight of a typeface is asked for. */
export function fontOf(typeface: TypefaceId, weight: Weight): { font: Family; bold: boolean } {
  const { text, display } = FAMILIES[typeface];
  const font = weight === 'regular' || weight === 'bold' ? text : display;
  return { font, bold: weight === 'bold' || weight === 'extrabold' };
}

/** The font that sets what the typeface of a cut has no glyph for. */
export const stepsInFor = (cut: Cut): { font: Family; bold: boolean } =>
  fontOf(DEFAULT_TYPEFACE, cut.slice(cut.indexOf('/') + 1) as Weight);
