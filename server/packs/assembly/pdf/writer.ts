import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { dictText, Ref } from './values.ts';

/** Takes what is ready; resolves once more may come. */
export type Sink = (chunk: Uint8Array) => Promise<void> | void;

/** Bytes that are gathered before they go out. */
const CHUNK = 1 << 18;
/** Small objects that are packed together. */
const GROUP = 160;

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

/**
 * Writes a PDF 1.7 from its beginning to its end: objects as they come, small ones packed in groups, and a cross-reference
 * stream at last. Keeps what is not sent yet and where each object stands, eight bytes each: no matter how long the file.
 */
export class PdfWriter {
  readonly #sink: Sink;
  readonly #hash = createHash('sha256');
  #waiting: Uint8Array[] = [];
  #held = 0;
  #offset = 0;
  #count = 0;
  /** The kind of place (1: in the file, 2: in a group), then an offset or a group and an index. */
  #kinds = new Uint8Array(1024);
  #places = new Float64Array(1024);
  #indices = new Uint16Array(1024);
  #group: { id: number; text: string }[] = [];

  constructor(sink: Sink) {
    this.#sink = sink;
    this.#emit(Buffer.concat([latin('%PDF-1.7\n%'), Buffer.from([255, 255, 255, 255, 10])]));
  }

  /** Bytes so far, those that wait included. */
  get length(): number {
    return this.#offset;
  }

  /** A number for an object that is written some time. */
  allocate(): number {
    this.#count += 1;
    if (this.#count >= this.#kinds.length) this.#grow();
    return this.#count;
  }

  /** Writes an object without a stream. */
  object(text: string, id = this.allocate()): number {
    this.#group.push({ id, text });
    if (this.#group.length >= GROUP) this.#endGroup();
    return id;
  }

  /** Writes an object with a stream; `entries` are its dictionary's, without the brackets and the length. */
  stream(entries: string, bytes: Uint8Array, id = this.allocate()): number {
    this.#place(id, 1, this.#offset, 0);
    this.#emit(latin(`${id} 0 obj\n<<${entries} /Length ${bytes.length}>>\nstream\n`));
    this.#emit(bytes);
    this.#emit(latin('\nendstream\nendobj\n'));
    return id;
  }

  /** The same, packed. */
  packed(entries: string, bytes: Uint8Array | string, id = this.allocate()): number {
    const plain = typeof bytes === 'string' ? latin(bytes) : bytes;
    return this.stream(`${entries} /Filter /FlateDecode`, deflateSync(plain), id);
  }

  /** Sends what has gathered, if it is enough. Called between parts, so that nothing piles up. */
  async drain(): Promise<void> {
    if (this.#held >= CHUNK) await this.#send();
  }

  /** The end of the file. @returns its length in bytes. */
  async end(root: number, info: number): Promise<number> {
    this.#endGroup();
    const id = this.allocate();
    const start = this.#offset;
    this.#place(id, 1, start, 0);
    const size = id + 1;
    const table = Buffer.alloc(size * 8);
    table.writeUInt16BE(0xffff, 6);
    for (let each = 1; each < size; each += 1) {
      const at = each * 8;
      table[at] = this.#kinds[each]!;
      table.writeUIntBE(this.#places[each]!, at + 1, 5);
      table.writeUInt16BE(this.#indices[each]!, at + 6);
    }
    const name = `<${this.#hash.copy().digest('hex').slice(0, 32)}>`;
    const entries = dictText({
      Type: '/XRef',
      Size: size,
      W: ['1', '5', '2'],
      Root: new Ref(root),
      Info: new Ref(info),
      ID: [name, name],
    });
    this.packed(entries.slice(2, -2), table, id);
    this.#emit(latin(`startxref\n${start}\n%%EOF\n`));
    await this.#send();
    return this.#offset;
  }

  #endGroup(): void {
    const group = this.#group;
    if (group.length === 0) return;
    this.#group = [];
    const id = this.allocate();
    let heads = '';
    let bodies = '';
    for (const [index, each] of group.entries()) {
      this.#place(each.id, 2, id, index);
      heads += `${each.id} ${bodies.length} `;
      bodies += `${each.text}\n`;
    }
    const entries = `/Type /ObjStm /N ${group.length} /First ${heads.length}`;
    this.packed(entries, heads + bodies, id);
  }

  #place(id: number, kind: number, place: number, index: number): void {
    this.#kinds[id] = kind;
    this.#places[id] = place;
    this.#indices[id] = index;
  }

  #grow(): void {
    const larger = <T extends { set(from: T): void }>(into: T, from: T): T => {
      into.set(from);
      return into;
    };
    const size = this.#kinds.length * 2;
    this.#kinds = larger(new Uint8Array(size), this.#kinds);
    this.#places = larger(new Float64Array(size), this.#places);
    this.#indices = larger(new Uint16Array(size), this.#indices);
  }

  #emit(bytes: Uint8Array): void {
    this.#hash.update(bytes);
    this.#waiting.push(bytes);
    this.#held += bytes.length;
    this.#offset += bytes.length;
  }

  async #send(): Promise<void> {
    const chunk = Buffer.concat(this.#waiting);
    this.#waiting = [];
    this.#held = 0;
    if (chunk.length > 0) await this.#sink(chunk);
  }
}
