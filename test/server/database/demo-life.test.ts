import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { demoAccounts } from '../../../server/config/index.ts';
import { demoNames } from '../../../server/database/demo/accounts.ts';
import { demoBrand } from '../../../server/database/demo/brand.ts';
import { applyChanges, demoLife } from '../../../server/database/demo/life.ts';
import { demoProfiles, PROFILE_KEYS } from '../../../server/database/demo/profiles/index.ts';
import { brandSchema } from '../../../templates/brand.ts';
import { wholeLanguages } from '../../../templates/profile/completeness.ts';
import { contentSchema } from '../../../templates/profile/index.ts';

const profiles = demoProfiles((kind, key) => {
  const hex = createHash('sha256').update(`${kind}/${key}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
});
const contentOf = (key: string) => profiles.find((profile) => profile.key === key)!.content;

describe('the demo life', () => {
  it('edits five profiles, leaving one in each state', () => {
    expect(demoLife.edits.map((edit) => edit.reaches).toSorted()).toEqual([
      'approved',
      'changes_requested',
      'draft',
      'in_review',
      'published',
    ]);
    expect(new Set(demoLife.edits.map((edit) => edit.profile)).size).toBe(5);
    for (const edit of demoLife.edits) expect(PROFILE_KEYS).toContain(edit.profile);
  });

  it.each(demoLife.edits)('of $profile changes every place that it names', (edit) => {
    const before = contentOf(edit.profile);
    for (const change of edit.changes) {
      expect(applyChanges(before, [change])).not.toEqual(before);
    }
    const after = applyChanges(before, edit.changes);
    expect(contentSchema.parse(after)).toEqual(after);
    expect(wholeLanguages(after)).toEqual(['en', 'ms']);
  });

  it('leaves the content that it starts from as it was', () => {
    const before = contentOf('chef');
    const copy = structuredClone(before);
    applyChanges(before, [{ path: 'title.en', value: 'Cook' }]);
    expect(before).toEqual(copy);
  });

  it.each(['salaryBands.b9.range.min', 'nothing', 'outlook.body.de', 'reviewBy.day'])(
    'refuses the path %s',
    (path) => {
      expect(() => applyChanges(contentOf('chef'), [{ path, value: 1 }])).toThrow(RangeError);
    },
  );
});

describe('the demo brand', () => {
  const luminance = (colour: string): number => {
    const [red, green, blue] = [1, 3, 5]
      .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const onWhite = (colour: string): number => 1.05 / (luminance(colour) + 0.05);

  it('is what the contract allows, written in both languages', () => {
    expect(brandSchema.parse(demoBrand)).toEqual(demoBrand);
    for (const text of [demoBrand.motto, demoBrand.footer, demoBrand.disclaimer]) {
      expect([text.en === '', text.ms === '', text.en === text.ms]).toEqual([false, false, false]);
    }
  });

  it('can be read: white on the primary colour, the accent on white', () => {
    expect(onWhite(demoBrand.colours.primary)).toBeGreaterThanOrEqual(7);
    expect(onWhite(demoBrand.colours.accent)).toBeGreaterThanOrEqual(4.5);
  });

  it('has a logo of 384 by 384 pixels with transparency', () => {
    const png = Buffer.from(demoBrand.logo!.split(',')[1]!, 'base64');
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([384, 384]);
    expect(png[25]).toBe(6);
    expect(demoBrand.logo!.length).toBeLessThanOrEqual(40_000);
  });

  it('belongs to nobody', () => {
    expect(demoBrand.contacts.website).toMatch(/^https:\/\/[a-z]+\.example$/);
    expect(demoBrand.contacts.email).toMatch(/\.example$/);
  });
});

describe('the demo accounts', () => {
  it('are named, one a role, each at its own address', () => {
    expect(demoAccounts.map(({ email }) => email)).toEqual(
      demoAccounts.map(({ role }) => `${role}@school.example`),
    );
    expect(Object.keys(demoNames)).toEqual(demoAccounts.map(({ role }) => role));
  });
});
