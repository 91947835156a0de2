import type { Label, SectionKey } from '../../../templates/profile/index.ts';

/**
 * What one item of a section's list is called; `lists`: of the lists inside it, by field name. A section that says nothing
 * here has "items".
 */
export const nouns: Partial<Record<SectionKey, { item?: Label; lists?: Record<string, Label> }>> = {
  alternativeTitles: { item: { en: 'Name', ms: 'Nama' } },
  reasons: { item: { en: 'Reason', ms: 'Sebab' } },
  tasks: { item: { en: 'Task', ms: 'Tugas' } },
  dayInLife: { item: { en: 'Time', ms: 'Waktu' } },
  journey: { item: { en: 'Step', ms: 'Langkah' } },
  academics: { item: { en: 'Level', ms: 'Peringkat' } },
  entryRoutes: {
    item: { en: 'Route', ms: 'Laluan' },
    lists: { subjects: { en: 'Subject', ms: 'Mata pelajaran' } },
  },
  ladder: { item: { en: 'Rung', ms: 'Anak tangga' } },
  scores: { item: { en: 'Dimension', ms: 'Dimensi' } },
  salaryBands: { item: { en: 'Sector', ms: 'Sektor' } },
  conditions: { lists: { environments: { en: 'Place', ms: 'Tempat' } } },
  skills: { item: { en: 'Skill', ms: 'Kemahiran' } },
  certifications: { item: { en: 'Certification', ms: 'Pensijilan' } },
  universities: { item: { en: 'University', ms: 'Universiti' } },
  related: { item: { en: 'Career', ms: 'Kerjaya' } },
  sources: { item: { en: 'Source', ms: 'Sumber' } },
};

export const itemNoun: Label = { en: 'Item', ms: 'Butiran' };
