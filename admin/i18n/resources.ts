import { catalogueLabels } from '../../templates/profile/catalogue-labels.ts';
import type { Label, Language } from '../../templates/profile/languages.ts';

const others: Record<string, { one: Label; many: Label }> = {
  translations: {
    one: { en: 'Translation', ms: 'Terjemahan' },
    many: { en: 'Translations', ms: 'Terjemahan' },
  },
  packs: {
    one: { en: 'Print pack', ms: 'Pakej cetakan' },
    many: { en: 'Print packs', ms: 'Pakej cetakan' },
  },
  users: { one: { en: 'Person', ms: 'Pengguna' }, many: { en: 'People', ms: 'Pengguna' } },
  brands: { one: { en: 'Brand', ms: 'Jenama' }, many: { en: 'Brands', ms: 'Jenama' } },
  audit: {
    one: { en: 'Record', ms: 'Rekod aktiviti' },
    many: { en: 'Activity record', ms: 'Rekod aktiviti' },
  },
};

/** The resources' names as react-admin wants them: `resources.<name>.name`, singular and plural. */
export const resourceNames = (language: Language): Record<string, { name: string }> =>
  Object.fromEntries(
    Object.entries({ ...catalogueLabels, ...others }).map(([resource, { one, many }]) => [
      resource,
      { name: `${one[language]} |||| ${many[language]}` },
    ]),
  );
