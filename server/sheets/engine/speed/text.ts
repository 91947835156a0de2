import { Renderer, type Document, type Inline, type Rendering, type Words } from '../inside.ts';
import { SheetFont } from './font.ts';
import { setState } from './state.ts';
import { decimal } from './typeface.ts';

type Shown = Inline & { font: SheetFont };

const isPlain = (inline: Inline): inline is Shown =>
  inline.font instanceof SheetFont &&
  !inline.linkToPage &&
  !inline.decoration &&
  !inline.background &&
  !inline.sup &&
  !inline.sub &&
  !inline.fontFeatures &&
  !inline._pageNodeRef &&
  !inline._tocItemRef &&
  (typeof inline.color === 'string' || !inline.color);

/** Words that follow one another in the same face and colour, and `TJ` elements that show them. */
interface Run {
  first: Shown;
  shown: string;
  /** Where it ends. */
  end: number;
}

/** Points within which one word begins where the last one ended. */
const NEAR = 0.01;

/** The runs of a line; null if it takes more than plain text operators. */
function runsOf(inlines: readonly Inline[]): Run[] | null {
  const runs: Run[] = [];
  let run: Run | undefined;
  for (const inline of inlines) {
    if (!isPlain(inline)) return null;
    const text = inline.text.includes('\n') ? inline.text.replaceAll('\n', '') : inline.text;
    const shown = inline.font.show(text);
    if (shown === null) return null;
    if (shown === '') continue;
    const joins =
      run !== undefined &&
      run.first.font === inline.font &&
      run.first.fontSize === inline.fontSize &&
      run.first.color === inline.color &&
      run.first.opacity === inline.opacity &&
      run.first.link === inline.link &&
      run.first.linkToDestination === inline.linkToDestination &&
      !run.first.characterSpacing &&
      !inline.characterSpacing &&
      Math.abs(run.end - inline.x) < NEAR;
    if (run && joins) {
      run.shown += shown;
      run.end = inline.x + inline.width;
    } else {
      run = { first: inline, shown, end: inline.x + inline.width };
      runs.push(run);
    }
  }
  return runs;
}

function paint(document: Document, runs: readonly Run[], x: number, baseline: number): void {
  document.addContent('BT');
  for (const { first, shown } of runs) {
    const { font, fontSize, color, opacity, characterSpacing } = first;
    document.opacity(opacity ?? 1);
    document.fillColor(document.resolveColor(color, 'black'));
    document.page.fonts[font.id] ??= font.ref();
    setState(document, 'Tf', `/${font.id} ${decimal(fontSize)} Tf`);
    setState(document, 'Tc', `${decimal(characterSpacing ?? 0)} Tc`);
    // The page stands on its head in pdfkit, so text is turned upright.
    document.addContent(`1 0 0 -1 ${decimal(x + first.x)} ${decimal(baseline)} Tm`);
    document.addContent(`[${shown}] TJ`);
  }
  document.addContent('ET');
}

/** What is pressed where a link's words stand: one piece for words that follow one another. */
function paintLinks(document: Document, runs: readonly Run[], x: number, baseline: number): void {
  for (const { first, end } of runs) {
    const { font, fontSize } = first;
    const top = baseline - (font.ascender / 1000) * fontSize;
    const place = [x + first.x, top, end - first.x, font.lineHeight(fontSize)] as const;
    if (first.link) document.link(...place, first.link);
    if (first.linkToDestination) document.goTo(...place, first.linkToDestination);
  }
}

/** A line without words, which still makes its bookmark. */
const bookmarkOf = ({ _outline }: Words): Words => ({
  _outline,
  inlines: [],
  getHeight: () => 0,
  getAscenderHeight: () => 0,
});

/** Lines of plain text are written in one go: words that follow one another by a single operator. */
export function paintRuns(): void {
  const { renderLine } = Renderer.prototype;
  Renderer.prototype.renderLine = function (this: Rendering, line, x = 0, y = 0) {
    const runs = line.id || line._pageNodeRef ? null : runsOf(line.inlines);
    if (!runs) {
      renderLine.call(this, line, x, y);
      return;
    }
    if (line._outline) renderLine.call(this, bookmarkOf(line), x, y);
    if (runs.length === 0) return;
    const baseline = y + line.getAscenderHeight();
    paintLinks(this.pdfDocument, runs, x, baseline);
    paint(this.pdfDocument, runs, x, baseline);
  };
}
