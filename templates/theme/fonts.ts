import type { Weight } from './metrics.ts';

/** A static TrueType file inside an npm package. */
export interface FontFile {
  package: string;
  file: string;
}

const jakarta = (name: string): FontFile => ({
  package: '@expo-google-fonts/plus-jakarta-sans',
  file: `${name}/PlusJakartaSans_${name}.ttf`,
});

/** The typefaces of a sheet. A family has four slots, so further weights are families of their own. */
export const FONTS = {
  Text: {
    normal: jakarta('400Regular'),
    bold: jakarta('700Bold'),
    italics: jakarta('400Regular_Italic'),
    bolditalics: jakarta('700Bold_Italic'),
  },
  Display: { normal: jakarta('600SemiBold'), bold: jakarta('800ExtraBold') },
} satisfies Record<
  string,
  Partial<Record<'normal' | 'bold' | 'italics' | 'bolditalics', FontFile>>
>;

export type Family = keyof typeof FONTS;

/** How each weight is asked for. */
export const WEIGHTS: Record<Weight, { font: Family; bold: boolean }> = {
  regular: { font: 'Text', bold: false },
  bold: { font: 'Text', bold: true },
  semibold: { font: 'Display', bold: false },
  extrabold: { font: 'Display', bold: true },
};
