import { describe, expect, it } from '@jest/globals';
import { demoCatalogue } from '../../../server/database/demo/catalogue/index.ts';
import { CATALOGUE_KINDS, catalogueSchemas } from '../../../templates/profile/catalogue.ts';
import { LANGUAGES } from '../../../templates/profile/index.ts';

const PUBLIC_UNIVERSITIES =
  'um usm ukm upm utm uum iium unimas ums upsi uitm usim umt uthm utem umpsa unimap unisza umk upnm';

const normalised = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();

describe.each(CATALOGUE_KINDS)('the starting catalogue of %s', (kind) => {
  const entries = Object.entries(demoCatalogue[kind]);

  it('is what the contract allows, word for word', () => {
    for (const [key, entry] of entries) {
      expect([key, catalogueSchemas[kind].parse(entry)]).toEqual([key, entry]);
      expect(key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }
  });

  it.each(LANGUAGES)('names every entry once in %s', (language) => {
    const names = entries.map(([, entry]) => normalised(entry.name[language]));
    expect(names.filter((name, index) => name === '' || names.indexOf(name) !== index)).toEqual([]);
  });

  it('describes in both languages or in none', () => {
    for (const [, entry] of entries) {
      const { description } = entry as { description?: { en: string; ms: string } };
      expect(description === undefined || (description.en !== '' && description.ms !== '')).toBe(
        true,
      );
    }
  });
});

describe('the universities of the starting catalogue', () => {
  it('have all twenty public ones, by their abbreviation', () => {
    const keys = PUBLIC_UNIVERSITIES.split(' ');
    expect(keys).toHaveLength(20);
    for (const key of keys) {
      expect(demoCatalogue.universities).toHaveProperty([key, 'ownership'], 'public');
      expect(demoCatalogue.universities).toHaveProperty([key, 'country'], 'MY');
    }
  });

  it('have no abbreviation twice', () => {
    const all = Object.values(demoCatalogue.universities).flatMap(
      (each) => each.abbreviation ?? [],
    );
    expect(new Set(all).size).toBe(all.length);
  });
});
