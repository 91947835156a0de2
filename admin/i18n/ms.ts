import { profileMessages } from '../profiles/messages.ts';
import { appMalay } from './app-ms.ts';
import { featuresMalay } from './features-ms.ts';
import { raMalay } from './ra-ms.ts';
import { resourceNames } from './resources.ts';

export default {
  ra: raMalay,
  ...profileMessages.ms,
  ...featuresMalay,
  app: appMalay,
  resources: resourceNames('ms'),
};
