import { demoCatalogue } from '../../server/database/demo/catalogue/index.ts';
import { demoProfiles, type ProfileKey } from '../../server/database/demo/profiles/index.ts';
import type { ReferenceFact } from '../../templates/profile/catalogue.ts';
import type { Content } from '../../templates/profile/index.ts';
import { entry } from './references.ts';

/** The demo profiles with what they name among the builders' references; each other by their keys alone. */
export const demoContents = (): { key: ProfileKey; content: Content }[] =>
  demoProfiles((kind, key) => {
    if (kind === 'profiles') return entry(kind, key, key);
    const found = (demoCatalogue[kind] as Record<string, Omit<ReferenceFact, 'kind'>>)[key]!;
    const { name, ...rest } = found;
    return entry(kind, name.en, name.ms, rest);
  });
