import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import type { z } from 'zod';
import { badRequest, fieldErrors, invalid } from './problem.ts';

/**
 * Parses what a route declares a schema for (`@Body({ schema })`, `@Param('id', { schema })` …).
 * A body that does not fit is a 422, an address that does not is a 400; both name the field.
 */
@Injectable()
export class SchemaPipe implements PipeTransform {
  transform(value: unknown, { schema, type, data }: ArgumentMetadata): unknown {
    if (!schema || type === 'custom') return value;
    const input = type === 'body' ? (value ?? {}) : value;
    const result = (schema as unknown as z.ZodType).safeParse(input);
    if (result.success) return result.data;
    const errors = fieldErrors(result.error.issues, data ? [data] : []);
    throw type === 'body' ? invalid(errors) : badRequest('The address is not valid.', errors);
  }
}
