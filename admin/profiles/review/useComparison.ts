import { useMemo, type ReactNode } from 'react';
import type { Path } from '../../../templates/profile/index.ts';
import type { Names, Translations } from '../editor/context.tsx';
import type { Comparison } from '../types.ts';
import { changedSections, type ChangedSection } from './blocks.ts';
import type { Sides } from './sides.ts';

interface Beside {
  translations?: Translations;
  aside?(path: Path): ReactNode;
}

/** A comparison as the change view takes it; `changed` is null for a first version, which is read as a whole. */
export function useSidesOf(
  comparison: Comparison | undefined,
  { translations, aside }: Beside = {},
): { sides: Sides; changed: readonly ChangedSection[] | null } | undefined {
  return useMemo(() => {
    if (!comparison) return undefined;
    const { from, to, changes, renamed, archived } = comparison;
    const names = (references: unknown) => references as Names;
    return {
      sides: {
        before: from ? { content: from.content, names: names(from.references) } : undefined,
        after: { content: to.content, names: names(to.references) },
        archived: new Set(archived),
        ...(translations && { translations }),
        ...(aside && { aside }),
      },
      changed: from
        ? changedSections({ changes, renamed, before: from.content, after: to.content })
        : null,
    };
  }, [comparison, translations, aside]);
}
