import type { Label, Language } from '../profile/index.ts';

/** Fixed words of the print that no section defines. */
export const words = {
  careerProfile: { en: 'Career profile', ms: 'Profil kerjaya' },
  revision: { en: 'Revision', ms: 'Versi' },
  brandRevision: { en: 'Brand revision', ms: 'Versi jenama' },
  approved: { en: 'Approved', ms: 'Diluluskan' },
  draft: { en: 'Draft', ms: 'Draf' },
  watermark: { en: 'DRAFT', ms: 'DRAF' },
  page: { en: 'Page', ms: 'Halaman' },
  disclaimer: { en: 'Disclaimer', ms: 'Penafian' },
  malaysia: { en: 'In Malaysia', ms: 'Di Malaysia' },
  international: { en: 'International', ms: 'Antarabangsa' },
  chart: { en: 'Bar chart', ms: 'Carta bar' },
  radar: { en: 'Radar chart', ms: 'Carta radar' },
  qrCode: { en: 'QR code', ms: 'Kod QR' },
  scan: { en: 'Scan for the current version', ms: 'Imbas untuk versi terkini' },
  fullProfile: { en: 'Full profile', ms: 'Profil penuh' },
  rest: {
    en: 'Shortened to fit one page: the full profile is behind this code.',
    ms: 'Diringkaskan untuk muat satu halaman: profil penuh ada di sebalik kod ini.',
  },
  outOf: { en: 'Scores out of 100', ms: 'Skor daripada 100' },
  paidIn: { en: 'paid in', ms: 'dibayar dalam' },
  asOf: { en: 'as of', ms: 'setakat' },
  accessed: { en: 'accessed', ms: 'dicapai' },
  hours: { en: 'hours', ms: 'jam' },
  year: { en: 'year', ms: 'tahun' },
  years: { en: 'years', ms: 'tahun' },
} as const satisfies Record<string, Label>;

/** "Page 1 of 2". */
export const pageOf: Record<Language, (page: number, pages: number) => string> = {
  en: (page, pages) => `Page ${page} of ${pages}`,
  ms: (page, pages) => `Halaman ${page} daripada ${pages}`,
};

/** Of a meter, for those who do not see it: "Growing: level 3 of 4." */
export const levelOf: Record<Language, (name: string, reached: number, count: number) => string> = {
  en: (name, reached, count) => `${name}: level ${reached} of ${count}.`,
  ms: (name, reached, count) => `${name}: tahap ${reached} daripada ${count}.`,
};

/** Between two items of a row; a line never begins with it. */
export const DOT = '\u00a0· ';
