import english from 'ra-language-english';
import { profileMessages } from '../profiles/messages.ts';
import { appEnglish } from './app-en.ts';
import { featuresEnglish } from './features-en.ts';
import { resourceNames } from './resources.ts';

export default {
  ...english,
  ra: {
    ...english.ra,
    action: { ...english.ra.action, create: 'Add new' },
    auth: { ...english.ra.auth, logout: 'Sign out' },
    notification: {
      ...english.ra.notification,
      updated: 'Saved |||| %{smart_count} changes saved',
      created: 'Added',
      deleted: 'Deleted |||| %{smart_count} deleted',
    },
  },
  ...profileMessages.en,
  ...featuresEnglish,
  app: appEnglish,
  resources: resourceNames('en'),
};
