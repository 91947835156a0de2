import type { Content } from '../../../../templates/profile/index.ts';
import { continues, splitLabel, type Line } from '../lines.ts';
import { limitOf } from '../limits.ts';
import type { Page } from '../page.ts';
import type { Part } from '../paragraphs.ts';
import { cleanName } from '../values/names.ts';

type Route = Content['entryRoutes'][number]['route'];

const ROUTES: readonly (readonly [RegExp, Route])[] = [
  [/^(?:spm|sijil pelajaran malaysia)(?!\p{L})/iu, 'SPM'],
  [/^(?:stpm|sijil tinggi persekolahan malaysia)(?!\p{L})/iu, 'STPM'],
  [/^(?:matriculation|matrikulasi)(?!\p{L})/iu, 'Matrikulasi'],
  [/^(?:foundation|asasi)(?!\p{L})/iu, 'Asasi'],
  [/^uec(?!\p{L})/iu, 'UEC'],
  [/^a[\s-]?levels?(?!\p{L})/iu, 'A-Level'],
  [/^diploma(?!\p{L})/iu, 'Diploma'],
  [/^(?:skm|sijil kemahiran malaysia)(?!\p{L})/iu, 'SKM'],
  [/^stam(?!\p{L})/iu, 'STAM'],
];

/** Routes with their requirements as a note; CGPA and MUET are also read as figures. */
export function readRoutes(page: Page, lines: Line[]): Line[] {
  let open: { route: Route; line: Line; parts: Part[] } | null = null;
  const close = (): void => {
    if (!open) return;
    const { route, line, parts } = open;
    const own = [...new Set([line, ...parts.map((part) => part.line)])];
    if (page.hasRoom('entryRoutes', own)) {
      const note = page.prose('entryRoutes', parts, limitOf('entryRoutes.note'));
      page.add(
        'entryRoutes',
        { route, subjects: [], ...figures(note), note: page.text(note) },
        parts.some((part) => part.line === line) ? [] : [line],
      );
    }
    open = null;
  };
  for (const line of lines) {
    if (line.text === '') continue;
    const found = ROUTES.find(([pattern]) => pattern.test(line.text));
    if (found) {
      close();
      const parted =
        line.cells.length === 2
          ? { label: line.cells[0]!, value: line.cells[1]! }
          : (splitLabel(line.text) ?? dashed(line.text));
      const bare = cleanName((parted?.label ?? line.text).replace(found[0], ''));
      const text = bare === '' ? (parted?.value ?? '') : line.text;
      open = { route: found[1], line, parts: text === '' ? [] : [{ line, text, plain: true }] };
    } else {
      const inline = open?.parts[0]?.line === open?.line;
      if (
        open &&
        inline &&
        open.line.mark === line.mark &&
        !continues(open.parts.at(-1)!.line, line)
      ) {
        close();
      }
      open ??= { route: 'other', line, parts: [] };
      open.parts.push({ line, text: line.text, plain: open.parts.length === 0 });
    }
  }
  close();
  return [];
}

const dashed = (text: string): { label: string; value: string } | null => {
  const found = /^(.{2,60}?)\s[–—-]\s(.+)$/u.exec(text.slice(0, 4000));
  return found && { label: found[1]!, value: text.slice(text.indexOf(found[2]!)) };
};

function figures(note: string): { minCgpa?: number; muetBand?: number } {
  const cgpa = Number(/\b(?:CGPA|PNGK)\b[^\d\n]{0,30}([0-4]\.\d{1,2})(?!\d)/iu.exec(note)?.[1]);
  const muet = Number(/\bMUET\b[^\d\n]{0,30}([1-6](?:\.[05])?)(?![\d.]\d)/iu.exec(note)?.[1]);
  return {
    ...(cgpa >= 0 && cgpa <= 4 && { minCgpa: cgpa }),
    ...(muet >= 1 && muet <= 6 && { muetBand: muet }),
  };
}
