import { continues, type Line } from './lines.ts';

/** A line, or the part of one, that is meant for a text. */
export interface Part {
  line: Line;
  text: string;
  /** The bullet or number of its line is not a part of the text. */
  plain?: boolean;
}

export const partsOf = (lines: Line[]): Part[] => lines.map((line) => ({ line, text: line.text }));

interface Paragraph {
  parts: Part[];
  text: string;
  /** What separates it from the paragraph before. */
  gap: string;
}

/** Whether a part is a whole line that stood in a list of its own inside the text. */
const isListed = ({ line, text, plain }: Part): boolean =>
  !plain && text === line.text && (line.mark === 'bullet' || line.mark === 'number');

/** Lines as paragraphs: a line that was broken in the middle of a sentence is mended, bullets follow without a blank line. */
export function paragraphsOf(parts: Part[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let before: Part | undefined;
  for (const part of parts) {
    const last = paragraphs.at(-1);
    if (last && before && before.line !== part.line && continues(before.line, part.line)) {
      last.parts.push(part);
      last.text += ` ${part.text}`;
    } else if (isListed(part)) {
      const sign = part.line.mark === 'bullet' ? '•' : `${part.line.ordinal}.`;
      const follows = before?.line.mark === part.line.mark || before?.text.endsWith(':');
      paragraphs.push({
        parts: [part],
        text: `${sign} ${part.text}`,
        gap: follows ? '\n' : '\n\n',
      });
    } else paragraphs.push({ parts: [part], text: part.text, gap: '\n\n' });
    before = part;
  }
  return paragraphs;
}
