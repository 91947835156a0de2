import {
  inLanguage,
  isWritten,
  LANGUAGE_TAGS,
  otherLanguage,
  paragraphs,
  sections,
  type Content,
  type Label,
  type Language,
  type SectionKey,
  type Text,
} from '../profile/index.ts';
import type { ReferenceFact } from '../profile/catalogue.ts';
import { brandName } from '../brand.ts';
import type { SheetInput } from '../sheet.ts';
import type { Run } from './box.ts';
import { palette, type Palette } from '../theme/colour.ts';
import { A4, A4_LARGE, type PageFrame } from '../theme/page.ts';
import { LARGE_PRINT, LARGE_SCALE, typeScale, type TypeScale } from '../theme/type.ts';

/** What every block needs to set its section: the content, one language, and the look at one scale. */
export interface Setting {
  input: SheetInput;
  content: Content;
  language: Language;
  page: PageFrame;
  /** What lengths beside type are multiplied by: grows with the type in large print. */
  scale: number;
  /** Charts are drawn by outline and hatching, cards by outline. */
  inkSaver: boolean;
  /** A width in points by how much text it holds: large print needs more for the same. */
  room(width: number): number;
  colours: Palette;
  type: TypeScale;
  /** The school's name. */
  school: string;
  /** A text in the sheet's language; prose that is not written in it is empty. */
  say(text: Text): string;
  paragraphs(text: Text): string[];
  label(label: Label): string;
  /** The label of a field, or of a coded value, of a section. */
  field(section: SectionKey, field: string): string;
  choice(section: SectionKey, field: string, value: string): string;
  reference(id: string): ReferenceFact | undefined;
  /** A catalogue name; falls back to the other language. */
  name(id: string): string;
  /** The same as a run that says when its language is not the sheet's. */
  named(id: string): Run;
}

/** The setting of one language at `at` (1 = the sizes of the theme; `large`: the least in large print), with the sheet's options obeyed. */
export function setting(
  input: SheetInput,
  language: Language,
  at: number,
  page: PageFrame = input.options.largePrint ? A4_LARGE : A4,
  large = LARGE_SCALE,
): Setting {
  const { inkSaver, largePrint } = input.options;
  const colours = palette(input.brand.colours, inkSaver);
  const scale = largePrint ? Math.max(at, large) : at;
  const reference = (id: string) => input.references[id];
  return {
    input,
    content: input.content,
    language,
    page,
    scale,
    inkSaver,
    room: (width) => (largePrint ? width / LARGE_SCALE : width),
    colours,
    type: typeScale(scale, colours, largePrint ? LARGE_PRINT : 0, input.brand.typeface),
    school: brandName(input.brand, language),
    say: (text) => (isWritten(text, language) ? text[language].trim() : ''),
    paragraphs: (text) => paragraphs(text, language),
    label: (label) => label[language],
    field: (section, field) => sections[section].fields[field]![language],
    choice: (section, field, value) => sections[section].choices[field]![value]![language],
    reference,
    name: (id) => {
      const fact = reference(id);
      return fact ? inLanguage(fact.name, language) : '—';
    },
    named: (id) => {
      const fact = reference(id);
      if (!fact) return { text: '—' };
      const fallen = !isWritten(fact.name, language);
      return {
        text: inLanguage(fact.name, language),
        ...(fallen ? { lang: LANGUAGE_TAGS[otherLanguage(language)] } : {}),
      };
    },
  };
}
