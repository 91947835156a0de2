import { PDFArray, PDFDict, PDFName, PDFRawStream, PDFRef, type PDFPage } from '@cantoo/pdf-lib';
import { readFont, type ReadFont } from './fonts.ts';
import { bytesOf, dictAt, latin, nameAt } from './objects.ts';

/** What a page paints in one sequence of marked content, or outside of any. */
export interface Piece {
  /** The sequence's number; null of an artifact and of what is not marked. */
  mcid: number | null;
  /** The kind of an artifact, such as `Pagination Header`; null otherwise. */
  artifact: string | null;
  text: string;
  /** Text and other things painted, counted. */
  shows: number;
  draws: number;
}

export interface PageContent {
  page: PDFPage;
  pieces: Piece[];
  /** Codes that the page shows, by font. */
  used: Map<ReadFont, Set<number>>;
  /** What is wrong with how it is marked. */
  faults: { checkpoint: string; message: string }[];
}

type Token =
  | { kind: 'operator' | 'name' | 'number' | 'hex' | 'literal'; text: string }
  | { kind: 'open' | 'close' };

const TOKENS =
  /%[^\n\r]*|<<|>>|\/[^\s()<>[\]{}/%]*|\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\)|<[0-9A-Fa-f\s]*>|[[\]]|[-+]?\d*\.?\d+|[A-Za-z'"*][A-Za-z0-9'"*]*/g;

function* tokensOf(source: string): Generator<Token> {
  for (const [text] of source.matchAll(TOKENS)) {
    if (text.startsWith('%')) continue;
    if (text === '<<' || text === '[') yield { kind: 'open' };
    else if (text === '>>' || text === ']') yield { kind: 'close' };
    else if (text.startsWith('/')) yield { kind: 'name', text: text.slice(1) };
    else if (text.startsWith('(')) yield { kind: 'literal', text: text.slice(1, -1) };
    else if (text.startsWith('<')) yield { kind: 'hex', text: text.slice(1, -1) };
    else if (/^[-+.\d]/.test(text)) yield { kind: 'number', text };
    else yield { kind: 'operator', text };
  }
}

const DRAWING = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'sh', 'Do', 'EI']);
const SHOWING = new Set(['Tj', 'TJ', "'", '"']);

/** Fonts that several pages share are read once. */
export type FontShelf = Map<string, ReadFont>;

const fontAt = (fonts: PDFDict | undefined, name: string, shelf: FontShelf) => {
  const reference = fonts?.get(PDFName.of(name));
  const font = dictAt(fonts, name);
  if (!font) return undefined;
  const key = reference instanceof PDFRef ? reference.toString() : name;
  const known = shelf.get(key) ?? readFont(font);
  shelf.set(key, known);
  return known;
};

const codesOf = (hex: string): number[] =>
  (hex.replace(/\s/g, '').match(/.{4}/g) ?? []).map((code) => Number.parseInt(code, 16));

/** The bytes of a string that stands in brackets, as hexadecimal figures. */
const hexOf = (literal: string): string =>
  Buffer.from(
    literal.replace(/\\([^])/g, (_all, mark: string) => (mark === 'r' ? '\r' : mark)),
    'latin1',
  ).toString('hex');

/** Reads what a page paints, and as what it is marked. */
export function readContent(page: PDFPage, shelf: FontShelf): PageContent {
  const contents = page.node.lookup(PDFName.of('Contents'));
  const streams = contents instanceof PDFArray ? contents.asArray() : [contents];
  const source = streams
    .map((each) => page.node.context.lookup(each))
    .filter((each): each is PDFRawStream => each instanceof PDFRawStream)
    .map((each) => latin(bytesOf(each)))
    .join('\n');
  const resources = page.node.Resources();
  const fonts = dictAt(resources, 'Font');
  const result: PageContent = { page, pieces: [], used: new Map(), faults: [] };
  const fault = (checkpoint: string, message: string) =>
    result.faults.push({ checkpoint, message });
  const loose = (): Piece => ({ mcid: null, artifact: null, text: '', shows: 0, draws: 0 });
  const outside = loose();
  const open: Piece[] = [];
  let font: ReadFont | undefined;
  let operands: Token[] = [];
  for (const token of tokensOf(source)) {
    if (token.kind !== 'operator') {
      operands.push(token);
      continue;
    }
    const piece = open.at(-1) ?? outside;
    if (token.text === 'BDC' || token.text === 'BMC') {
      const begun = { ...loose(), ...markOf(operands) };
      if (begun.artifact !== null && open.some(({ mcid }) => mcid !== null)) {
        fault('01-003', 'an artifact stands inside tagged content');
      }
      if (begun.mcid !== null && open.some(({ artifact }) => artifact !== null)) {
        fault('01-004', 'tagged content stands inside an artifact');
      }
      open.push(begun);
      result.pieces.push(begun);
    } else if (token.text === 'EMC') {
      if (!open.pop()) fault('01-005', 'marked content ends that never began');
    } else if (token.text === 'Tf') {
      const [name] = operands;
      font = name?.kind === 'name' ? fontAt(fonts, name.text, shelf) : undefined;
    } else if (SHOWING.has(token.text)) {
      piece.shows += 1;
      for (const operand of operands) {
        if ((operand.kind !== 'hex' && operand.kind !== 'literal') || !font) continue;
        const hex = operand.kind === 'hex' ? operand.text : hexOf(operand.text);
        if (hex.length % 4 > 0) fault('own-font', 'text is shown by codes of one byte');
        const used = result.used.get(font) ?? new Set();
        result.used.set(font, used);
        for (const code of codesOf(hex)) {
          used.add(code);
          piece.text += font.textOf(code) ?? '\ufffd';
        }
      }
    } else if (DRAWING.has(token.text)) piece.draws += 1;
    operands = [];
  }
  if (open.length > 0) fault('01-005', 'marked content does not end');
  if (outside.shows + outside.draws > 0) {
    fault('01-005', `${outside.shows} texts and ${outside.draws} drawings are not marked`);
  }
  return result;
}

function markOf(operands: readonly Token[]): Pick<Piece, 'mcid' | 'artifact'> {
  const [tag, ...properties] = operands;
  const valueOf = (key: string): string | undefined => {
    const at = properties.findIndex((each) => each.kind === 'name' && each.text === key);
    const value = at < 0 ? undefined : properties[at + 1];
    return value && 'text' in value ? value.text : undefined;
  };
  const mcid = valueOf('MCID');
  const isArtifact = tag?.kind === 'name' && tag.text === 'Artifact';
  return {
    mcid: mcid === undefined ? null : Number(mcid),
    artifact: isArtifact
      ? [valueOf('Type'), valueOf('Subtype')].filter(Boolean).join(' ') || 'Layout'
      : null,
  };
}

/** Names of the XObjects of a page, with what kind they are of. */
export const xObjectsOf = (page: PDFPage): { name: string; kind: string; dict: PDFDict }[] => {
  const all = dictAt(page.node.Resources(), 'XObject');
  return (all?.keys() ?? []).flatMap((key) => {
    const value = all!.lookup(key);
    return value instanceof PDFRawStream
      ? [{ name: key.decodeText(), kind: nameAt(value.dict, 'Subtype') ?? '', dict: value.dict }]
      : [];
  });
};
