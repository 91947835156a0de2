import { describe, expect, it } from '@jest/globals';
import { renderFurniture } from '../../../server/sheets/engine/render.ts';
import { CELLS } from '../../../templates/packs/contact.ts';
import { plainOptions } from '../../../templates/sheet.ts';
import { brand } from '../../builders/sheet.ts';
import { overlaps, readPdf, squeezed, squeezedText } from '../../support/pdf-text.ts';

const head = {
  title: 'Career day',
  eventName: '',
  eventDate: null,
  date: '2026-11-23',
  brand: brand(),
  options: plainOptions,
  languages: ['en', 'ms'] as const,
  paper: 'A4' as const,
};
const field = {
  en: 'Computing and Digital Technology',
  ms: 'Pengkomputeran dan Teknologi Digital',
};
const careers = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    en: `Keeper of lighthouse ${index}`,
    ms: `Penjaga rumah api ${index}`,
  }));

describe('what stands around the sheets of a pack', () => {
  it('has long titles of a contact sheet on its own page', async () => {
    const cells = Array.from({ length: CELLS }, (_, index) => ({
      label: String(index),
      title: 'Perakaunan, Kewangan, Insurans dan Perkhidmatan Profesional yang Lain',
      warned: index % 2 === 0,
    }));
    const { pdf, pages } = await renderFurniture({
      kind: 'contact',
      ...head,
      cells,
      first: 1,
      of: 1,
    });
    expect(pages).toBe(1);
    for (const page of (await readPdf(pdf)).pages) expect(overlaps(page)).toEqual([]);
  });

  it.each([1, 12, 60, 300])('has a field of %i careers on one page', async (count) => {
    for (const languages of [['en'], ['ms', 'en']] as const) {
      const { pdf, pages } = await renderFurniture({
        kind: 'divider',
        ...head,
        languages,
        field,
        number: 3,
        careers: careers(count),
      });
      expect(pages).toBe(1);
      const document = await readPdf(pdf);
      for (const page of document.pages) expect(overlaps(page)).toEqual([]);
      const text = squeezedText(document);
      if (languages.length === 2 && count <= 12) {
        for (const { en, ms } of careers(count)) {
          expect(text).toContain(squeezed(en));
          expect(text).toContain(squeezed(ms));
        }
      }
    }
  });

  it.each([1, 16, 40])('names %i fields on a cover, in both languages if it can', async (count) => {
    const { pdf, pages } = await renderFurniture({
      kind: 'cover',
      ...head,
      careers: 300,
      fields: Array.from({ length: count }, () => field),
    });
    expect(pages).toBe(1);
    const document = await readPdf(pdf);
    expect(overlaps(document.pages[0]!)).toEqual([]);
    if (count < 16) expect(squeezedText(document)).toContain(squeezed(field.ms));
  });
});
