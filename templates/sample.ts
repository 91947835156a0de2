import { emptyContent, type Content } from './profile/index.ts';

/** A short profile in both languages: shows a look before there is anything of one's own to show. */
export function sampleContent(): Content {
  return {
    ...emptyContent(),
    title: { en: 'Marine Biologist', ms: 'Ahli Biologi Marin' },
    tagline: {
      en: 'Studies life in the sea, and how to keep it.',
      ms: 'Mengkaji hidupan laut dan cara memeliharanya.',
    },
    story: {
      en: 'Aina counts corals off Perhentian before the boats come. What she finds decides which bays are closed this year, and which may open again.\n\nHalf of her week is at sea; the other half is numbers, and explaining them to people who decide.',
      ms: 'Aina mengira batu karang di perairan Perhentian sebelum bot pelancong tiba. Dapatannya menentukan teluk yang ditutup tahun ini dan teluk yang boleh dibuka semula.\n\nSeparuh minggunya di laut; separuh lagi untuk angka, dan menerangkannya kepada mereka yang membuat keputusan.',
    },
    reasons: [
      {
        id: 'r1',
        heading: { en: 'Work that stays', ms: 'Kerja yang berbekas' },
        body: {
          en: 'A reef that is left alone for five years comes back. You see it.',
          ms: 'Terumbu yang dibiarkan selama lima tahun pulih semula. Anda sendiri melihatnya.',
        },
      },
      {
        id: 'r2',
        heading: { en: 'Never the same day', ms: 'Setiap hari berbeza' },
        body: {
          en: 'Boat, laboratory, village hall: the sea sets the plan.',
          ms: 'Bot, makmal, balai raya: laut yang menentukan rancangan.',
        },
      },
    ],
    ladder: [
      {
        id: 'l1',
        level: { en: 'Field assistant', ms: 'Pembantu lapangan' },
        years: { min: 0, max: 2 },
        salary: { min: 2200, max: 3000, openEnded: false, currency: 'MYR', period: 'month' },
      },
      {
        id: 'l2',
        level: { en: 'Marine biologist', ms: 'Ahli biologi marin' },
        years: { min: 2, max: 6 },
        salary: { min: 3500, max: 6000, openEnded: false, currency: 'MYR', period: 'month' },
      },
      {
        id: 'l3',
        level: { en: 'Head of research', ms: 'Ketua penyelidikan' },
        years: { min: 7 },
        salary: { min: 7000, max: 11000, openEnded: true, currency: 'MYR', period: 'month' },
      },
    ],
    sources: [
      {
        id: 's1',
        publisher: 'Kerjaya',
        title: 'Sample',
        url: 'https://careers.school.example/sample',
        year: 2026,
        accessedOn: '2026-01-01',
      },
    ],
  };
}
