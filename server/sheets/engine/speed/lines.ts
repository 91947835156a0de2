import { LayoutBuilder, TextInlines, TextLine, type Inline } from '../inside.ts';

const NOTHING: readonly Inline[] = [];

/** Lines are filled word by word; pdfmake itself copies what is left of a text for each of its words. */
export function fillLinesInPlace(): void {
  const measuring = new TextInlines(null);
  LayoutBuilder.prototype.buildNextLine = function ({ _inlines: words }) {
    if (!words || words.length === 0) return null;
    const line = new TextLine(this.writer.context().availableWidth);
    let at = 0;
    let stays = false;
    while (at < words.length) {
      const word = words[at]!;
      // Only a word that the next one must not be parted from is looked at together with others.
      const others = word.noNewLine ? words.slice(at + 1) : NOTHING;
      if (!stays && !line.hasEnoughSpaceForInline(word, others)) break;
      const rest = cutOff(word, line.getAvailableWidth(), measuring);
      if (rest) words[at] = rest;
      else at += 1;
      line.addInline(word);
      stays = Boolean(word.noNewLine) && !rest;
    }
    words.splice(0, at);
    line.lastLineInParagraph = words.length === 0;
    return line;
  };
}

/** Shortens a word that is wider than the room for it. @returns what comes off, null if nothing does. */
function cutOff(
  word: Inline,
  room: number,
  measuring: InstanceType<typeof TextInlines>,
): Inline | null {
  const { text } = word;
  if (word.noWrap || text.length <= 1 || word.width <= room) return null;
  let [low, high, fits] = [1, text.length, 1];
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    if (measuring.widthOfText(text.slice(0, middle), word) <= room) {
      fits = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  if (fits >= text.length) return null;
  const rest = { ...word, text: text.slice(fits) };
  rest.width = measuring.widthOfText(rest.text, rest);
  word.text = text.slice(0, fits);
  word.width = measuring.widthOfText(word.text, word);
  return rest;
}
