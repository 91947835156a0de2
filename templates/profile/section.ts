import type { z } from 'zod';
import type { Label } from './languages.ts';

/** A named part of the content: everything that is true of it wherever it is edited, compared or printed. */
export interface Section<Key extends string = string, Schema extends z.ZodType = z.ZodType> {
  readonly key: Key;
  /** The heading, in the interface and on paper. */
  readonly label: Label;
  readonly schema: Schema;
  /** A fresh value of a section in which nothing is written. */
  readonly empty: () => z.infer<Schema>;
  readonly isEmpty: (value: z.infer<Schema>) => boolean;
  /** Labels of the fields inside, keyed by field name (the same name means the same thing within a section). */
  readonly fields: Readonly<Record<string, Label>>;
  /** Labels of coded values, keyed by field name, then by value. */
  readonly choices: Readonly<Record<string, Readonly<Record<string, Label>>>>;
}

type Definition<Key extends string, Schema extends z.ZodType> = Pick<
  Section<Key, Schema>,
  'key' | 'label' | 'schema' | 'empty'
> &
  Partial<Pick<Section<Key, Schema>, 'isEmpty' | 'fields' | 'choices'>>;

/** Declares a section. A list is empty when it has no items; any other shape says itself when it is empty. */
export function defineSection<const Key extends string, Schema extends z.ZodType>(
  definition: Definition<Key, Schema>,
): Section<Key, Schema> {
  return {
    isEmpty: (value) =>
      value === null || value === '' || (Array.isArray(value) && value.length === 0),
    fields: {},
    choices: {},
    ...definition,
  };
}
