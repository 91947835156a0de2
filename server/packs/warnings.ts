import type { Brand } from '../../templates/brand.ts';
import { pictureSize } from '../../templates/picture.ts';
import { plusMonths, FRESH_MONTHS } from '../../templates/profile/freshness.ts';
import { warningLabels, warnings as thinness } from '../../templates/profile/completeness.ts';
import { sections, type Content, type Language } from '../../templates/profile/index.ts';
import type { SheetNote } from '../../templates/sheets/sheet.ts';
import { warningWords } from '../../templates/packs/words.ts';
import type { StoredWarning } from './packs.queries.ts';

/** Thin where the printed page shows it; other warnings are for whoever writes. */
const THIN = ['salary-without-source', 'many-empty-sections'];

interface Looked {
  content: Content;
  /** In which the revision is whole. */
  languages: readonly Language[];
  notes: readonly SheetNote[];
  /** When each salary was last checked, by item id. */
  checkedOn: ReadonlyMap<string, string>;
  /** `YYYY-MM-DD` */
  today: string;
}

/** What somebody should know of a sheet before it is printed many times. */
export function warningsOf({
  content,
  languages,
  notes,
  checkedOn,
  today,
}: Looked): StoredWarning[] {
  const missing = (['en', 'ms'] as const).filter((each) => !languages.includes(each));
  const since = plusMonths(today, -FRESH_MONTHS.salaryBands);
  const old = content.salaryBands.filter(
    ({ id, asOf }) => (checkedOn.get(id) ?? (asOf ? `${asOf}-12-31` : since)) < since,
  );
  return [
    ...missing.map((language) => ({ kind: 'translation' as const, language })),
    ...thinness(content)
      .filter(({ code }) => THIN.includes(code))
      .map(({ code }) => ({ kind: 'thin' as const, code })),
    ...(old.length > 0 ? [{ kind: 'old-salary' as const, bands: old.length }] : []),
    ...notes.map(({ kind, section, language }) => ({
      kind: 'shortened' as const,
      section,
      language,
      left: kind === 'left-out',
    })),
  ];
}

/** The room of a logo where a pack shows it largest, in points, and the fewest pixels an inch that print well there. */
const LOGO = { width: 170, height: 58, resolution: 200 };

/** How many pixels an inch a brand's coarsest logo is printed at, where that is too few; else null. */
export function coarseLogo({
  logo,
  logoOnDark,
}: Pick<Brand, 'logo' | 'logoOnDark'>): number | null {
  const found = [logo, logoOnDark].flatMap((each) => {
    const size = each === null ? null : pictureSize(each);
    return size ? [72 * Math.max(size.width / LOGO.width, size.height / LOGO.height)] : [];
  });
  const coarsest = Math.min(...found);
  return coarsest < LOGO.resolution ? Math.round(coarsest) : null;
}

/** A warning as a sentence. */
export function say(warning: StoredWarning, language: Language): string {
  const words = warningWords[language];
  switch (warning.kind) {
    case 'translation':
      return words.translation[warning.language];
    case 'thin':
      return warningLabels[warning.code as keyof typeof warningLabels]?.[language] ?? warning.code;
    case 'old-salary':
      return words.oldSalary(warning.bands);
    case 'shortened': {
      const name = sections[warning.section as keyof typeof sections]?.label[language];
      return (warning.left ? words.leftOut : words.shortened)(
        name ?? warning.section,
        words.inLanguage[warning.language],
      );
    }
  }
}
