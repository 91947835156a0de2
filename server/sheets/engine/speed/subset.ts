/**
 * A TrueType file with the outlines of some glyphs only. Every glyph keeps its number, so that a word is written by the
 * same codes whatever else a document has in it.
 * @param file a static TrueType file.
 * @param glyphs numbers of glyphs; those that they are composed of come along.
 */
export function subsetOf(file: Uint8Array, glyphs: Iterable<number>): Uint8Array {
  const table = tablesOf(file);
  const head = table('head').slice();
  const [loca, glyf, hmtx] = [table('loca'), table('glyf'), table('hmtx')];
  const long = head.getInt16(50) === 1;
  const offsetOf = (glyph: number) =>
    long ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph);
  const outlineOf = (glyph: number) => glyf.bytes.subarray(offsetOf(glyph), offsetOf(glyph + 1));

  const wanted = new Set([0, ...glyphs]);
  for (const glyph of wanted) for (const part of partsOf(outlineOf(glyph))) wanted.add(part);
  const count = Math.max(...wanted) + 1;

  const metrics = table('hhea').getUint16(34);
  const newLoca = new Table(4 * (count + 1));
  const newHmtx = new Table(4 * count);
  const outlines: Uint8Array[] = [];
  let at = 0;
  for (let glyph = 0; glyph < count; glyph += 1) {
    newLoca.setUint32(4 * glyph, at);
    if (!wanted.has(glyph)) continue;
    newHmtx.setUint16(4 * glyph, hmtx.getUint16(4 * Math.min(glyph, metrics - 1)));
    const bearing = glyph < metrics ? 4 * glyph + 2 : 4 * metrics + 2 * (glyph - metrics);
    newHmtx.setInt16(4 * glyph + 2, hmtx.getInt16(bearing));
    const outline = outlineOf(glyph);
    const padded = new Uint8Array((outline.length + 3) & ~3);
    padded.set(outline);
    outlines.push(padded);
    at += padded.length;
  }
  newLoca.setUint32(4 * count, at);

  const hhea = table('hhea').slice();
  const maxp = table('maxp').slice();
  head.setInt16(50, 1);
  hhea.setUint16(34, count);
  maxp.setUint16(4, count);
  const kept = ['cvt ', 'fpgm', 'prep'].filter((tag) => table.has(tag));
  return fileOf({
    ...Object.fromEntries(kept.map((tag) => [tag, table(tag).bytes])),
    glyf: Buffer.concat(outlines),
    head: head.bytes,
    hhea: hhea.bytes,
    hmtx: newHmtx.bytes,
    loca: newLoca.bytes,
    maxp: maxp.bytes,
  });
}

class Table extends DataView<ArrayBuffer> {
  readonly bytes: Uint8Array<ArrayBuffer>;

  constructor(content: number | Uint8Array) {
    const bytes = new Uint8Array(content as number);
    super(bytes.buffer);
    this.bytes = bytes;
  }

  slice(): Table {
    return new Table(this.bytes);
  }
}

function tablesOf(file: Uint8Array) {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const found = new Map<string, { offset: number; length: number }>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const entry = 12 + 16 * index;
    const tag = String.fromCharCode(...file.subarray(entry, entry + 4));
    found.set(tag, { offset: view.getUint32(entry + 8), length: view.getUint32(entry + 12) });
  }
  const table = (tag: string): Table => {
    const place = found.get(tag);
    if (!place) throw new Error(`not a static TrueType file: it has no table ${tag}`);
    return new Table(file.subarray(place.offset, place.offset + place.length));
  };
  return Object.assign(table, { has: (tag: string) => found.has(tag) });
}

/** Flags of a component, by the OpenType specification. */
const WORDS = 0x1;
const SCALE = 0x8;
const MORE = 0x20;
const TWO_SCALES = 0x40;
const MATRIX = 0x80;

/** The glyphs that an outline is composed of; none for a simple one. */
function partsOf(outline: Uint8Array): number[] {
  if (outline.length === 0) return [];
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  if (view.getInt16(0) >= 0) return [];
  const parts: number[] = [];
  let at = 10;
  for (let flags = MORE; flags & MORE;) {
    flags = view.getUint16(at);
    parts.push(view.getUint16(at + 2));
    at += 4 + (flags & WORDS ? 4 : 2);
    at += flags & SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & MATRIX ? 8 : 0;
  }
  return parts;
}

function fileOf(tables: Record<string, Uint8Array>): Uint8Array {
  const tags = Object.keys(tables).toSorted();
  const power = Math.floor(Math.log2(tags.length));
  const header = new Table(12 + 16 * tags.length);
  header.setUint32(0, 0x00010000);
  header.setUint16(4, tags.length);
  header.setUint16(6, 16 * 2 ** power);
  header.setUint16(8, power);
  header.setUint16(10, 16 * (tags.length - 2 ** power));
  const parts: Uint8Array[] = [header.bytes];
  let offset = header.byteLength;
  for (const [index, tag] of tags.entries()) {
    const content = tables[tag]!;
    const padded = new Table((content.length + 3) & ~3);
    padded.bytes.set(content);
    const entry = 12 + 16 * index;
    header.bytes.set(Buffer.from(tag, 'latin1'), entry);
    header.setUint32(entry + 4, sumOf(padded));
    header.setUint32(entry + 8, offset);
    header.setUint32(entry + 12, content.length);
    parts.push(padded.bytes);
    offset += padded.byteLength;
  }
  return Buffer.concat(parts);
}

function sumOf(table: Table): number {
  let sum = 0;
  for (let at = 0; at < table.byteLength; at += 4) sum = (sum + table.getUint32(at)) >>> 0;
  return sum;
}
