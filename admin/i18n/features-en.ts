import { liveEnglish } from '../profiles/editor/messages-en.ts';
import { freshnessEnglish } from '../profiles/freshness/messages-en.ts';
import { auditEnglish } from '../audit/messages-en.ts';
import { worklistEnglish } from '../dashboard/messages-en.ts';
import { noticesEnglish } from '../notices/messages-en.ts';
import { brandKitEnglish } from '../brands/messages-en.ts';
import { commentsEnglish } from '../profiles/comments/messages-en.ts';
import { guestsEnglish } from '../profiles/guests/messages-en.ts';
import { historyEnglish } from '../profiles/history/messages-en.ts';
import { packsEnglish } from '../packs/messages-en.ts';
import { scheduleEnglish } from '../schedule/messages-en.ts';
import { reviewEnglish } from '../profiles/review/messages-en.ts';
import { saidEnglish } from './said/messages-en.ts';
import { translationsEnglish } from '../translations/messages-en.ts';

/** What the features' pages say, a file each: `<feature>: words`. */
export const featuresEnglish = {
  live: liveEnglish,
  freshness: freshnessEnglish,
  audit: auditEnglish,
  brandKit: brandKitEnglish,
  comments: commentsEnglish,
  guests: guestsEnglish,
  history: historyEnglish,
  notices: noticesEnglish,
  packs: packsEnglish,
  review: reviewEnglish,
  said: saidEnglish,
  schedule: scheduleEnglish,
  translations: translationsEnglish,
  worklist: worklistEnglish,
};
