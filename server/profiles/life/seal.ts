import { createHash } from 'node:crypto';
import type { References } from '../../../templates/profile/catalogue.ts';
import type { Content } from '../../../templates/profile/index.ts';

/** JSON with sorted keys and no white space: equal values give equal bytes. Keys whose value is undefined are left out. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

export interface Frozen {
  /** The canonical bytes that are approved: content, what it names, and the version of their schema. */
  sealed: string;
  /** SHA-256 of `sealed`, in hexadecimal. */
  seal: string;
}

/** What a sealed text says. */
export interface Sealed {
  schemaVersion: number;
  content: unknown;
  references: References;
}

export const readSealed = (sealed: string): Sealed => JSON.parse(sealed) as Sealed;

/** The seal of a text: its SHA-256, in hexadecimal. */
export const sealOf = (sealed: string): string => createHash('sha256').update(sealed).digest('hex');

export function freeze(schemaVersion: number, content: Content, references: References): Frozen {
  const sealed = canonicalJson({ schemaVersion, content, references });
  return { sealed, seal: sealOf(sealed) };
}
