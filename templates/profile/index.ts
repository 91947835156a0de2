import { z } from 'zod';
import { academics } from './academics.ts';
import { certifications } from './certifications.ts';
import { cluster, codes, holland, tags } from './classification.ts';
import { conditions } from './conditions.ts';
import { dayInLife } from './day-in-life.ts';
import { entryRoutes } from './entry-routes.ts';
import { journey } from './journey.ts';
import { ladder } from './ladder.ts';
import { outlook } from './outlook.ts';
import { reasons } from './reasons.ts';
import { related } from './related.ts';
import { reviewBy } from './review-by.ts';
import { salaryBands } from './salary-bands.ts';
import { scores } from './scores.ts';
import type { Section } from './section.ts';
import { shapeOf, type Shape } from './shape.ts';
import { skills } from './skills.ts';
import { sources } from './sources.ts';
import { story } from './story.ts';
import { tasks } from './tasks.ts';
import { alternativeTitles, tagline, title } from './title.ts';
import { universities } from './universities.ts';

/** Every section of a profile's content, in the order in which it is edited and compared. A new section joins here. */
export const sections = {
  title,
  tagline,
  alternativeTitles,
  cluster,
  holland,
  codes,
  tags,
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
  reviewBy,
} as const;

export type SectionKey = keyof typeof sections;
export const SECTION_KEYS = Object.keys(sections) as SectionKey[];

/** A profile's whole content (schemaVersion 1). */
export type Content = { [Key in SectionKey]: z.infer<(typeof sections)[Key]['schema']> };

export const SCHEMA_VERSION = 1;

/** A section whose key is not known statically. */
export const sectionOf = (key: SectionKey): Section => sections[key] as unknown as Section;

const schemas = Object.fromEntries(
  SECTION_KEYS.map((key) => [key, sectionOf(key).schema.prefault(() => sectionOf(key).empty())]),
);

/**
 * The schema of a whole content: a section that is left out is empty, one that is not known is refused, and a salary
 * band's source must be one of the content's sources.
 */
export const contentSchema = z.strictObject(schemas).superRefine((value, ctx) => {
  const content = value as Content;
  const known = new Set(content.sources.map((source) => source.id));
  content.salaryBands.forEach((band, index) => {
    if (band.source !== undefined && !known.has(band.source)) {
      ctx.addIssue({
        code: 'custom',
        path: ['salaryBands', index, 'source'],
        message: 'names a source that the profile does not list',
      });
    }
  });
}) as unknown as z.ZodType<Content, Partial<z.input<z.ZodType<Content>>>>;

/** The shape of a whole content. */
export const contentShape: Extract<Shape, { is: 'object' }> = {
  is: 'object',
  fields: Object.fromEntries(SECTION_KEYS.map((key) => [key, shapeOf(sectionOf(key).schema)])),
};

export const emptyContent = (): Content =>
  Object.fromEntries(SECTION_KEYS.map((key) => [key, sectionOf(key).empty()])) as Content;

export const isSectionEmpty = (content: Content, key: SectionKey): boolean =>
  sectionOf(key).isEmpty(content[key]);

export type { CatalogueKind, MoneyRange, ReferenceKind } from './fields.ts';
export type { Duration } from './journey.ts';
export * from './languages.ts';
export type { Section } from './section.ts';
export type { Shape } from './shape.ts';
export { isValueObject, mapReferences, mapTexts, walk, withItemIds, type Path } from './walk.ts';
