import type { Brand } from '../../templates/brand.ts';
import { brandSchema } from '../../templates/brand.ts';
import { plainOptions, type SheetInput } from '../../templates/sheet.ts';
import { richContent } from './content.ts';
import { references } from './references.ts';

/** A small round PNG with transparent corners. */
export const LOGO =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAADAAAAAwCAYAAABXAvmHAAAA+UlEQVR42u2a2w3CMAxF+88QLMICrMS0bFK+EAiC4/hR3ytsKV9VrXNiKWrsblvHK3ZlUELDyezBAQN+ulzFVSZiBbYKpcN7wTUiNPBpEkeBz0So4EMkquHdEgjwIwmq3TdXAQl+uQqI8EsS1ALI8CqJFqgUQDs6l49UBnixCi3QAsUC99v5a0WDP/OGCozAo0U+84UIaMC9Ir/yuAQs4BYJKcdUYCThBdeIaN4T7wbvD6KBo5b6W6gFKgTQJZZvZJQCqBLmrgSChKm5hSpgbi1S7T6KREqHmgpeGnAcBZ46paGBnw35MsBLppVaIZp58d9M7PtnD/Z4AIpuyodNVCpHAAAAAElFTkSuQmCC';

export const brand = (changes: Partial<Brand> = {}): Brand => ({
  ...brandSchema.parse({
    name: { en: 'SMK Bukit Cahaya', ms: '' },
    motto: { en: 'Light on the hill', ms: 'Cahaya di puncak bukit' },
    colours: { primary: '#0B3C49', accent: '#E07A1F' },
    contacts: {
      address: { en: '12 Jalan Cahaya, 43000 Kajang, Selangor', ms: '' },
      phone: '+60 3-5555 0123',
      email: 'careers@school.example',
      website: 'www.school.example',
    },
    footer: {
      en: 'Careers and counselling unit, SMK Bukit Cahaya',
      ms: 'Unit bimbingan dan kerjaya, SMK Bukit Cahaya',
    },
    disclaimer: {
      en: 'Pay and requirements change; ask the institution before you decide. Figures are gross and before deductions.',
      ms: 'Gaji dan syarat boleh berubah; tanya institusi sebelum membuat keputusan. Angka adalah kasar sebelum potongan.',
    },
  }),
  ...changes,
});

/** What a sheet is made of: a usual profile, approved, in English, unless `changes` say otherwise. */
export function sheetInput(changes: Partial<SheetInput> = {}): SheetInput {
  const content = changes.content ?? richContent();
  return {
    content,
    references: references(),
    brand: brand(),
    brandRevision: { id: null, number: 1 },
    languages: ['en'],
    options: plainOptions,
    revision: { number: 3, code: '7KQ2M', approvedOn: '2026-11-23', draft: false },
    publicUrl: 'https://careers.school.example/v/7KQ2M',
    ...changes,
  };
}
