import { profilesEnglish } from './messages-en.ts';
import { profilesMalay } from './messages-ms.ts';

/** What the profiles' pages say. Headings and labels of the content itself stand in `templates/profile`. */
export const profileMessages = {
  en: { profiles: profilesEnglish },
  ms: { profiles: profilesMalay },
};
