import {
  inLanguage,
  isWritten,
  paragraphs,
  sections,
  type Content,
  type Label,
  type Language,
  type SectionKey,
  type Text,
} from '../profile/index.ts';
import type { ReferenceFact } from '../profile/catalogue.ts';
import type { SheetInput } from '../sheet.ts';
import { palette, type Palette } from '../theme/colour.ts';
import { typeScale, type TypeScale } from '../theme/type.ts';

/** What every block needs to set its section: the content, one language, and the look at one scale. */
export interface Setting {
  input: SheetInput;
  content: Content;
  language: Language;
  scale: number;
  colours: Palette;
  type: TypeScale;
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
}

export function setting(input: SheetInput, language: Language, scale: number): Setting {
  const colours = palette(input.brand.colours);
  const reference = (id: string) => input.references[id];
  return {
    input,
    content: input.content,
    language,
    scale,
    colours,
    type: typeScale(scale, colours),
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
  };
}
