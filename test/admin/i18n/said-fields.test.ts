import { describe, expect, it } from '@jest/globals';
import { fieldMessage, knownMessage } from '../../../admin/i18n/said/fields.ts';
import { brandSchema } from '../../../templates/brand.ts';
import { catalogueSchemas } from '../../../templates/profile/catalogue.ts';
import { password } from '../../../server/accounts/password.ts';

const messages = (result: { error?: { issues: { message: string }[] } | undefined }) =>
  (result.error?.issues ?? []).map(({ message }) => message);

describe('what schemas say about a field', () => {
  const said = [
    ...messages(
      catalogueSchemas.universities.safeParse({
        name: { en: '', ms: '' },
        abbreviation: 'x'.repeat(21),
        country: 'Malaysia',
        ownership: 'both',
        website: 'javascript:alert(1)',
      }),
    ),
    ...messages(catalogueSchemas.sectors.safeParse({ name: { en: 'a\nb', ms: 'c\u0007d' } })),
    ...messages(
      brandSchema.safeParse({
        name: '',
        logo: 'data:image/gif;base64,AAAA',
        colours: { primary: 'red', accent: '#12' },
        contacts: { address: 'x'.repeat(241) },
      }),
    ),
    ...messages(password.safeParse('short')),
    ...messages(password.safeParse('x'.repeat(201))),
  ];

  it('is known to the interface in its own words', () => {
    expect(said.length).toBeGreaterThan(10);
    expect(said.filter((message) => knownMessage(message) === null)).toEqual([]);
  });

  it('keeps the limit that it names', () => {
    expect(knownMessage('Too big: expected string to have <=120 characters')).toEqual({
      message: 'ra.validation.maxLength',
      args: { max: '120' },
    });
  });

  it('is shown as it is where the interface has no words', () => {
    expect(fieldMessage('is purple')).toBe('is purple');
  });
});
