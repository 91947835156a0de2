import { expect, it } from '@jest/globals';
import { PdfPart } from '../../../server/packs/assembly/pdf/part.ts';
import { renderFurniture } from '../../../server/sheets/engine/render.ts';
import { brand } from '../../builders/sheet.ts';

it('writes a document of more objects than two bytes can count', async () => {
  const long = 'of a name that goes on and on and on for yet another line or two or three '.repeat(
    2,
  );
  const entries = Array.from({ length: 2800 }, (_, index) => ({
    kind: 'profile' as const,
    title: { en: `Career ${index} ${long}`, ms: `Kerjaya ${index} ${long}` },
    page: index + 1,
    goal: `profile-${index + 1}`,
  }));
  const { pdf, pages } = await renderFurniture({
    kind: 'contents',
    title: 'Fair',
    eventName: '',
    eventDate: null,
    date: '2027-03-31',
    brand: brand(),
    options: { inkSaver: false, largePrint: false },
    languages: ['en', 'ms'],
    paper: 'A4',
    entries,
    first: 3,
  });
  const part = new PdfPart(pdf);
  expect(part.pages()).toHaveLength(pages);
  const packed = /\/Type\/ObjStm\/N (\d+)/.exec(Buffer.from(pdf).toString('latin1'))!;
  expect(Number(packed[1])).toBeGreaterThan(0xffff);
}, 120_000);
