import type { PackPlan, PackSources } from '../../../../server/packs/assembly/index.ts';
import { renderFurniture, renderSheet } from '../../../../server/sheets/engine/render.ts';
import type { Content } from '../../../../templates/profile/index.ts';
import type { SheetInput } from '../../../../templates/sheet.ts';
import { richContent, sparseContent } from '../../../builders/content.ts';
import { brand, LOGO, sheetInput } from '../../../builders/sheet.ts';

const DIGITAL = { en: 'Computing & digital technology', ms: 'Pengkomputeran & teknologi digital' };
const HEALTH = { en: 'Health', ms: 'Kesihatan' };

export const TITLES = [
  { en: 'Data “R&D” (scientist)', ms: 'Saintis data “R&D” (kanan)' },
  { en: 'Nurse', ms: 'Jururawat' },
  { en: 'Žofia’s façade painter', ms: 'Pengecat fasad é à ž' },
];

export interface Sheets {
  plan: PackPlan;
  sources: PackSources;
  pdfs: Uint8Array[];
}

const sheetOf = async (content: Content, changes: Partial<SheetInput>) =>
  (await renderSheet(sheetInput({ ...changes, content }), 'full')).pdf;

/** Three profiles of two career fields: two pages, one page, two pages. */
export async function threeSheets(changes: Partial<PackPlan> = {}): Promise<Sheets> {
  const plan: PackPlan = {
    title: 'Career “R&D” day (2027)',
    eventName: 'Hari Kerjaya & Fair',
    eventDate: '2027-03-31',
    date: '2026-11-23',
    brand: brand({ logo: LOGO }),
    options: { inkSaver: false, largePrint: false },
    languages: ['en'],
    paper: 'A4',
    items: [
      { title: TITLES[0]!, cluster: DIGITAL },
      { title: TITLES[1]!, cluster: HEALTH, warnings: [{ en: 'Old pay.', ms: 'Gaji lama.' }] },
      { title: TITLES[2]!, cluster: DIGITAL },
    ],
    layout: 'pages',
    duplex: true,
    dividers: true,
    copies: 1,
    ...changes,
  };
  const { brand: school, options, languages } = plan;
  const contents = [richContent(), sparseContent(), richContent()];
  const pdfs: Uint8Array[] = [];
  for (const [index, content] of contents.entries()) {
    content.title = TITLES[index]!;
    pdfs.push(await sheetOf(content, { brand: school, options, languages }));
  }
  const sources: PackSources = {
    sheet: async (index) => ({ pdf: pdfs[index]!, pages: 0 }),
    furniture: renderFurniture,
  };
  return { plan, sources, pdfs };
}

/** Everything that comes to a sink, in one piece. */
export async function gathered<T>(
  make: (sink: (chunk: Uint8Array) => void) => Promise<T>,
): Promise<{ bytes: Uint8Array; result: T }> {
  const chunks: Uint8Array[] = [];
  const result = await make((chunk) => void chunks.push(chunk));
  return { bytes: new Uint8Array(Buffer.concat(chunks)), result };
}
