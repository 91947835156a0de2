import type { CatalogueEntryData } from '../../../../templates/profile/catalogue.ts';

export type University = CatalogueEntryData<'universities'>;

/** Entries of one country and one kind of owner. */
export const institution =
  (country: string, ownership: University['ownership']) =>
  (
    en: string,
    ms: string,
    abbreviation: string | null = null,
    website: string | null = null,
  ): University => ({ name: { en, ms }, abbreviation, country, ownership, website });
