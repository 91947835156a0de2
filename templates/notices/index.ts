import { LANGUAGE_TAGS, type Language } from '../profile/languages.ts';
import { sentences } from './words.ts';

/** What somebody can be told. */
export const NOTICE_KINDS = [
  'submitted',
  'withdrawn',
  'changes-requested',
  'approved',
  'scheduled',
  'unpublish-scheduled',
  'published',
  'unpublished',
  'schedule-failed',
  'schedule-late',
  'break-glass',
  'comment',
  'mention',
  'guest-comment',
  'owner',
  'pack-ready',
  'pack-proof',
  'pack-failed',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** A notice as its words need it. */
export interface Told {
  kind: NoticeKind;
  /** Whose doing it was; null: the program's, or a guest's. */
  actor: string | null;
  /** The profile's title in the reader's language; null where there is none, or they may not see it. */
  title: string | null;
  profileId: string | null;
  /** `note`, `body` or `reason`: what was written; `publishAt`; `guest`: a guest's name; `commentId`. */
  data: Readonly<Record<string, unknown>>;
}

export interface Reader {
  language: Language;
  /** An IANA name, in which dates are told; the reader's own where it is left out. */
  timeZone?: string;
}

/** Characters that would break a line, or turn the direction of what follows. */
// eslint-disable-next-line no-control-regex
const BREAKING = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]+/g;

/** Somebody's words on one line, whatever they hold; of at most `max` characters. */
export function oneLine(words: string, max = 200): string {
  const line = words.toWellFormed().replace(BREAKING, ' ').replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length > max ? `${characters.slice(0, max - 1).join('')}…` : line;
}

const written = (value: unknown): string => (typeof value === 'string' ? oneLine(value, 280) : '');

/** What was written with it, shortened; empty when nothing was. */
export const excerptOf = ({ data }: Pick<Told, 'data'>): string =>
  written(data['note']) ||
  written(data['body']) ||
  written(data['excerpt']) ||
  written(data['reason']);

export function momentOf(iso: string, { language, timeZone }: Reader): string {
  const at = new Date(iso);
  if (Number.isNaN(at.valueOf())) return '';
  return new Intl.DateTimeFormat(LANGUAGE_TAGS[language], {
    dateStyle: 'medium',
    timeStyle: 'short',
    ...(timeZone ? { timeZone } : {}),
  }).format(at);
}

/** A notice in one sentence, without its full stop. */
export function noticeSentence(told: Told, reader: Reader): string {
  const words = sentences[reader.language];
  // A pack is about no profile: it brings its own name.
  const title = told.title ?? (written(told.data['title']) || null);
  const guest = written(told.data['guest']) || written(told.data['guestName']);
  return words[told.kind]({
    who: told.actor === null ? guest || null : oneLine(told.actor, 120),
    what: title === null || title.trim() === '' ? null : oneLine(title, 120),
    unpublish: told.data['action'] === 'unpublish',
    at: momentOf(String(told.data['publishAt'] ?? told.data['at'] ?? ''), reader),
  });
}

/** Where in the admin a notice leads; null when it is about no profile and no pack. */
export function noticeAddress({ kind, profileId, data }: Omit<Told, 'actor' | 'title'>) {
  if (typeof data['packId'] === 'string') return `/packs/${data['packId']}/show`;
  if (profileId === null) return null;
  const profile = `/profiles/${profileId}`;
  switch (kind) {
    case 'submitted':
    case 'guest-comment':
      return `${profile}/review`;
    case 'withdrawn':
    case 'published':
    case 'unpublished':
    case 'schedule-late':
    case 'owner':
      return `${profile}/show`;
    case 'comment':
    case 'mention':
      return typeof data['commentId'] === 'string'
        ? `${profile}?comment=${encodeURIComponent(data['commentId'])}`
        : profile;
    default:
      return profile;
  }
}
