import { StyleContextStack, TextInlines, type Inline, type StyleStack } from '../inside.ts';

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

const LEADING = /^\s+/;
const TRAILING = /\s+$/;

/** What differs from word to word and has no part in its style. */
const OWN = new Set(['text', 'lineEnd', 'noNewLine', 'leadingCut', 'leadingIndent']);

type Styled = Record<string, unknown>;

type Like = Inline & Record<keyof typeof PROPERTIES, unknown>;

interface Resolved {
  from: Styled;
  /** A word of this style: every further one is made after it. */
  like: Like;
  /** What it has that few words have. */
  rare: readonly string[];
  keepsLeading: boolean;
  keepsTrailing: boolean;
}

/** A word of a style. All its names are spelt out, so that it is made in one go and every word has one shape. */
const wordLike = (like: Like, { text, lineEnd, noNewLine, leadingIndent, leadingCut }: Inline) => ({
  text,
  x: 0,
  width: 0,
  height: like.height,
  font: like.font,
  bold: like.bold,
  italics: like.italics,
  fontSize: like.fontSize,
  alignment: like.alignment,
  fontFeatures: like.fontFeatures,
  characterSpacing: like.characterSpacing,
  color: like.color,
  decoration: like.decoration,
  decorationColor: like.decorationColor,
  decorationStyle: like.decorationStyle,
  decorationThickness: like.decorationThickness,
  background: like.background,
  link: like.link,
  linkToPage: like.linkToPage,
  linkToDestination: like.linkToDestination,
  noWrap: like.noWrap,
  opacity: like.opacity,
  sup: like.sup,
  sub: like.sub,
  lang: like.lang,
  leadingCut: leadingCut || 0,
  leadingIndent,
  trailingCut: 0,
  lineEnd,
  noNewLine,
});

const USUAL = new Set([...Object.keys(PROPERTIES), ...OWN, 'lang']);

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
/** Null: not said yet. What a word has besides has its place too. */
const NOTHING: Readonly<Styled> = Object.fromEntries(
  [...NAMES, 'height', 'lang'].map((name) => [name, null]),
);

/** All that is asked for, of one word: what stands nearest to it counts. */
function styleOf(item: Inline & { style?: unknown }, styles: StyleStack): Styled {
  const { styleOverrides: around, defaultStyle } = styles;
  // The same names in the same order for every word, so that they are objects of one shape.
  const style: Styled = { ...NOTHING };
  if (item.style || around.some((each) => typeof each === 'string')) {
    for (const name of NAMES) {
      style[name] = StyleContextStack.getStyleProperty(item, styles, name, ASKED[name]);
    }
    return style;
  }
  take(style, item as unknown as Styled);
  for (let index = around.length - 1; index >= 0; index -= 1) take(style, around[index] as Styled);
  if (defaultStyle) take(style, defaultStyle);
  for (const name of NAMES) style[name] ??= ASKED[name];
  return style;
}

/** What is not said nearer by. */
function take(style: Styled, from: Styled): void {
  for (const name in from) {
    if (style[name] !== null) continue;
    const value = from[name];
    if (value !== undefined && value !== null) style[name] = value;
  }
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
      const height = font.lineHeight(fontSize) * (lineHeight as number);
      const like = Object.assign(style as unknown as Like, {
        font,
        fontSize,
        height,
        lang: item.lang,
      });
      return {
        from: item as unknown as Styled,
        like,
        rare: Object.keys(item).filter((name) => !USUAL.has(name)),
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
    return items.map((item) => {
      if (!known || !sameStyle(known.from, item as unknown as Styled)) known = resolve(item);
      const { text } = item;
      const word: Inline = wordLike(known.like, item);
      for (const name of known.rare) {
        (word as unknown as Styled)[name] = (item as unknown as Styled)[name];
      }
      word.width = this.widthOfText(text, word);
      const leading = known.keepsLeading ? null : LEADING.exec(text);
      if (leading) word.leadingCut += this.widthOfText(leading[0], word);
      const trailing = known.keepsTrailing ? null : TRAILING.exec(text);
      if (trailing) word.trailingCut = this.widthOfText(trailing[0], word);
      return word;
    });
  };
}
