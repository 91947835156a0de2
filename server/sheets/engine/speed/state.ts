import { Beside } from '../beside.ts';
import { PdfDocument, type Document } from '../inside.ts';
import { decimal } from './typeface.ts';

/** The operators that made a page's graphics state what it is, by what they set. */
type State = Partial<
  Record<'w' | 'J' | 'j' | 'd' | 'rg' | 'RG' | 'ca' | 'CA' | 'Tf' | 'Tc', string>
>;

const states = new Beside<Document, State[]>();

const stateOf = (document: Document): State => {
  const stack = states.get(document);
  return stack?.at(-1) ?? {};
};

/** Writes an operator, unless it would change nothing. */
export function setState(document: Document, name: keyof State, operator: string): void {
  const state = stateOf(document);
  if (state[name] === operator) return;
  state[name] = operator;
  document.addContent(operator);
}

const CAPS: Readonly<Record<string, number>> = { butt: 0, round: 1, square: 2 };
const JOINS: Readonly<Record<string, number>> = { miter: 0, round: 1, bevel: 2 };

/** What every page begins with. */
const initial = (): State => ({
  w: '1 w',
  J: '0 J',
  j: '0 j',
  d: '[] 0 d',
  rg: '0 0 0 rg',
  RG: '0 0 0 RG',
  ca: '1',
  CA: '1',
  Tc: '0 Tc',
});

/** pdfkit says again for every stroke what colour and width it has: only changes are written. */
export function writeChangesOnly(): void {
  const { addPage, save, restore, lineCap, lineJoin, dash, _setColor, _doOpacity } =
    PdfDocument.prototype;

  PdfDocument.prototype.addPage = function (options) {
    states.set(this, [initial()]);
    return addPage.call(this, options);
  };
  PdfDocument.prototype.save = function () {
    states.get(this)?.push({ ...stateOf(this) });
    return save.call(this);
  };
  PdfDocument.prototype.restore = function () {
    states.get(this)?.pop();
    return restore.call(this);
  };

  PdfDocument.prototype.lineWidth = function (width) {
    setState(this, 'w', `${decimal(width)} w`);
    return this;
  };
  PdfDocument.prototype.lineCap = function (cap) {
    const style = CAPS[cap];
    if (style === undefined) return lineCap.call(this, cap);
    setState(this, 'J', `${style} J`);
    return this;
  };
  PdfDocument.prototype.lineJoin = function (join) {
    const style = JOINS[join];
    if (style === undefined) return lineJoin.call(this, join);
    setState(this, 'j', `${style} j`);
    return this;
  };
  PdfDocument.prototype.undash = function () {
    setState(this, 'd', '[] 0 d');
    return this;
  };
  PdfDocument.prototype.dash = function (length, options) {
    delete stateOf(this).d;
    return dash.call(this, length, options);
  };

  PdfDocument.prototype._setColor = function (colour, stroke) {
    const name = stroke ? 'RG' : 'rg';
    const parts = typeof colour === 'string' ? partsOf(this, colour) : null;
    if (parts === null) {
      delete stateOf(this)[name];
      return _setColor.call(this, colour, stroke);
    }
    setState(this, name, `${parts} ${name}`);
    return true;
  };

  PdfDocument.prototype._doOpacity = function (fill, stroke) {
    const state = stateOf(this);
    const [ca, CA] = [fill, stroke].map((each) => each?.toString());
    const changes = (ca !== undefined && state.ca !== ca) || (CA !== undefined && state.CA !== CA);
    if (!changes) return this;
    if (ca !== undefined) state.ca = ca;
    if (CA !== undefined) state.CA = CA;
    return _doOpacity.call(this, fill, stroke);
  };
}

const colours = new Map<string, string | null>();
const COLOURS_KEPT = 1000;

/** Red, green and blue as operands; null for a colour that has no such three. */
function partsOf(document: Document, colour: string): string | null {
  const known = colours.get(colour);
  if (known !== undefined) return known;
  const parts = document._normalizeColor(colour);
  const made =
    Array.isArray(parts) && parts.length === 3
      ? parts.map((part: number) => Math.round(part * 1e4) / 1e4).join(' ')
      : null;
  if (colours.size >= COLOURS_KEPT) colours.clear();
  colours.set(colour, made);
  return made;
}
