import type { Label } from '../../templates/profile/index.ts';

/** What a guest's page says. */
export const words = {
  review: { en: 'Expert review', ms: 'Semakan pakar' },
  draft: { en: 'Draft, not for publication', ms: 'Draf, bukan untuk diterbitkan' },
  greeting: { en: 'Dear', ms: 'Kepada' },
  lead: {
    en: 'you have been asked to read this career profile before students and parents see it.',
    ms: 'anda dijemput membaca profil kerjaya ini sebelum murid dan ibu bapa melihatnya.',
  },
  leadComment: {
    en: 'Tell us what is wrong, missing or out of date: below any section, or about the whole.',
    ms: 'Beritahu kami apa yang salah, tertinggal atau lapuk: di bawah mana-mana bahagian, atau tentang keseluruhannya.',
  },
  invitedBy: { en: 'Invited by', ms: 'Dijemput oleh' },
  until: { en: 'This link works until', ms: 'Pautan ini sah hingga' },
  revision: { en: 'Version', ms: 'Versi' },
  contents: { en: 'On this page', ms: 'Di halaman ini' },
  printed: { en: 'The printed pages', ms: 'Halaman bercetak' },
  printedHelp: {
    en: 'This is how the profile will be printed.',
    ms: 'Beginilah profil ini akan dicetak.',
  },
  openPdf: { en: 'Open the PDF', ms: 'Buka PDF' },
  download: { en: 'Download', ms: 'Muat turun' },
  whole: { en: 'Your comments on the whole', ms: 'Ulasan anda tentang keseluruhannya' },
  commentOn: { en: 'Comment on', ms: 'Ulas' },
  comment: { en: 'Your comment', ms: 'Ulasan anda' },
  asName: { en: 'It is signed', ms: 'Ditandatangani sebagai' },
  limit: { en: 'at most 4,000 characters', ms: 'selebih-lebihnya 4,000 aksara' },
  send: { en: 'Send comment', ms: 'Hantar ulasan' },
  thanks: {
    en: 'Thank you. Your comment has been sent to the careers team.',
    ms: 'Terima kasih. Ulasan anda telah dihantar kepada pasukan kerjaya.',
  },
  youWrote: { en: 'You wrote', ms: 'Anda menulis' },
  empty: {
    en: 'Write your comment first, then send it.',
    ms: 'Tulis ulasan dahulu, kemudian hantar.',
  },
  tooLong: {
    en: 'That is too long, or holds a character that cannot be kept. At most 4,000 characters.',
    ms: 'Terlalu panjang, atau mengandungi aksara yang tidak dapat disimpan. Selebih-lebihnya 4,000 aksara.',
  },
  flood: {
    en: 'Many comments came in a short time. Wait ten minutes, then send this one; it is kept below.',
    ms: 'Banyak ulasan dihantar dalam masa yang singkat. Tunggu sepuluh minit, kemudian hantar ulasan ini; teksnya masih ada di bawah.',
  },
  skip: { en: 'Skip to the profile', ms: 'Terus ke profil' },
  hoursAWeek: { en: 'hours a week', ms: 'jam seminggu' },
  lowestGrade: { en: 'lowest grade', ms: 'gred minimum' },
} as const satisfies Record<string, Label>;

/** Why a link leads to nothing, and what to do. */
export const endings = {
  expired: {
    title: { en: 'This link has expired', ms: 'Pautan ini telah tamat tempoh' },
    help: {
      en: 'If you would still like to read the profile, ask the school for a new link.',
      ms: 'Jika anda masih mahu membaca profil ini, minta pautan baharu daripada pihak sekolah.',
    },
  },
  revoked: {
    title: { en: 'This link was withdrawn', ms: 'Pautan ini telah ditarik balik' },
    help: {
      en: 'The school has ended this review. If that surprises you, ask whoever sent you the link.',
      ms: 'Pihak sekolah telah menamatkan semakan ini. Jika anda tidak menjangkanya, tanya orang yang menghantar pautan ini.',
    },
  },
  changed: {
    title: { en: 'This version is being changed', ms: 'Versi ini sedang dipinda' },
    help: {
      en: 'What you were asked to read is no longer the current text. Your comments were kept. Ask the school for a new link once the new version is ready.',
      ms: 'Teks yang anda diminta baca bukan lagi teks semasa. Ulasan anda masih disimpan. Minta pautan baharu daripada pihak sekolah apabila versi baharu siap.',
    },
  },
  published: {
    title: { en: 'This profile is published now', ms: 'Profil ini telah diterbitkan' },
    help: {
      en: 'Thank you for your help. Anybody can read the profile here:',
      ms: 'Terima kasih atas bantuan anda. Sesiapa sahaja boleh membaca profil ini di sini:',
    },
  },
  missing: {
    title: { en: 'This link is not complete', ms: 'Pautan ini tidak lengkap' },
    help: {
      en: 'Check that the whole address was copied, to its last character, or ask the school for a new link.',
      ms: 'Pastikan seluruh alamat disalin hingga aksara terakhir, atau minta pautan baharu daripada pihak sekolah.',
    },
  },
} as const satisfies Record<string, { title: Label; help: Label }>;

export const publicPage: Label = {
  en: 'Open the published profile',
  ms: 'Buka profil yang diterbitkan',
};
