import type { z } from 'zod';

export interface FieldError {
  /** Dot-separated, as the client sent it: `content.reasons.0.heading.en`. */
  path: string;
  message: string;
}

interface Members {
  errors?: FieldError[];
  [member: string]: unknown;
}

/**
 * The one kind of error that reaches a client: an RFC 9457 problem. `type` is stable and machine-readable, `detail`
 * says in English what to do about it; further members are part of the answer.
 */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly type: string,
    readonly title: string,
    readonly detail: string,
    readonly members: Members = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail);
  }

  toJSON(): Record<string, unknown> {
    const { type, title, status, detail, members } = this;
    return { type: `urn:kerjaya:${type}`, title, status, detail, ...members };
  }
}

export const notFound = (what: string): Problem =>
  new Problem(404, 'not-found', 'Not found', `There is no such ${what}, or you may not see it.`);

export const badRequest = (detail: string, errors?: FieldError[]): Problem =>
  new Problem(400, 'bad-request', 'Bad request', detail, errors ? { errors } : {});

/** Data that is well-formed but not acceptable, field by field. */
export const invalid = (errors: FieldError[], detail?: string): Problem =>
  new Problem(
    422,
    'invalid',
    'Not valid',
    detail ?? `Check ${errors.map((each) => each.path || 'the whole').join(', ')}.`,
    { errors },
  );

export const conflict = (type: string, detail: string, members: Members = {}): Problem =>
  new Problem(409, type, 'Conflict', detail, members);

/** Zod's issues as field errors below `prefix`. An unknown field is named itself, not only its parent. */
export const fieldErrors = (
  issues: readonly z.core.$ZodIssue[],
  prefix: PropertyKey[] = [],
): FieldError[] =>
  issues.flatMap((issue) => {
    const at = [...prefix, ...issue.path];
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: [...at, key].join('.'), message: 'is not known' }));
    }
    return [{ path: at.join('.'), message: issue.message }];
  });
