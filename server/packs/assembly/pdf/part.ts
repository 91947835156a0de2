import { inflateSync } from 'node:zlib';
import { Lexer } from './lexer.ts';
import {
  bytesOf,
  ForeignPdfError,
  numberOf,
  Ref,
  type Dict,
  type PdfObject,
  type Value,
} from './values.ts';

/** A bookmark of a part; titles are PDF strings as they stand. */
export interface PartBookmark {
  title: string;
  destination: Value;
  /** The element of the structure that it leads to. */
  element: Ref | null;
  kids: PartBookmark[];
}

const ENTRY = /\s*(\d{10}) (\d{5}) ([nf])/y;
const SECTION = /\s*(\d+) (\d+)(?=\s)/y;

/** One PDF of our engine, read as far as it is asked for: nothing in it is encrypted or changed later. */
export class PdfPart {
  readonly bytes: Uint8Array;
  readonly catalog: Dict;
  readonly #text: string;
  readonly #offsets = new Map<number, number>();
  /** Objects that stand in a stream of objects, and which of them they are. */
  readonly #packed = new Map<number, { pack: number; index: number }>();
  readonly #packs = new Map<number, { text: string; starts: number[] }>();
  readonly #objects = new Map<number, PdfObject>();

  /** @throws ForeignPdfError when this is no such file. */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
    const start = this.#text.lastIndexOf('startxref');
    if (!this.#text.startsWith('%PDF-1.') || start < 0) {
      throw new ForeignPdfError('not a PDF of ours: no PDF at all, or cut off');
    }
    const lexer = new Lexer(this.#text, start + 'startxref'.length);
    lexer.at = numberOf(lexer.value());
    const trailer = this.#text.startsWith('xref', lexer.at)
      ? this.#table(lexer)
      : this.#directory(lexer);
    if (trailer.has('/Encrypt') || trailer.has('/Prev')) lexer.fail('changed since it was made');
    this.catalog = this.dict(trailer.get('/Root'));
    if (this.catalog.get('/Type') !== '/Catalog') lexer.fail('it has no catalogue');
  }

  object(id: number): PdfObject {
    const known = this.#objects.get(id);
    if (known) return known;
    const packed = this.#packed.get(id);
    if (packed) {
      const object = { value: this.#unpack(packed), stream: null };
      this.#objects.set(id, object);
      return object;
    }
    const offset = this.#offsets.get(id);
    if (offset === undefined) throw new ForeignPdfError(`not a PDF of ours: no object ${id}`);
    const lexer = new Lexer(this.#text, offset);
    if (numberOf(lexer.value()) !== id) lexer.fail(`object ${id} was expected`);
    lexer.value();
    lexer.expect('obj');
    const value = lexer.value();
    const object = { value, stream: value instanceof Map ? this.#stream(lexer, value) : null };
    this.#objects.set(id, object);
    return object;
  }

  /** What a value is, wherever it stands. */
  resolve(value: Value | undefined): Value | undefined {
    return value instanceof Ref ? this.object(value.id).value : value;
  }

  dict(value: Value | undefined): Dict {
    const found = this.resolve(value);
    if (found instanceof Map) return found;
    throw new ForeignPdfError('not a PDF of ours: a dictionary was expected');
  }

  list(value: Value | undefined): Value[] {
    const found = this.resolve(value);
    if (found === undefined || found === 'null') return [];
    return Array.isArray(found) ? found : [value!];
  }

  /** The pages in their order. */
  pages(): Ref[] {
    const found: Ref[] = [];
    const visited = new Set<number>();
    const visit = (node: Value): void => {
      if (!(node instanceof Ref) || visited.has(node.id)) {
        throw new ForeignPdfError('not a PDF of ours: its pages are no tree');
      }
      visited.add(node.id);
      const entries = this.dict(node);
      if (entries.get('/Type') === '/Page') found.push(node);
      else for (const kid of this.list(entries.get('/Kids'))) visit(kid);
    };
    visit(this.catalog.get('/Pages')!);
    if (found.length === 0) throw new ForeignPdfError('not a PDF of ours: it has no page');
    return found;
  }

  /** The entries of a name or number tree. */
  *tree(
    node: Value | undefined,
    leaves: '/Names' | '/Nums',
    depth = 0,
  ): Generator<[string, Value]> {
    if (node === undefined || depth > 20) return;
    const entries = this.dict(node);
    const pairs = this.list(entries.get(leaves));
    for (let at = 0; at + 1 < pairs.length; at += 2) yield [pairs[at] as string, pairs[at + 1]!];
    for (const kid of this.list(entries.get('/Kids'))) yield* this.tree(kid, leaves, depth + 1);
  }

  /** Named destinations: name (bytes) → where. */
  destinations(): Map<string, Value> {
    const names = this.catalog.get('/Names');
    const tree = names === undefined ? undefined : this.dict(names).get('/Dests');
    return new Map([...this.tree(tree, '/Names')].map(([name, value]) => [bytesOf(name), value]));
  }

  bookmarks(): PartBookmark[] {
    const root = this.catalog.get('/Outlines');
    return root === undefined ? [] : this.#chain(this.dict(root).get('/First'), new Set());
  }

  /** The XML metadata, '' where there is none. */
  metadata(): string {
    const reference = this.catalog.get('/Metadata');
    if (!(reference instanceof Ref)) return '';
    const { value, stream } = this.object(reference.id);
    const packed = (value as Dict).get('/Filter') === '/FlateDecode';
    return stream ? Buffer.from(packed ? inflateSync(stream) : stream).toString('utf8') : '';
  }

  #chain(first: Value | undefined, visited: Set<number>): PartBookmark[] {
    const found: PartBookmark[] = [];
    for (let next = first; next instanceof Ref && !visited.has(next.id);) {
      visited.add(next.id);
      const entries = this.dict(next);
      const action = entries.get('/A');
      const destination = action ? this.dict(action).get('/D') : entries.get('/Dest');
      const title = this.resolve(entries.get('/Title'));
      const kids = this.#chain(entries.get('/First'), visited);
      if (destination !== undefined && typeof title === 'string') {
        const element = entries.get('/SE');
        found.push({
          title,
          destination: this.resolve(destination)!,
          element: element instanceof Ref ? element : null,
          kids,
        });
      }
      next = entries.get('/Next');
    }
    return found;
  }

  #table(lexer: Lexer): Dict {
    lexer.expect('xref');
    for (let section = lexer.take(SECTION); section; section = lexer.take(SECTION)) {
      const [first, count] = [Number(section[1]), Number(section[2])];
      for (let id = first; id < first + count; id += 1) {
        const entry = lexer.take(ENTRY) ?? lexer.fail('its table is cut off');
        if (entry[3] === 'n') this.#offsets.set(id, Number(entry[1]));
      }
    }
    lexer.expect('trailer');
    const trailer = lexer.value();
    return trailer instanceof Map ? trailer : lexer.fail('it has no trailer');
  }

