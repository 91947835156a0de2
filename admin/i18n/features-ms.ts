import { reviewMalay } from '../profiles/review/messages-ms.ts';

/** What the features' pages say, a file each: `<feature>: words`. */
export const featuresMalay = { review: reviewMalay };
