import type { Brand } from '../../templates/brand.ts';
import { FINE_LOGO, logoResolution, pictureSize } from '../../templates/picture.ts';
import { plusMonths, FRESH_MONTHS } from '../../templates/profile/freshness.ts';
import { warningLabels, warnings as thinness } from '../../templates/profile/completeness.ts';
import { sections, type Content, type Language, type Text } from '../../templates/profile/index.ts';
import type { SheetNote } from '../../templates/sheets/sheet.ts';
import { sheetFaults, warningWords, type SheetFaultCode } from '../../templates/packs/words.ts';
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

/** How many pixels an inch a brand's coarsest logo is printed at, where that is too few; else null. */
export function coarseLogo({
  logo,
  logoOnDark,
}: Pick<Brand, 'logo' | 'logoOnDark'>): number | null {
  const found = [logo, logoOnDark].flatMap((each) => {
    const size = each === null ? null : pictureSize(each);
    return size ? [logoResolution(size)] : [];
  });
  const coarsest = Math.min(...found);
  return coarsest < FINE_LOGO ? Math.round(coarsest) : null;
}

/** What is said of a sheet that could not be made. */
export function toldFailure(code: SheetFaultCode): Text {
  const { en, ms } = sheetFaults[code];
  return { en: warningWords.en.failed(en), ms: warningWords.ms.failed(ms) };
}

/** What is said of a brand's logo of this resolution. */
export const toldLogo = (resolution: number): Text => ({
  en: warningWords.en.logo(resolution),
  ms: warningWords.ms.logo(resolution),
});

type Shortened = Extract<StoredWarning, { kind: 'shortened' }>;

/** A sentence with its kind, in both languages. */
export interface Told {
  kind: StoredWarning['kind'];
  words: Text;
}

/** Warnings as sentences: what is most in need of somebody first; what was shortened in one sentence, not one a section. */
export function told(warnings: readonly StoredWarning[]): Told[] {
  const isShort = (each: StoredWarning): each is Shortened => each.kind === 'shortened';
  const isOther = (each: StoredWarning): each is Exclude<StoredWarning, Shortened> =>
    !isShort(each);
  const rest = warnings.filter(isOther);
  return [
    ...rest.map((each) => ({
      kind: each.kind,
      words: { en: say(each, 'en'), ms: say(each, 'ms') },
    })),
    ...toldShort(warnings.filter(isShort)),
  ];
}

/** A sentence for what was shortened, one for what was left out; two where the languages differ in it. */
function toldShort(cut: readonly Shortened[]): Told[] {
  return [false, true].flatMap((left) => {
    const some = cut.filter((each) => each.left === left);
    const of = (language: Language) =>
      some.filter((each) => each.language === language).map(({ section }) => section);
    const [en, ms] = [of('en'), of('ms')];
    const groups: { sections: string[]; language: Language | null }[] =
      en.join() === ms.join()
        ? [{ sections: en, language: null }]
        : [
            { sections: en, language: 'en' },
            { sections: ms, language: 'ms' },
          ];
    return groups
      .filter(({ sections: { length } }) => length > 0)
      .map(({ sections: names, language }) => {
        const words = (said: Language) =>
          warningWords[said][left ? 'leftOut' : 'shortened'](
            names.map((name) => nameOf(name, said)),
            language && warningWords[said].inLanguage[language],
          );
        return { kind: 'shortened' as const, words: { en: words('en'), ms: words('ms') } };
      });
  });
}

const nameOf = (section: string, language: Language): string =>
  sections[section as keyof typeof sections]?.label[language] ?? section;

function say(warning: Exclude<StoredWarning, Shortened>, language: Language): string {
  const words = warningWords[language];
  switch (warning.kind) {
    case 'translation':
      return words.translation[warning.language];
    case 'thin':
      return warningLabels[warning.code as keyof typeof warningLabels]?.[language] ?? warning.code;
    case 'old-salary':
      return words.oldSalary(warning.bands);
  }
}
