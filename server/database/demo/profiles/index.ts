import {
  contentSchema,
  contentShape,
  mapReferences,
  type Content,
  type ReferenceKind,
} from '../../../../templates/profile/index.ts';
import { PROFILE_KEYS, type DemoProfile, type ProfileKey } from '../writing.ts';
import { aiEngineer } from './ai-engineer.ts';
import { charteredAccountant } from './chartered-accountant.ts';
import { chef } from './chef.ts';
import { electricalChargeman } from './electrical-chargeman.ts';
import { registeredNurse } from './registered-nurse.ts';
import { uxDesigner } from './ux-designer.ts';

const written: Record<ProfileKey, DemoProfile> = {
  'ai-engineer': aiEngineer,
  'registered-nurse': registeredNurse,
  'electrical-chargeman': electricalChargeman,
  'chartered-accountant': charteredAccountant,
  'ux-designer': uxDesigner,
  chef,
};

/** The id of the catalogue entry, or of the profile, that has this key. */
export type Resolve = (kind: ReferenceKind, key: string) => string;

/**
 * The six demo profiles, finished in both languages, with ids in place of keys. Profiles name each other, so their
 * ids must be known before the first one is stored.
 * @throws ZodError when `resolve` gives something that is not an id.
 */
export const demoProfiles = (resolve: Resolve): { key: ProfileKey; content: Content }[] =>
  PROFILE_KEYS.map((key) => ({
    key,
    content: contentSchema.parse(
      mapReferences(contentShape, written[key].content, (entry, kind) => resolve(kind, entry)),
    ),
  }));

export { PROFILE_KEYS, type ProfileKey } from '../writing.ts';
