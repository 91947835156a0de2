import { reviewEnglish } from '../profiles/review/messages-en.ts';

/** What the features' pages say, a file each: `<feature>: words`. */
export const featuresEnglish = { review: reviewEnglish };
