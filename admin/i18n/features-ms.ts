import { liveMalay } from '../profiles/editor/messages-ms.ts';
import { freshnessMalay } from '../profiles/freshness/messages-ms.ts';
import { auditMalay } from '../audit/messages-ms.ts';
import { worklistMalay } from '../dashboard/messages-ms.ts';
import { noticesMalay } from '../notices/messages-ms.ts';
import { brandKitMalay } from '../brands/messages-ms.ts';
import { commentsMalay } from '../profiles/comments/messages-ms.ts';
import { guestsMalay } from '../profiles/guests/messages-ms.ts';
import { historyMalay } from '../profiles/history/messages-ms.ts';
import { packsMalay } from '../packs/messages-ms.ts';
import { scheduleMalay } from '../schedule/messages-ms.ts';
import { reviewMalay } from '../profiles/review/messages-ms.ts';
import { saidMalay } from './said/messages-ms.ts';
import { translationsMalay } from '../translations/messages-ms.ts';

/** What the features' pages say, a file each: `<feature>: words`. */
export const featuresMalay = {
  live: liveMalay,
  audit: auditMalay,
  brandKit: brandKitMalay,
  freshness: freshnessMalay,
  history: historyMalay,
  notices: noticesMalay,
  packs: packsMalay,
  review: reviewMalay,
  said: saidMalay,
  schedule: scheduleMalay,
  translations: translationsMalay,
  worklist: worklistMalay,
  comments: commentsMalay,
  guests: guestsMalay,
};
