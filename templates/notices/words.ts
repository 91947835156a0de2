import type { Language } from '../profile/languages.ts';
import type { NoticeKind } from './index.ts';

interface Facts {
  /** Null: the program. */
  who: string | null;
  what: string | null;
  /** A moment, written out; may be empty. */
  at: string;
  /** What had a date was the end of its publication. */
  unpublish: boolean;
}

type Sentences = Record<NoticeKind, (facts: Facts) => string>;

const en = ({ who, what, at }: Facts) => ({
  who: who ?? 'Somebody',
  what: what === null ? 'a profile' : `“${what}”`,
  on: at && ` on ${at}`,
});

const ms = ({ who, what, at }: Facts) => ({
  who: who ?? 'Seseorang',
  what: what === null ? 'sebuah profil' : `“${what}”`,
  on: at && ` pada ${at}`,
});

const pack = ({ what }: Facts, otherwise: string): string =>
  what === null ? otherwise : `“${what}”`;

const begin = (sentence: string): string => sentence[0]!.toUpperCase() + sentence.slice(1);

const english: Sentences = {
  submitted: (facts) => `${en(facts).who} submitted ${en(facts).what} for review`,
  withdrawn: (facts) => `${en(facts).who} took ${en(facts).what} back from review`,
  'changes-requested': (facts) => `${en(facts).who} asks for changes to ${en(facts).what}`,
  approved: (facts) => `${en(facts).who} approved ${en(facts).what}`,
  scheduled: (facts) =>
    `${en(facts).who} approved ${en(facts).what}; it will be published${en(facts).on}`,
  'unpublish-scheduled': (facts) =>
    `${en(facts).who} will take ${en(facts).what} off the public page${en(facts).on}`,
  published: (facts) =>
    facts.who === null
      ? begin(`${en(facts).what} has been published`)
      : `${facts.who} approved and published ${en(facts).what}`,
  unpublished: (facts) =>
    facts.who === null
      ? begin(`${en(facts).what} is no longer published`)
      : `${facts.who} unpublished ${en(facts).what}`,
  'schedule-failed': (facts) =>
    begin(
      `${en(facts).what} could not be ${facts.unpublish ? 'taken off the public page' : 'published'} on its date`,
    ),
  'schedule-late': (facts) =>
    begin(
      `${en(facts).what} was ${facts.unpublish ? 'taken off the public page' : 'published'} later than planned`,
    ),
  'break-glass': (facts) =>
    `${en(facts).who} approved ${en(facts).what} alone (emergency approval)`,
  comment: (facts) => `${en(facts).who} commented on ${en(facts).what}`,
  mention: (facts) => `${en(facts).who} mentioned you in ${en(facts).what}`,
  'guest-comment': (facts) => `${facts.who ?? 'A guest'} commented on ${en(facts).what} as a guest`,
  'pack-ready': (facts) => begin(`${pack(facts, 'a pack')} is ready to be printed`),
  'pack-proof': (facts) =>
    begin(`${pack(facts, 'a pack')} is ready to be looked at before it is printed`),
  'pack-failed': (facts) => begin(`${pack(facts, 'a pack')} could not be made`),
  owner: (facts) => `${en(facts).who} asks you to look after ${en(facts).what}`,
};

const malay: Sentences = {
  submitted: (facts) => `${ms(facts).who} menghantar ${ms(facts).what} untuk semakan`,
  withdrawn: (facts) => `${ms(facts).who} menarik balik ${ms(facts).what} daripada semakan`,
  'changes-requested': (facts) => `${ms(facts).who} meminta pindaan pada ${ms(facts).what}`,
  approved: (facts) => `${ms(facts).who} meluluskan ${ms(facts).what}`,
  scheduled: (facts) =>
    `${ms(facts).who} meluluskan ${ms(facts).what}; ia akan diterbitkan${ms(facts).on}`,
  'unpublish-scheduled': (facts) =>
    `${ms(facts).who} akan menurunkan ${ms(facts).what} daripada laman awam${ms(facts).on}`,
  published: (facts) =>
    facts.who === null
      ? begin(`${ms(facts).what} telah diterbitkan`)
      : `${facts.who} meluluskan dan menerbitkan ${ms(facts).what}`,
  unpublished: (facts) =>
    facts.who === null
      ? begin(`${ms(facts).what} tidak lagi diterbitkan`)
      : `${facts.who} menamatkan penerbitan ${ms(facts).what}`,
  'schedule-failed': (facts) =>
    begin(
      `${ms(facts).what} tidak dapat ${facts.unpublish ? 'diturunkan daripada laman awam' : 'diterbitkan'} pada tarikh yang ditetapkan`,
    ),
  'schedule-late': (facts) =>
    begin(
      `${ms(facts).what} ${facts.unpublish ? 'diturunkan daripada laman awam' : 'diterbitkan'} lewat daripada jadual`,
    ),
  'break-glass': (facts) =>
    `${ms(facts).who} meluluskan ${ms(facts).what} seorang diri (kelulusan kecemasan)`,
  comment: (facts) => `${ms(facts).who} mengulas ${ms(facts).what}`,
  mention: (facts) => `${ms(facts).who} menyebut anda dalam ${ms(facts).what}`,
  'guest-comment': (facts) =>
    `${facts.who ?? 'Seorang tetamu'} mengulas ${ms(facts).what} sebagai tetamu`,
  'pack-ready': (facts) => begin(`${pack(facts, 'sebuah pakej')} sedia untuk dicetak`),
  'pack-proof': (facts) =>
    begin(`${pack(facts, 'sebuah pakej')} sedia untuk disemak sebelum dicetak`),
  'pack-failed': (facts) => begin(`${pack(facts, 'sebuah pakej')} tidak dapat dibuat`),
  owner: (facts) => `${ms(facts).who} meminta anda menjaga ${ms(facts).what}`,
};

/** Every kind of notice as a sentence, in every language. */
export const sentences: Record<Language, Sentences> = { en: english, ms: malay };
