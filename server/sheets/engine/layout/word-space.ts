import { wordSpaceOf } from '../../../../templates/theme/metrics.ts';
import { PdfDocument, TextInlines } from '../inside.ts';

const spacesOf = (text: string): number => text.split(' ').length - 1;

/** Sets words further apart than the typeface has them: in measuring, and where several are set in one go. */
export function widenSpaces(): void {
  const { widthOfText } = TextInlines.prototype;
  TextInlines.prototype.widthOfText = function (text, inline) {
    return (
      widthOfText.call(this, text, inline) +
      spacesOf(text) * wordSpaceOf(inline.font.name) * inline.fontSize
    );
  };

  const { text: setText } = PdfDocument.prototype;
  PdfDocument.prototype.text = function (text, x, y, options) {
    let at = x;
    const space = wordSpaceOf(this._font.name);
    for (const [index, word] of (text.match(/ *[^ ]+ */g) ?? [text]).entries()) {
      const { destination, ...others } = options;
      setText.call(this, word, at, y, index === 0 ? { ...others, destination } : others);
      at += this._font.widthOfString(word, this._fontSize, options.features);
      at += spacesOf(word) * space * this._fontSize;
      at += word.length * (options.characterSpacing ?? 0);
    }
    return this;
  };
}
