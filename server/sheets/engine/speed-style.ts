import { StyleContextStack, TextInlines, type Inline, type StyleStack } from './inside.ts';

/** What pdfmake asks the styles for at every word, and what it takes where they say nothing. */
const PROPERTIES = {
  font: 'Roboto',
  bold: false,
  italics: false,
  alignment: 'left',
  fontSize: 12,
  fontFeatures: null,
  characterSpacing: 0,
  color: 'black',
  decoration: null,
  decorationColor: null,
  decorationStyle: null,
  decorationThickness: null,
  background: null,
  link: null,
  linkToPage: null,
  linkToDestination: null,
  noWrap: null,
  opacity: 1,
  sup: false,
  sub: false,
} as const;

/** Asked for, but not kept with the word. */
const OTHERS = {
  lineHeight: 1,
  preserveLeadingSpaces: false,
  preserveTrailingSpaces: false,
} as const;
const FONT = ['bold', 'italics'] as const;

/** What differs from word to word and has no part in its style. */
const OWN = new Set(['text', 'lineEnd', 'noNewLine', 'leadingCut', 'leadingIndent']);

type Styled = Record<string, unknown>;

interface Resolved {
  from: Styled;
  style: Styled;
  height: number;
  keepsLeading: boolean;
  keepsTrailing: boolean;
}

const sameStyle = (one: Styled, other: Styled): boolean => {
  let balance = 0;
  for (const key in one) if (!OWN.has(key)) balance += 1;
  for (const key in other) {
    if (OWN.has(key)) continue;
    if (one[key] !== other[key]) return false;
    balance -= 1;
  }
  return balance === 0;
};

const ASKED: Readonly<Styled> = { ...PROPERTIES, ...OTHERS };
const NAMES = Object.keys(ASKED);

/** All that is asked for, of one word: what stands nearest to it counts. */
function styleOf(item: Inline & { style?: unknown }, styles: StyleStack): Styled {
  const { styleOverrides: around, defaultStyle } = styles;
  const style: Styled = {};
  if (item.style || around.some((each) => typeof each === 'string')) {
    for (const name of NAMES) {
      style[name] = StyleContextStack.getStyleProperty(item, styles, name, ASKED[name]);
    }
    return style;
  }
  const take = (from: Styled): void => {
    for (const name in from) {
      if (style[name] !== undefined || !(name in ASKED)) continue;
      const value = from[name];
      if (value !== undefined && value !== null) style[name] = value;
    }
  };
  take(item as unknown as Styled);
  for (let index = around.length - 1; index >= 0; index -= 1) take(around[index] as Styled);
  take(defaultStyle ?? {});
  // The same order for every word, so that they are objects of one shape.
  return Object.fromEntries(NAMES.map((name) => [name, style[name] ?? ASKED[name]]));
}

/** The words of one piece of text have one style: it is looked up once for all of them. */
export function styleOnce(): void {
  TextInlines.prototype.measure = function (items, styles) {
    const lookUp = (item: object, name: string, otherwise: unknown): unknown =>
      StyleContextStack.getStyleProperty(item, styles, name, otherwise);

    const resolve = (item: Inline): Resolved => {
      const style = styleOf(item, styles);
      const font = this.pdfDocument.provideFont(
        style['font'] as string,
        style['bold'] as boolean,
        style['italics'] as boolean,
      );
      const small = style['sup'] || style['sub'] ? 0.58 : 1;
      const fontSize = (style['fontSize'] as number) * small;
      const { lineHeight, preserveLeadingSpaces, preserveTrailingSpaces } = style;
      for (const name of [...FONT, ...Object.keys(OTHERS)]) delete style[name];
      return {
        from: { ...item } as unknown as Styled,
        style: { ...style, font, fontSize },
        height: font.lineHeight(fontSize) * (lineHeight as number),
        keepsLeading: Boolean(preserveLeadingSpaces),
        keepsTrailing: Boolean(preserveTrailingSpaces),
      };
    };

    const [first] = items;
    if (first) {
      const indent = lookUp(first, 'leadingIndent', 0) as number;
      if (indent) Object.assign(first, { leadingCut: -indent, leadingIndent: indent });
    }
    let known: Resolved | undefined;
    for (const item of items) {
      if (!known || !sameStyle(known.from, item as unknown as Styled)) known = resolve(item);
      Object.assign(item, known.style);
      item.width = this.widthOfText(item.text, item);
      item.height = known.height;
      item.leadingCut ||= 0;
      const leading = known.keepsLeading ? null : /^\s+/.exec(item.text);
      if (leading) item.leadingCut += this.widthOfText(leading[0], item);
      const trailing = known.keepsTrailing ? null : /\s+$/.exec(item.text);
      item.trailingCut = trailing ? this.widthOfText(trailing[0], item) : 0;
    }
    return items;
  };
}
