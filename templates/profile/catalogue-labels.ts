import type { Label } from './languages.ts';
import type { ReferenceKind } from './fields.ts';

/** Headings of the kinds, for the interface. Apart from the schemas, so that a menu does not load the validator. */
export const catalogueLabels: Record<ReferenceKind, { one: Label; many: Label }> = {
  universities: {
    one: { en: 'University', ms: 'Universiti' },
    many: { en: 'Universities', ms: 'Universiti' },
  },
  certifications: {
    one: { en: 'Certification', ms: 'Pensijilan' },
    many: { en: 'Certifications', ms: 'Pensijilan' },
  },
  sectors: { one: { en: 'Sector', ms: 'Sektor' }, many: { en: 'Sectors', ms: 'Sektor' } },
  skills: { one: { en: 'Skill', ms: 'Kemahiran' }, many: { en: 'Skills', ms: 'Kemahiran' } },
  clusters: {
    one: { en: 'Career field', ms: 'Bidang kerjaya' },
    many: { en: 'Career fields', ms: 'Bidang kerjaya' },
  },
  'score-dimensions': {
    one: { en: 'Score dimension', ms: 'Dimensi skor' },
    many: { en: 'Score dimensions', ms: 'Dimensi skor' },
  },
  subjects: {
    one: { en: 'Subject', ms: 'Mata pelajaran' },
    many: { en: 'Subjects', ms: 'Mata pelajaran' },
  },
  profiles: {
    one: { en: 'Career profile', ms: 'Profil kerjaya' },
    many: { en: 'Career profiles', ms: 'Profil kerjaya' },
  },
};
