import { beforeAll, describe, expect, it } from '@jest/globals';
import { putTogetherApart } from '../../../../server/packs/work/apart.ts';
import {
  putTogether,
  type Sources,
  type Task,
} from '../../../../server/packs/work/putting-together.ts';
import { renderFurniture } from '../../../../server/sheets/engine/render.ts';
import type { SheetPlan } from '../../../../server/sheets/sheets.service.ts';
import { LOGO } from '../../../builders/sheet.ts';
import { pageTexts, readPdf } from '../../../support/pdf-text.ts';
import { gathered, threeSheets, type Sheets } from '../assembly/support.ts';

let made: Sheets;
let task: Task;
beforeAll(async () => {
  made = await threeSheets();
  const { title, eventName, eventDate, options, brand, items } = made.plan;
  task = {
    pack: {
      title,
      eventName,
      eventDate,
      options,
      design: 'full',
      language: 'en',
      output: 'pdf',
      layout: 'pages',
      duplex: true,
      dividers: true,
      copies: 2,
    } as Task['pack'],
    kind: 'file',
    brand,
    sheets: items.map((item, index) => ({
      position: index + 1,
      plan: { ...item, slug: String(index), approvedOn: '2026-11-23' } as unknown as SheetPlan,
      pages: 2,
      warnings: [],
    })),
    failed: [],
  };
});

const sources = (changes: Partial<Sources> = {}): Sources => ({
  sheet: async ({ slug }) => ({ pdf: made.pdfs[Number(slug)]!, pages: 2 }),
  furniture: renderFurniture,
  ...changes,
});

describe('a pack that is put together in a thread', () => {
  it.each(['pdf', 'zip'] as const)('is the same %s as without', async (output) => {
    const other = { ...task, pack: { ...task.pack, output } };
    const here = await gathered((sink) => putTogether(other, sources(), sink));
    const apart = await gathered((sink) => putTogetherApart(other, sources(), sink));
    expect(apart.result).toEqual(here.result);
    expect(Buffer.from(apart.bytes).equals(Buffer.from(here.bytes))).toBe(true);
  });

  it('says on its contact sheet what is missing, and that the logo is coarse', async () => {
    const other: Task = {
      ...task,
      kind: 'proof',
      pack: { ...task.pack, language: 'both' },
      brand: { ...task.brand, logo: LOGO },
      failed: [{ title: { en: 'Diver', ms: 'Penyelam' }, code: 'retired' }],
    };
    const { bytes } = await gathered((sink) => putTogetherApart(other, sources(), sink));
    const words = pageTexts(await readPdf(bytes)).at(-1)!;
    for (const said of [
      'The whole pack',
      'The logo has few pixels',
      'Logo mempunyai piksel',
      'Diver',
      'This sheet is missing: The profile is no longer published',
      'Helaian ini tiada dalam pakej: Profil ini tidak lagi diterbitkan',
    ]) {
      expect(words).toContain(said);
    }
  });

  it('ends with what a sheet, a leaf or the sink threw', async () => {
    const fault = Object.assign(new Error('gone'), { code: '08006' });
    const broken = () => Promise.reject(fault);
    const sink = () => undefined;
    for (const [each, into] of [
      [sources({ sheet: broken }), sink],
      [sources({ furniture: broken }), sink],
      [sources(), broken],
    ] as const) {
      expect(await putTogetherApart(task, each, into).catch((error: unknown) => error)).toBe(fault);
    }
  });

  it('ends when a sheet is none of ours', async () => {
    const foreign = sources({ sheet: async () => ({ pdf: Buffer.from('%PDF-1.7'), pages: 1 }) });
    await expect(putTogetherApart(task, foreign, () => undefined)).rejects.toThrow(
      /not a PDF of ours/,
    );
  });
});
