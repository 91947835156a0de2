import type { Label } from '../profile/index.ts';

/** The fixed words of what stands around the sheets of a pack. */
export const labels = {
  profiles: { en: 'Career profiles', ms: 'Profil kerjaya' },
  career: { en: 'career', ms: 'kerjaya' },
  careers: { en: 'careers', ms: 'kerjaya' },
  field: { en: 'Career field', ms: 'Bidang kerjaya' },
  fields: { en: 'Career fields', ms: 'Bidang kerjaya' },
  contents: { en: 'Contents', ms: 'Kandungan' },
  page: { en: 'Page', ms: 'Halaman' },
  pages: { en: 'pages', ms: 'halaman' },
  onePage: { en: 'page', ms: 'halaman' },
  papers: { en: 'sheets of paper', ms: 'helai kertas' },
  onePaper: { en: 'sheet of paper', ms: 'helai kertas' },
  wholePack: { en: 'The whole pack', ms: 'Seluruh pakej' },
  cover: { en: 'Cover', ms: 'Kulit' },
  notes: { en: 'Notes', ms: 'Catatan' },
  proof: { en: 'Proof sheet', ms: 'Helaian pruf' },
  warnings: { en: 'Warnings', ms: 'Amaran' },
  noWarnings: { en: 'Nothing to warn of.', ms: 'Tiada amaran.' },
  otherFields: { en: 'Other careers', ms: 'Kerjaya lain' },
} as const satisfies Record<string, Label>;

/** How each language calls itself. */
export const languageNames = { en: 'English', ms: 'Bahasa Melayu' } as const;
