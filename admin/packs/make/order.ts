import type { Language, Text } from '../../../templates/profile/languages.ts';
import type { ProfileRow } from '../../profiles/types.ts';

/** A profile that was chosen for a pack: what its row shows and what is checked before the server is asked. */
export interface Chosen {
  id: string;
  title: Text;
  slug: string;
  cluster: Text | null;
  published: boolean;
  /** The languages that what is published is whole in. */
  languages: Language[];
}

export const chosenOf = ({ id, title, slug, cluster, published }: ProfileRow): Chosen => ({
  id,
  title,
  slug,
  cluster: cluster?.name ?? null,
  published: published !== null,
  languages: published?.languages ?? [],
});

/** What was chosen and what comes to it, each once; those that come stand last. */
export function joined(chosen: readonly Chosen[], more: readonly Chosen[]): readonly Chosen[] {
  const known = new Set(chosen.map(({ id }) => id));
  const fresh = more.filter(({ id }) => !known.has(id) && known.add(id));
  return fresh.length === 0 ? chosen : [...chosen, ...fresh];
}

const name = ({ title }: Chosen, language: Language): string =>
  title[language] || title.en || title.ms;

/** By title, or by career field and then by title; those without a field come last. */
export function sorted(
  chosen: readonly Chosen[],
  by: 'title' | 'cluster',
  language: Language,
): readonly Chosen[] {
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const field = ({ cluster }: Chosen) => cluster?.[language] || cluster?.en || cluster?.ms || '';
  return chosen.toSorted((one, other) => {
    const [first, second] = by === 'cluster' ? [field(one), field(other)] : ['', ''];
    if ((first === '') !== (second === '')) return first === '' ? 1 : -1;
    return compare(first, second) || compare(name(one, language), name(other, language));
  });
}
