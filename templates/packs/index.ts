import type { Leaf } from './head.ts';
import { contact, warnings, type ContactInput, type WarningsInput } from './contact.ts';
import { contents, type ContentsInput } from './contents.ts';
import { cover, type CoverInput } from './cover.ts';
import { divider, type DividerInput } from './divider.ts';
import { numerals, type NumeralsInput } from './folio.ts';
import { notes, type NotesInput } from './notes.ts';

/** A leaf that stands around the sheets of a pack: all that is printed on it. */
export type FurnitureInput =
  | CoverInput
  | ContentsInput
  | DividerInput
  | NotesInput
  | NumeralsInput
  | ContactInput
  | WarningsInput;

/** The leaf; equal inputs give equal bytes. */
export function furniture(input: FurnitureInput): Leaf {
  switch (input.kind) {
    case 'cover':
      return cover(input);
    case 'contents':
      return contents(input);
    case 'divider':
      return divider(input);
    case 'notes':
      return notes(input);
    case 'numerals':
      return numerals(input);
    case 'contact':
      return contact(input);
    case 'warnings':
      return warnings(input);
  }
}
