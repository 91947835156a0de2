import type { ReferenceFact, References } from '../../templates/profile/catalogue.ts';
import type { ReferenceKind } from '../../templates/profile/index.ts';

const facts = new Map<string, { id: string; fact: ReferenceFact }>();

/** A catalogue entry's id: the same for the same kind and English name, a UUID as the contract asks. */
export function entry(
  kind: ReferenceKind,
  en: string,
  ms = '',
  rest: Partial<Omit<ReferenceFact, 'kind' | 'name'>> = {},
): string {
  const key = `${kind}/${en}`;
  const known = facts.get(key);
  if (known) return known.id;
  const id = `00000000-0000-4000-8000-${String(facts.size + 1).padStart(12, '0')}`;
  facts.set(key, { id, fact: { kind, name: { en, ms }, ...rest } });
  return id;
}

/** Every entry that a builder has named so far, by id. */
export const references = (): References =>
  Object.fromEntries([...facts.values()].map(({ id, fact }) => [id, fact]));
