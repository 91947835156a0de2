import type { z } from 'zod';
import {
  contentSchema,
  sectionOf,
  type Content,
  type Path,
  type SectionKey,
} from '../../../templates/profile/index.ts';
import { getAt, pathById } from './paths.ts';

/** What is wrong at a place of the content: a key under `profiles.problems` with its values. */
export interface Problem {
  path: Path;
  code:
    | 'required'
    | 'tooLong'
    | 'tooMany'
    | 'tooLow'
    | 'tooHigh'
    | 'example'
    | 'order'
    | 'sourceGone'
    | 'said';
  values: Record<string, string | number>;
}

const known = new WeakMap<object, Map<SectionKey, Problem[]>>();
const primitives = new Map<string, Problem[]>();

/** What its schema finds wrong in one section. Asking again for the same value costs nothing. */
export function problemsOf(key: SectionKey, value: Content[SectionKey]): Problem[] {
  if (typeof value !== 'object' || value === null) {
    const name = `${key}:${String(value)}`;
    if (!primitives.has(name)) {
      if (primitives.size > 200) primitives.clear();
      primitives.set(name, check(key, value));
    }
    return primitives.get(name)!;
  }
  let sections = known.get(value);
  if (!sections) known.set(value, (sections = new Map()));
  let problems = sections.get(key);
  if (!problems) sections.set(key, (problems = check(key, value)));
  return problems;
}

/** A section as the server writes it down: line ends, composed characters, the order of times. Invalid ones as they are. */
export function tidy<Key extends SectionKey>(key: Key, value: Content[Key]): Content[Key] {
  const result = sectionOf(key).schema.safeParse(value);
  return result.success ? (result.data as Content[Key]) : value;
}

function check(key: SectionKey, value: unknown): Problem[] {
  const result = sectionOf(key).schema.safeParse(value);
  if (result.success) return [];
  return result.error.issues.map((issue) => toProblem(issue, { [key]: value }, [key]));
}

/** What is wrong across sections although each is right in itself: a salary source that is gone, for one. */
export function problemsAcross(content: Content): Problem[] {
  const result = contentSchema.safeParse(content);
  if (result.success) return [];
  return result.error.issues.map((issue) => toProblem(issue, content, []));
}

function toProblem(issue: z.core.$ZodIssue, root: unknown, prefix: PropertyKey[]): Problem {
  const path = pathById(root, [...prefix, ...issue.path]);
  switch (issue.code) {
    case 'too_big': {
      const max = Number(issue.maximum);
      if (issue.origin === 'string') return { path, code: 'tooLong', values: { max } };
      if (issue.origin === 'array') return { path, code: 'tooMany', values: { max } };
      return { path, code: 'tooHigh', values: { max } };
    }
    case 'too_small':
      return { path, code: 'tooLow', values: { min: Number(issue.minimum) } };
    case 'invalid_type':
    case 'invalid_union':
      return { path, code: 'required', values: {} };
    case 'invalid_format': {
      if (getAt(root, path) === '' || issue.format === 'uuid') {
        return { path, code: 'required', values: {} };
      }
      const example = /(?:such as|like) (.+)$/.exec(issue.message)?.[1];
      const fallback = issue.format === 'url' ? 'https://…' : undefined;
      return example || fallback
        ? { path, code: 'example', values: { example: example ?? fallback! } }
        : said(path, issue.message);
    }
    default:
      if (issue.message.startsWith('names a source')) {
        return { path, code: 'sourceGone', values: {} };
      }
      return issue.message.startsWith('must not be less than')
        ? { path, code: 'order', values: {} }
        : said(path, issue.message);
  }
}

/** A problem that somebody else (the server, or the schema itself) has put into words. */
export const said = (path: Path, message: string): Problem => ({
  path,
  code: 'said',
  values: { message },
});
