import { describe, expect, it } from '@jest/globals';
import { countryCodes } from '../../../admin/inputs/countries.ts';
import { fit, pictureType } from '../../../admin/inputs/readPicture.ts';
import { validateBy } from '../../../admin/inputs/validateBy.ts';
import { brandSchema } from '../../../templates/brand.ts';
import { catalogueSchemas } from '../../../templates/profile/catalogue.ts';

describe('pictureType', () => {
  it('believes the bytes, not the name', () => {
    expect(pictureType(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0))).toBe(
      'image/png',
    );
    expect(pictureType(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBe('image/jpeg');
    expect(pictureType(new TextEncoder().encode('<svg xmlns="…">'))).toBeNull();
    expect(pictureType(new Uint8Array())).toBeNull();
  });
});

describe('fit', () => {
  it('keeps the proportions and never enlarges', () => {
    expect(fit(2400, 1200, 1200)).toEqual([1200, 600]);
    expect(fit(300, 200, 1200)).toEqual([300, 200]);
    expect(fit(5000, 1, 500)).toEqual([500, 1]);
  });
});

describe('countryCodes', () => {
  it.each(['en', 'ms'] as const)('offers every country once, Malaysia first (%s)', (language) => {
    const codes = countryCodes(language);
    expect(codes[0]).toBe('MY');
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toEqual(expect.arrayContaining(['SG', 'BN', 'DE', 'ZA']));
    expect(codes).not.toContain('EU');
  });

  it('offers only what the catalogue takes', () => {
    const { country } = catalogueSchemas.universities.shape;
    expect(countryCodes('en').filter((code) => !country.safeParse(code).success)).toEqual([]);
  });
});

describe('validateBy', () => {
  it('says nothing of a form that the schema takes, whatever else the row tells', () => {
    const row = { id: 'x', uses: 3, version: 1, name: { en: 'Energy', ms: '' } };
    expect(validateBy(catalogueSchemas.sectors)(row)).toEqual({});
  });

  it('puts each message where the form has the field', () => {
    const errors = validateBy(brandSchema)({
      name: { en: '', ms: '' },
      colours: { primary: 'red', accent: '#C8553D' },
      contacts: {},
    });
    expect(errors).toMatchObject({
      name: { message: 'app.validation.oneLanguage' },
      colours: { primary: { message: 'app.validation.colour' } },
    });
    expect(errors).not.toHaveProperty('colours.accent');
  });
});
