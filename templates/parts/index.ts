import { academics, entryRoutes } from './academics.ts';
import { conditions } from './conditions.ts';
import { dayInLife } from './day.ts';
import { certifications, related, skills, universities } from './lists.ts';
import { ladder, salaryBands } from './money.ts';
import { outlook, reasons, story, tagline } from './opening.ts';
import { scores } from './scores.ts';
import type { Block } from './section.ts';
import type { Setting } from './setting.ts';
import { sources } from './sources.ts';
import { journey } from './steps.ts';
import { tasks } from './tasks.ts';

/** The block of every section that is printed as a block of its own; null where nothing is written. */
export const parts = {
  tagline,
  story,
  reasons,
  tasks,
  dayInLife,
  journey,
  academics,
  entryRoutes,
  ladder,
  scores,
  salaryBands,
  conditions,
  skills,
  certifications,
  universities,
  outlook,
  related,
  sources,
} satisfies Record<string, (setting: Setting, width: number) => Block | null>;

export type PartKey = keyof typeof parts;
