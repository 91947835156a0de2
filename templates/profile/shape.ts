import type { z } from 'zod';
import { fieldMeta, type ReferenceKind } from './fields.ts';

/**
 * What a generic walker knows of the content's structure, read off the schemas once.
 * `list`: items have an `id`; `values`: plain values without one; `leaf`: everything that has no parts of interest.
 */
export type Shape =
  | { is: 'text'; max: number; multiline: boolean }
  | { is: 'reference'; to: ReferenceKind }
  | { is: 'object'; fields: Readonly<Record<string, Shape>> }
  | { is: 'list'; max: number; item: Shape }
  | { is: 'leaf'; max?: number };

interface Definition {
  type: string;
  innerType?: z.ZodType;
  in?: z.ZodType;
  element?: z.ZodType;
  options?: z.ZodType[];
  shape?: Record<string, z.ZodType>;
  checks?: { _zod: { def: { check: string; maximum?: number } } }[];
}

const maximum = (definition: Definition, check: string): number | undefined =>
  definition.checks?.map((each) => each._zod.def).find((def) => def.check === check)?.maximum;

/** The shape of everything that `schema` accepts. Alternatives are merged: a field means the same in each. */
export function shapeOf(schema: z.ZodType): Shape {
  const meta = fieldMeta.get(schema);
  if (meta) return meta;
  const definition = schema.def as unknown as Definition;
  switch (definition.type) {
    case 'nullable':
    case 'optional':
    case 'default':
    case 'prefault':
    case 'readonly':
      return shapeOf(definition.innerType!);
    case 'pipe':
      return shapeOf(definition.in!);
    case 'object':
      return { is: 'object', fields: mapValues(definition.shape!, shapeOf) };
    case 'array': {
      const item = shapeOf(definition.element!);
      const max = maximum(definition, 'max_length') ?? Infinity;
      return isIdentified(definition.element!) ? { is: 'list', max, item } : { is: 'leaf', max };
    }
    case 'union': {
      const shapes = definition.options!.map(shapeOf);
      const fields = shapes.map((shape) => (shape.is === 'object' ? shape.fields : {}));
      return { is: 'object', fields: Object.assign({}, ...fields) as Record<string, Shape> };
    }
    case 'string':
      return leaf(maximum(definition, 'max_length'));
    default:
      return { is: 'leaf' };
  }
}

const leaf = (max: number | undefined): Shape =>
  max === undefined ? { is: 'leaf' } : { is: 'leaf', max };

const isIdentified = (schema: z.ZodType): boolean =>
  'id' in ((schema.def as unknown as Definition).shape ?? {});

const mapValues = <T, U>(record: Record<string, T>, map: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
