import { inLanguage, type Text } from '../../templates/profile/index.ts';
import { nameKey } from '../../templates/profile/name-key.ts';

/** The key that no two entries of a kind share: that of the English name, or of the Malay one where there is none. */
export const entryKey = (name: Text): string => nameKey(inLanguage(name, 'en'));
