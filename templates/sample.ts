import type { ReferenceFact, References } from './profile/catalogue.ts';
import { emptyContent, type Content } from './profile/index.ts';

const named = (kind: ReferenceFact['kind'], en: string, ms: string): ReferenceFact => ({
  kind,
  name: { en, ms },
});

/** The catalogue entries that the sample names. */
export const sampleReferences: References = {
  logic: named('score-dimensions', 'Logical', 'Logik'),
  number: named('score-dimensions', 'Numerical', 'Numerikal'),
  language: named('score-dimensions', 'Linguistic', 'Linguistik'),
  nature: named('score-dimensions', 'Naturalistic', 'Naturalis'),
  people: named('score-dimensions', 'Interpersonal', 'Interpersonal'),
  body: named('score-dimensions', 'Bodily', 'Kinestetik'),
  parks: named('sectors', 'Government and marine parks', 'Kerajaan dan taman laut'),
  advice: named('sectors', 'Consultancies', 'Firma perunding'),
};

const score = (dimension: string, value: number): Content['scores'][number] => ({
  id: dimension,
  dimension,
  value,
  rationale: { en: '', ms: '' },
});

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
    tasks: [
      {
        id: 't1',
        text: {
          en: 'Count and photograph what lives on a reef.',
          ms: 'Mengira dan mengambil gambar hidupan di terumbu.',
        },
      },
      {
        id: 't2',
        text: {
          en: 'Test water for what people leave in it.',
          ms: 'Menguji air untuk mengesan bahan buangan manusia.',
        },
      },
      {
        id: 't3',
        text: {
          en: 'Write reports that villages and ministries can use.',
          ms: 'Menulis laporan yang berguna kepada penduduk kampung dan kementerian.',
        },
      },
    ],
    dayInLife: [
      {
        id: 'd1',
        start: '06:30',
        activity: {
          en: 'Load the boat, check the tide.',
          ms: 'Memunggah kelengkapan ke bot, menyemak air pasang surut.',
        },
      },
      {
        id: 'd2',
        start: '08:00',
        end: '11:00',
        activity: { en: 'Two dives along the reef.', ms: 'Dua selaman di sepanjang terumbu.' },
      },
      {
        id: 'd3',
        start: '14:00',
        activity: { en: 'Samples in the laboratory.', ms: 'Sampel di makmal.' },
      },
      {
        id: 'd4',
        start: '16:30',
        activity: {
          en: 'Talk with the fishermen’s committee.',
          ms: 'Perbincangan dengan jawatankuasa nelayan.',
        },
      },
    ],
    journey: [
      {
        id: 'j1',
        title: { en: 'Bachelor’s degree', ms: 'Ijazah sarjana muda' },
        duration: { kind: 'range', min: 3, max: 4, unit: 'year' },
        body: {
          en: 'Marine science or biology, with a diving licence.',
          ms: 'Sains marin atau biologi, dengan lesen menyelam.',
        },
      },
      {
        id: 'j2',
        title: { en: 'Field assistant', ms: 'Pembantu lapangan' },
        duration: { kind: 'range', min: 1, max: 2, unit: 'year' },
        body: { en: 'Learn one coast well.', ms: 'Mengenali satu pantai dengan mendalam.' },
      },
      {
        id: 'j3',
        title: { en: 'Research of your own', ms: 'Penyelidikan sendiri' },
        duration: { kind: 'ongoing' },
        body: {
          en: 'Ask a question, and answer it at sea.',
          ms: 'Kemukakan soalan, dan jawab di laut.',
        },
      },
    ],
    scores: [
      score('logic', 80),
      score('number', 75),
      score('language', 60),
      score('nature', 95),
      score('people', 65),
      score('body', 85),
    ],
    salaryBands: [
      {
        id: 'b1',
        sector: 'parks',
        range: { min: 2400, max: 7500, openEnded: false, currency: 'MYR', period: 'month' },
        source: 's1',
        asOf: 2026,
      },
      {
        id: 'b2',
        sector: 'advice',
        range: { min: 3200, max: 11000, openEnded: true, currency: 'MYR', period: 'month' },
        source: 's1',
        asOf: 2026,
      },
    ],
    conditions: {
      ...emptyContent().conditions,
      environments: [
        { id: 'e1', en: 'Boats and islands', ms: 'Bot dan pulau' },
        { id: 'e2', en: 'Laboratories', ms: 'Makmal' },
      ],
      remote: 'limited',
      hours: { min: 40, max: 50 },
    },
    outlook: {
      demand: 'growing',
      body: {
        en: 'More parks are protected each year, and each one needs people who can count.',
        ms: 'Semakin banyak taman laut dilindungi setiap tahun, dan setiap satunya memerlukan orang yang boleh mengira.',
      },
    },
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