  /** A stream in the place of a table: for each object its kind, and where it is. */
  #directory(lexer: Lexer): Dict {
    lexer.value();
    lexer.value();
    lexer.expect('obj');
    const trailer = lexer.value();
    if (!(trailer instanceof Map) || trailer.get('/Type') !== '/XRef') {
      return lexer.fail('it has no table');
    }
    const widths = this.list(trailer.get('/W')).map(numberOf);
    const bytes = inflateSync(this.#stream(lexer, trailer) ?? lexer.fail('its table is cut off'));
    const [one = 0, two = 0, three = 0] = widths;
    const size = one + two + three;
    if (
      trailer.has('/Index') ||
      one !== 1 ||
      bytes.length < size * numberOf(trailer.get('/Size'))
    ) {
      lexer.fail('its table is of another kind');
    }
    for (let id = 0; id < bytes.length / size; id += 1) {
      const at = id * size;
      const kind = bytes[at];
      const place = bytes.readUIntBE(at + one, two);
      if (kind === 1) this.#offsets.set(id, place);
      if (kind !== 2) continue;
      this.#packed.set(id, { pack: place, index: bytes.readUIntBE(at + one + two, three) });
    }
    return trailer;
  }

  #unpack({ pack, index }: { pack: number; index: number }): Value {
    const { text, starts } = this.#packs.get(pack) ?? this.#open(pack);
    return new Lexer(text, starts[index]!).value();
  }

  #open(pack: number): { text: string; starts: number[] } {
    const { value, stream } = this.object(pack);
    if (!stream) throw new ForeignPdfError(`not a PDF of ours: object ${pack} is no stream`);
    const text = inflateSync(stream).toString('latin1');
    const first = numberOf((value as Dict).get('/First'));
    const numbers = text.slice(0, first).trim().split(/\s+/).map(Number);
    const starts = numbers.filter((_, at) => at % 2 === 1).map((start) => first + start);
    const opened = { text, starts };
    this.#packs.set(pack, opened);
    return opened;
  }

  #stream(lexer: Lexer, entries: Dict): Uint8Array | null {
    lexer.skipSpace();
    if (!this.#text.startsWith('stream', lexer.at)) return null;
    lexer.at += 'stream'.length;
    lexer.take(/\r?\n/y);
    const end = lexer.at + numberOf(this.resolve(entries.get('/Length')));
    if (end > this.bytes.length || !/^\s*endstream/.test(this.#text.slice(end, end + 12))) {
      lexer.fail('a stream is cut off');
    }
    return this.bytes.subarray(lexer.at, end);
  }
}
