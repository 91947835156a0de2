import type { Label } from '../profile/index.ts';

/** Why a sheet of a pack could not be made. */
export const sheetFaults = {
  render: {
    en: 'The sheet could not be laid out; the server’s log says more',
    ms: 'Helaian ini tidak dapat disusun; log pelayan mempunyai maklumat lanjut',
  },
  timeout: {
    en: 'Laying out the sheet took too long',
    ms: 'Penyusunan helaian ini mengambil masa terlalu lama',
  },
  crashed: {
    en: 'The program broke down over this sheet more than once',
    ms: 'Program terhenti lebih daripada sekali semasa membuat helaian ini',
  },
  seal: {
    en: 'What is stored is not what was approved',
    ms: 'Kandungan yang disimpan bukan kandungan yang telah diluluskan',
  },
  retired: {
    en: 'The profile is no longer published',
    ms: 'Profil ini tidak lagi diterbitkan',
  },
  language: {
    en: 'What is published now is not complete in the language of the pack',
    ms: 'Versi yang diterbitkan sekarang belum lengkap dalam bahasa pakej ini',
  },
} as const satisfies Record<string, Label>;
export type SheetFaultCode = keyof typeof sheetFaults;

/** Why a whole pack could not be made. With all of them, trying again makes only what is still missing. */
export const packFaults = {
  database: {
    en: 'The database could not be reached; try again once it is back',
    ms: 'Pangkalan data tidak dapat dicapai; cuba semula apabila ia pulih',
  },
  'disk-full': {
    en: 'The database has no space left; make room, then try again',
    ms: 'Ruang pangkalan data sudah penuh; kosongkan ruang, kemudian cuba semula',
  },
  memory: {
    en: 'The server ran out of memory; try again, or make smaller packs',
    ms: 'Pelayan kehabisan memori; cuba semula, atau buat pakej yang lebih kecil',
  },
  'no-sheets': {
    en: 'Not one of the sheets could be made',
    ms: 'Tiada satu pun helaian dapat dibuat',
  },
  assembly: {
    en: 'The sheets could not be put together; the server’s log says more',
    ms: 'Helaian tidak dapat digabungkan; log pelayan mempunyai maklumat lanjut',
  },
} as const satisfies Record<string, Label>;
export type PackFaultCode = keyof typeof packFaults;

/** What somebody should look at before a big print. */
export const PACK_WARNING_KINDS = [
  'translation',
  'thin',
  'logo',
  'shortened',
  'old-salary',
  'failed',
] as const;
export type PackWarningKind = (typeof PACK_WARNING_KINDS)[number];

/** Warnings as sentences. */
export const warningWords = {
  en: {
    translation: {
      en: 'Not complete in English',
      ms: 'Not complete in Bahasa Melayu',
    },
    inLanguage: { en: 'English', ms: 'Bahasa Melayu' },
    oldSalary: (bands: number) =>
      bands === 1
        ? 'One salary figure was last checked more than 18 months ago'
        : `${bands} salary figures were last checked more than 18 months ago`,
    shortened: (sections: readonly string[], language: string | null) =>
      `Shortened${language ? ` in ${language}` : ''}: ${sections.join(', ')}`,
    leftOut: (sections: readonly string[], language: string | null) =>
      `Left out${language ? ` in ${language}` : ''}: ${sections.join(', ')}`,
    logo: (resolution: number) =>
      `The logo has few pixels (about ${resolution} an inch on the cover); a larger picture prints sharper`,
    failed: (reason: string) => `This sheet is missing: ${reason}`,
  },
  ms: {
    translation: {
      en: 'Belum lengkap dalam Bahasa Inggeris',
      ms: 'Belum lengkap dalam Bahasa Melayu',
    },
    inLanguage: { en: 'Bahasa Inggeris', ms: 'Bahasa Melayu' },
    oldSalary: (bands: number) =>
      `${bands} angka gaji kali terakhir disemak lebih daripada 18 bulan lalu`,
    shortened: (sections: readonly string[], language: string | null) =>
      `Dipendekkan${language ? ` dalam ${language}` : ''}: ${sections.join(', ')}`,
    leftOut: (sections: readonly string[], language: string | null) =>
      `Tidak disertakan${language ? ` dalam ${language}` : ''}: ${sections.join(', ')}`,
    logo: (resolution: number) =>
      `Logo mempunyai piksel yang sedikit (kira-kira ${resolution} piksel seinci pada muka depan); gambar yang lebih besar dicetak lebih tajam`,
    failed: (reason: string) => `Helaian ini tiada dalam pakej: ${reason}`,
  },
} as const;
