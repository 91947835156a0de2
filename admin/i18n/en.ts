import english from 'ra-language-english';
import { profileMessages } from '../profiles/messages.ts';
import { appEnglish } from './app-en.ts';
import { resourceNames } from './resources.ts';

export default {
  ...english,
  ra: { ...english.ra, auth: { ...english.ra.auth, logout: 'Sign out' } },
  ...profileMessages.en,
  app: appEnglish,
  resources: resourceNames('en'),
};
