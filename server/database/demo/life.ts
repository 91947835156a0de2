import type { Content, Path } from '../../../templates/profile/index.ts';
import { say, type ProfileKey } from './writing.ts';

/** One place of a content and what it becomes; the place must exist. */
export interface DemoChange {
  path: Path;
  value: unknown;
}

/** A second edit of a profile whose first revision is published, and how far it gets. */
export interface DemoEdit {
  profile: ProfileKey;
  changes: DemoChange[];
  /** The state in which the second revision is left. */
  reaches: 'draft' | 'in_review' | 'changes_requested' | 'approved' | 'published';
  /** Of what is approved: days from the first start until it is published, at eight in the morning in UTC+8. */
  inDays?: number;
  /** The editor's words at submit. */
  submitNote?: string;
  /** The manager's words when approving, or when sending back. */
  answer?: string;
}

/** When something that is published was last checked, if that was not when it was written. */
export interface DemoCheck {
  profile: ProfileKey;
  path: Path;
  monthsAgo: number;
  source: string;
}

/**
 * What has happened at the demo school: the editor wrote and the manager approved the first revision of every profile
 * with these words, then five profiles were edited again.
 */
export const demoLife: {
  first: { submitNote: string; answer: string };
  edits: DemoEdit[];
  checks: DemoCheck[];
} = {
  first: {
    submitNote: 'Kedua-dua bahasa sudah lengkap. Mohon semakan.',
    answer: 'Read in both languages. Approved for the career week.',
  },
  edits: [
    {
      profile: 'registered-nurse',
      reaches: 'published',
      submitNote: 'Gaji hospital kerajaan dikemas kini dan satu ayat ditambah pada prospek.',
      answer: 'Thank you. The new starting pay matches what the hospital told our students.',
      changes: [
        { path: 'salaryBands.b1.range.min', value: 2900 },
        { path: 'salaryBands.b1.range.max', value: 6800 },
        { path: 'ladder.l1.salary.min', value: 2800 },
        { path: 'ladder.l1.salary.max', value: 3900 },
        {
          path: 'outlook.body',
          value: say(
            'Hospitals at home and abroad compete for trained nurses, and an ageing population needs more care at home. Community and home nursing are growing fastest. Technology takes over charts and alarms; it does not hold a hand.',
            'Hospital di dalam dan luar negara bersaing untuk mendapatkan jururawat terlatih, dan penduduk yang menua memerlukan lebih banyak penjagaan di rumah. Kejururawatan komuniti dan penjagaan di rumah berkembang paling pesat. Teknologi boleh mengurus carta dan penggera, tetapi tidak dapat menggenggam tangan pesakit.',
          ),
        },
        { path: 'reviewBy', value: '2027-12-31' },
      ],
    },
    {
      profile: 'ux-designer',
      reaches: 'draft',
      // English only: the Malay text of the same place is now behind.
      changes: [
        {
          path: 'reasons.r2.body.en',
          value:
            'A clearer form at a clinic or a bank gives thousands of people an hour of their day back, and spares the staff who answer the telephone.',
        },
        { path: 'salaryBands.b1.range.min', value: 3200 },
      ],
    },
    {
      profile: 'chef',
      reaches: 'in_review',
      submitNote: 'Julat gaji restoran dinaikkan sedikit; ayat tentang waktu kerja dijelaskan.',
      changes: [
        { path: 'salaryBands.b1.range.min', value: 1800 },
        { path: 'ladder.l1.salary.min', value: 1800 },
        {
          path: 'conditions.stress.note',
          value: say(
            'Two rush hours a day, most weekends and festivals; ask about rest days before you sign',
            'Dua waktu puncak sehari, hujung minggu dan musim perayaan; tanyakan hari rehat sebelum menandatangani kontrak',
          ),
        },
      ],
    },
    {
      profile: 'chartered-accountant',
      reaches: 'changes_requested',
      submitNote: 'Public service pay and the outlook, brought up to date.',
      answer:
        'The upper figure for the public service is far above what our own accountant earns. Please find a source for it, and say in the outlook whom you asked.',
      changes: [
        { path: 'salaryBands.b4.range.max', value: 16000 },
        { path: 'outlook.demand', value: 'critical' },
      ],
    },
    {
      profile: 'electrical-chargeman',
      reaches: 'approved',
      inDays: 9,
      submitNote: 'Gaji permulaan dikemas kini untuk minggu kerjaya.',
      answer: 'Approved. Please let it appear together with the career week.',
      changes: [
        { path: 'salaryBands.b1.range.min', value: 2000 },
        { path: 'reviewBy', value: '2027-12-31' },
      ],
    },
  ],
  checks: [
    {
      profile: 'electrical-chargeman',
      path: 'salaryBands.b1',
      monthsAgo: 21,
      source: 'Talk with two electrical contractors',
    },
    {
      profile: 'electrical-chargeman',
      path: 'certifications.f1',
      monthsAgo: 26,
      source: 'https://www.st.gov.my',
    },
    {
      profile: 'registered-nurse',
      path: 'salaryBands.b2',
      monthsAgo: 12,
      source: 'Private hospital, career fair',
    },
  ],
};

/**
 * `content` with each change made; everything else is shared with it.
 * @throws RangeError for a path that leads nowhere.
 */
export const applyChanges = (content: Content, changes: readonly DemoChange[]): Content =>
  changes.reduce((changed, { path, value }) => set(changed, path, path.split('.'), value), content);

function set<Part>(part: Part, path: Path, [key, ...rest]: string[], value: unknown): Part {
  if (key === undefined) return value as Part;
  if (Array.isArray(part)) {
    const items = part as { id: string }[];
    if (!items.some((item) => item.id === key)) throw new RangeError(`nothing is at ${path}`);
    return items.map((item) => (item.id === key ? set(item, path, rest, value) : item)) as Part;
  }
  if (typeof part !== 'object' || part === null || !Object.hasOwn(part, key)) {
    throw new RangeError(`nothing is at ${path}`);
  }
  return { ...part, [key]: set(part[key as keyof Part], path, rest, value) };
}
