import hyperlegible from '@expo-google-fonts/atkinson-hyperlegible-next/600SemiBold/AtkinsonHyperlegibleNext_600SemiBold.ttf?url';
import jakarta from '@expo-google-fonts/plus-jakarta-sans/600SemiBold/PlusJakartaSans_600SemiBold.ttf?url';
import serif from '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf?url';
import type { TypefaceId } from '../../templates/theme/typefaces/index.ts';

const ADDRESSES: Record<TypefaceId, string> = {
  'plus-jakarta-sans': jakarta,
  'source-serif-4': serif,
  'atkinson-hyperlegible-next': hyperlegible,
};

/** A typeface of the sheets as the browser calls it, apart from one of that name on the machine. */
export const familyOf = (id: TypefaceId): string => `sheet-${id}`;

const WEIGHT = 600;

/** What sets words in a typeface of the sheets, in the one weight that is at hand. */
export const faceOf = (id: TypefaceId) => ({
  fontFamily: `${familyOf(id)}, sans-serif`,
  fontWeight: WEIGHT,
});

/** Tells the browser where the files are; it fetches what it shows. */
export const FACES = (Object.keys(ADDRESSES) as TypefaceId[]).map((id) => ({
  '@font-face': {
    fontFamily: familyOf(id),
    fontWeight: WEIGHT,
    fontDisplay: 'swap',
    src: `url("${ADDRESSES[id]}") format("truetype")`,
  },
}));
