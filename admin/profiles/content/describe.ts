import type { z } from 'zod';
import { fieldMeta, moneyRange, timeOfDay } from '../../../templates/profile/fields.ts';
import type { ReferenceKind } from '../../../templates/profile/index.ts';
import { newItemId } from './paths.ts';

/**
 * What a form must know of a field, read off its schema: which input it is, its limits, and how "nothing" is written
 * (`absent`: `null`, left out, or not at all).
 */
export type Field = { absent?: 'null' | 'omitted'; byDefault?: unknown } & (
  | { is: 'text'; max: number; multiline: boolean }
  | { is: 'reference'; to: ReferenceKind }
  | { is: 'money'; fields: Fields }
  | { is: 'object'; fields: Fields }
  | { is: 'union'; by: string; options: Readonly<Record<string, Fields>> }
  | { is: 'list'; max: number; item: Field }
  | { is: 'choice'; values: readonly string[] }
  | { is: 'choices'; values: readonly string[]; max: number }
  | { is: 'number'; min?: number; max?: number; step: number }
  | { is: 'flag' }
  | { is: 'line'; max: number; kind: 'plain' | 'date' | 'time' | 'url' | 'code' }
);
export type Fields = Readonly<Record<string, Field>>;
export type FieldOf<Is extends Field['is']> = Extract<Field, { is: Is }>;

interface Definition {
  type: string;
  format?: string;
  innerType?: z.ZodType;
  in?: z.ZodType;
  element?: z.ZodType;
  options?: z.ZodType[];
  discriminator?: string;
  shape?: Record<string, z.ZodType>;
  entries?: Record<string, string>;
  values?: unknown[];
  defaultValue?: unknown;
  checks?: { _zod: { def: Check } }[];
}
interface Check {
  check: string;
  maximum?: number;
  value?: number;
  format?: string;
}

const known = new WeakMap<z.ZodType, Field>();

/** The field that `schema` asks for. @throws TypeError for a schema that no form can show */
export function describe(schema: z.ZodType): Field {
  let field = known.get(schema);
  if (!field) known.set(schema, (field = read(schema)));
  return field;
}

function read(schema: z.ZodType): Field {
  const meta = fieldMeta.get(schema);
  if (meta) return meta;
  const definition = schema.def as unknown as Definition;
  const checks = (definition.checks ?? []).map((each) => each._zod.def);
  const limit = (check: string) => checks.find((each) => each.check === check);
  switch (definition.type) {
    case 'nullable':
      return { ...describe(definition.innerType!), absent: 'null' };
    case 'optional':
      return { ...describe(definition.innerType!), absent: 'omitted' };
    case 'default':
    case 'prefault':
      return { ...describe(definition.innerType!), byDefault: definition.defaultValue };
    case 'readonly':
      return describe(definition.innerType!);
    case 'pipe':
      return describe(definition.in!);
    case 'object': {
      const fields = fieldsOf(definition.shape!);
      return schema === moneyRange ? { is: 'money', fields } : { is: 'object', fields };
    }
    case 'union': {
      const by = definition.discriminator!;
      const options = definition.options!.map((option) => {
        const { [by]: tag, ...rest } = (option.def as unknown as Definition).shape!;
        return [String((tag!.def as unknown as Definition).values![0]), fieldsOf(rest)];
      });
      return { is: 'union', by, options: Object.fromEntries(options) as Record<string, Fields> };
    }
    case 'array': {
      const max = limit('max_length')?.maximum ?? Infinity;
      const item = describe(definition.element!);
      if (item.is === 'choice') return { is: 'choices', values: item.values, max };
      return { is: 'list', max, item };
    }
    case 'enum':
      return { is: 'choice', values: Object.values(definition.entries!) };
    case 'number':
      return {
        is: 'number',
        min: limit('greater_than')?.value,
        max: limit('less_than')?.value,
        step: limit('multiple_of')?.value ?? 1,
      };
    case 'boolean':
      return { is: 'flag' };
    case 'string': {
      const format = definition.format ?? limit('string_format')?.format;
      return {
        is: 'line',
        max: limit('max_length')?.maximum ?? (format === 'regex' ? 40 : Infinity),
        kind: lineKind(schema, format),
      };
    }
    default:
      throw new TypeError(`no form for a schema of type ${definition.type}`);
  }
}

function lineKind(schema: z.ZodType, format: string | undefined): FieldOf<'line'>['kind'] {
  if (schema === timeOfDay) return 'time';
  if (format === 'date' || format === 'url') return format;
  return format === 'regex' ? 'code' : 'plain';
}

function fieldsOf(shape: Record<string, z.ZodType>): Fields {
  return Object.fromEntries(
    Object.entries(shape)
      .filter(([key]) => key !== 'id')
      .map(([key, schema]) => [key, describe(schema)]),
  );
}

/** A blank value for `field`, before anything is typed; a number that must be given is null until it is. */
export function blank(field: Field): unknown {
  if (field.byDefault !== undefined) {
    const value = field.byDefault;
    return typeof value === 'function' ? (value as () => unknown)() : structuredClone(value);
  }
  if (field.absent) return field.absent === 'null' ? null : undefined;
  return present(field);
}

/** A blank value of a field that shall be there: like `blank`, but never absent itself. */
export function present(field: Field): unknown {
  switch (field.is) {
    case 'text':
      return { en: '', ms: '' };
    case 'object':
    case 'money':
      return blanks(field.fields);
    case 'union': {
      const [tag, fields] = Object.entries(field.options)[0]!;
      return { [field.by]: tag, ...blanks(fields) };
    }
    case 'list':
    case 'choices':
      return [];
    case 'choice':
      return field.values[0];
    case 'number':
      return null;
    case 'flag':
      return false;
    case 'reference':
    case 'line':
      return '';
  }
}

export const blanks = (fields: Fields): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields)
      .map(([key, field]) => [key, blank(field)] as const)
      .filter(([, value]) => value !== undefined),
  );

/** A new item of a list, with an id of its own. */
export const newItem = (field: FieldOf<'list'>): { id: string } => ({
  id: newItemId(),
  ...(present(field.item) as object),
});

/** The field of a list's items that names a catalogue entry, if that is what the list is of. */
export const namingField = (item: Field): [string, FieldOf<'reference'>] | undefined => {
  if (item.is !== 'object') return undefined;
  const [key, field] = Object.entries(item.fields)[0] ?? [];
  return key !== undefined && field?.is === 'reference' ? [key, field] : undefined;
};
