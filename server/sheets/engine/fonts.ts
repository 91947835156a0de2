import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { FONTS, type FontFile } from '../../../templates/theme/fonts.ts';

const require = createRequire(import.meta.url);

const folderOf = (name: string): string => dirname(require.resolve(`${name}/package.json`));

/** Where a typeface's file is on this machine. */
export const fontPath = ({ package: name, file }: FontFile): string => join(folderOf(name), file);

/** The families of the theme as pdfmake takes them: paths of files. */
export const fontPaths = (): Record<string, Record<string, string>> =>
  Object.fromEntries(
    Object.entries(FONTS).map(([family, slots]) => [
      family,
      Object.fromEntries(
        Object.entries(slots).map(([slot, file]) => [slot, fontPath(file as FontFile)]),
      ),
    ]),
  );
