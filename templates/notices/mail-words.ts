import type { Language } from '../profile/languages.ts';

interface MailWords {
  greeting(name: string): string;
  /** The subject of an e-mail that holds several. */
  several(count: number): string;
  digest(count: number): string;
  digestLead(count: number): string;
  open: string;
  all: string;
  why(school: string): string;
  change: string;
}

/** What an e-mail says around the notices that it holds. */
export const mailWords: Record<Language, MailWords> = {
  en: {
    greeting: (name) => `Hello ${name},`,
    several: (count) => `${count} new notifications`,
    digest: (count) =>
      count === 1 ? 'Your day: 1 notification' : `Your day: ${count} notifications`,
    digestLead: (count) =>
      count === 1
        ? 'This happened since the last summary, and you have not read it yet.'
        : 'This happened since the last summary, and you have not read it yet. The latest stands first.',
    open: 'Open it',
    all: 'All notifications',
    why: (school) => `You receive this because you work on the career profiles of ${school}.`,
    change: 'Choose how you are told',
  },
  ms: {
    greeting: (name) => `Salam ${name},`,
    several: (count) => `${count} pemberitahuan baharu`,
    digest: (count) => `Hari anda: ${count} pemberitahuan`,
    digestLead: (count) =>
      count === 1
        ? 'Ini berlaku sejak ringkasan yang lepas dan belum anda baca.'
        : 'Ini berlaku sejak ringkasan yang lepas dan belum anda baca. Yang terkini di atas sekali.',
    open: 'Buka',
    all: 'Semua pemberitahuan',
    why: (school) => `Anda menerima e-mel ini kerana anda mengusahakan profil kerjaya ${school}.`,
    change: 'Pilih cara anda diberitahu',
  },
};
