import type { CatalogueEntryData } from '../../../../templates/profile/catalogue.ts';
import type { CatalogueKind } from '../../../../templates/profile/index.ts';
import { certifications } from './certifications.ts';
import { clusters } from './clusters.ts';
import { scoreDimensions } from './score-dimensions.ts';
import { sectors } from './sectors.ts';
import { skills } from './skills.ts';
import { subjects } from './subjects.ts';
import { universities } from './universities.ts';

/** The starting catalogue: of each kind, the entries by a short key that never changes. */
export const demoCatalogue = {
  universities,
  certifications,
  sectors,
  skills,
  clusters,
  'score-dimensions': scoreDimensions,
  subjects,
} satisfies { [Kind in CatalogueKind]: Record<string, CatalogueEntryData<Kind>> };

/** The keys under which the entries of a kind can be named. */
export type CatalogueKey<Kind extends CatalogueKind> = Extract<
  keyof (typeof demoCatalogue)[Kind],
  string
>;
