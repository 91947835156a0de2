import type { CatalogueEntryData } from '../../../../templates/profile/catalogue.ts';

const dimension = (
  en: string,
  ms: string,
  description: [en: string, ms: string],
): CatalogueEntryData<'score-dimensions'> => ({
  name: { en, ms },
  description: { en: description[0], ms: description[1] },
});

/** What the scores of a profile measure, in the order in which a radar shows them. */
export const scoreDimensions = {
  logical: dimension('Logical', 'Logik', [
    'Following an argument step by step and finding where it breaks.',
    'Menilai hujah langkah demi langkah dan mengesan kelemahannya.',
  ]),
  numerical: dimension('Numerical', 'Numerik', [
    'Working with figures, measurements and probability.',
    'Bekerja dengan angka, ukuran dan kebarangkalian.',
  ]),
  verbal: dimension('Verbal', 'Bahasa', [
    'Reading closely and explaining clearly, in speech and in writing.',
    'Membaca dengan teliti serta menerangkan dengan jelas secara lisan dan bertulis.',
  ]),
  spatial: dimension('Spatial', 'Ruang', [
    'Picturing how things fit, move and look from another side.',
    'Membayangkan cara sesuatu dipasang, bergerak dan kelihatan dari sudut lain.',
  ]),
  creative: dimension('Creative', 'Kreatif', [
    'Finding ideas that are new and that work.',
    'Mencetuskan idea baharu yang boleh dilaksanakan.',
  ]),
  social: dimension('Social', 'Sosial', [
    'Understanding people and working well with them.',
    'Memahami orang lain dan bekerjasama dengan baik.',
  ]),
  'self-management': dimension('Self-management', 'Urus diri', [
    'Staying calm, organised and honest about personal limits.',
    'Kekal tenang, teratur dan jujur tentang batas kemampuan diri.',
  ]),
  practical: dimension('Practical', 'Praktikal', [
    'Working skilfully with hands, tools and materials.',
    'Mahir menggunakan tangan, alat dan bahan.',
  ]),
} satisfies Record<string, CatalogueEntryData<'score-dimensions'>>;
