import type { SheetInput } from '../../../templates/sheet.ts';
import { richContent } from '../../builders/content.ts';
import { sheetInput } from '../../builders/sheet.ts';
import { benchContent } from '../content.ts';

/** The `index`th of many different sheets: a usual profile with prose of its own. */
export function distinctInput(index: number): SheetInput {
  const own = benchContent(index);
  const content = { ...richContent(), title: own.title, tagline: own.tagline, tasks: own.tasks };
  return sheetInput({ content, publicUrl: `https://careers.school.example/v/${index}` });
}
