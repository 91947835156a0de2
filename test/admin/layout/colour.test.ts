import { describe, expect, it } from '@jest/globals';
import { contrast, isColour, legibleOn, mix } from '../../../admin/layout/colour.ts';
import { schoolTheme } from '../../../admin/layout/theme.ts';

describe('contrast', () => {
  it('counts from 1 to 21, whichever comes first', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#777777')).toBe(1);
  });
});

describe('mix', () => {
  it('goes from one colour to the other', () => {
    expect(mix('#000000', '#ffffff', 0)).toBe('#000000');
    expect(mix('#000000', '#ff8000', 1)).toBe('#ff8000');
    expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
  });
});

describe('isColour', () => {
  it('takes #RRGGBB and nothing else', () => {
    expect(isColour('#0B3C49')).toBe(true);
    for (const value of ['0B3C49', '#0B3', '#0B3C4G', '#0B3C49FF', null, 7]) {
      expect(isColour(value)).toBe(false);
    }
  });
});

describe('legibleOn', () => {
  it('leaves a colour that can be read', () => {
    expect(legibleOn('#ffffff', '#0b3c49')).toBe('#0b3c49');
  });

  it('darkens one that cannot', () => {
    expect(contrast(legibleOn('#ffffff', '#ffe34d'), '#ffffff')).toBeGreaterThanOrEqual(4.5);
  });
});

describe('the theme', () => {
  const schools = [
    { primary: '#0B3C49', accent: '#C8553D' },
    { primary: '#FFE34D', accent: '#9BE564' },
    { primary: '#FFFFFF', accent: '#FFFFFF' },
    { primary: '#000000', accent: '#7A0019' },
  ];

  it.each(schools)('can be read in every colour that a school chooses: %o', (colours) => {
    const { palette } = schoolTheme(colours);
    const { default: ground, paper } = palette.background;
    for (const surface of [ground, paper]) {
      expect(contrast(palette.text.primary, surface)).toBeGreaterThanOrEqual(7);
      expect(contrast(palette.text.secondary, surface)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(palette.primary.main, surface)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(palette.error.main, surface)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(palette.warning.main, surface)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(palette.success.main, surface)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(palette.primary.contrastText, palette.primary.main)).toBeGreaterThanOrEqual(
      4.5,
    );
    expect(contrast(palette.secondary.contrastText, palette.secondary.main)).toBeGreaterThanOrEqual(
      4.5,
    );
    for (const dark of [palette.brand.main, palette.brand.deep]) {
      expect(contrast(palette.brand.quiet, dark)).toBeGreaterThanOrEqual(4.5);
    }
  });
});
