import { zlibSync } from 'fflate';
import { Beside } from '../beside.ts';
import { PdfDocument, referenceClass, type Document, type Reference } from '../inside.ts';
import { textOf } from './objects.ts';

/** A third of the time less than fflate's own choice, for a twentieth more bytes. */
const DEFLATION = { level: 2 } as const;

/** Parts of an object that is no stream. */
const PLAIN = 6;

/** What a document has written so far. */
class Output {
  readonly parts: (string | Uint8Array)[] = [];
  /** Objects that are no streams, by number: they are packed together at the end. */
  readonly packed = new Map<number, string>();
  /** Where every other object begins. */
  readonly offsets = new Map<number, number>();
  length = 0;
  /** Where the object that is being written began. */
  begun = { part: 0, offset: 0 };

  /** An object is written: number, content, end, each with a new line after it; a stream has more parts. */
  end(id: number): void {
    const { part, offset } = this.begun;
    if (this.parts.length - part > PLAIN) {
      this.offsets.set(id, offset);
      return;
    }
    const [, , content] = this.parts.splice(part);
    this.length = offset;
    this.packed.set(id, content as string);
  }

  write(data: string | Uint8Array): void {
    this.parts.push(data);
    this.length += data.length;
  }
}

const outputs = new Beside<Document, Output>();

const outputOf = (document: Document): Output => {
  const known = outputs.get(document);
  if (known) return known;
  const made = new Output();
  outputs.set(document, made);
  return made;
};

/** Whom to tell when a document is whole. */
const waiting = new Beside<Document, () => void>();

const Stream = referenceClass();

const isReference = (value: object): value is Reference =>
  Object.getPrototypeOf(value) === Stream.prototype;

/** Streams and the file are put together once, and not a piece of memory for every operator. */
export function writeAtOnce(): void {
  const { write, finalize } = Stream.prototype;
  const { _refEnd } = PdfDocument.prototype;
  Stream.prototype.write = function (chunk) {
    if (typeof chunk === 'string') (this.lines ??= []).push(chunk);
    else {
      joinLines(this);
      write.call(this, chunk);
    }
  };
  // The deflation is not Node's own, which gives other bytes on another machine or in another version.
  Stream.prototype.finalize = function () {
    joinLines(this);
    const output = outputOf(this.document);
    if (this.buffer.length === 0 && !this.document._security) {
      const text = textOf(this.data, isReference);
      if (text !== null) {
        output.packed.set(this.id, text);
        _refEnd.call(this.document, this);
        return;
      }
    }
    if (this.compress && this.buffer.length > 0) {
      this.buffer = [zlibSync(Buffer.concat(this.buffer), DEFLATION)];
      this.data['Filter'] = 'FlateDecode';
      this.compress = false;
    }
    output.begun = { part: output.parts.length, offset: output.length };
    finalize.call(this);
  };
  PdfDocument.prototype._refEnd = function (reference) {
    outputOf(this).end(reference.id);
    // The last one of all ends the document.
    _refEnd.call(this, reference);
  };
  function joinLines(reference: Reference): void {
    const { lines } = reference;
    if (!lines) return;
    delete reference.lines;
    write.call(reference, Buffer.from(`${lines.join('\n')}\n`, 'latin1'));
  }

  PdfDocument.prototype._write = function (data) {
    const output = outputOf(this);
    output.write(data);
    // All that pdfkit writes as text has one byte a character.
    if (typeof data === 'string') output.write('\n');
    this._offset = output.length;
  };
  PdfDocument.prototype._finalize = function () {
    finish(this, outputOf(this));
    waiting.get(this)?.();
  };
}

const NEWEST = 1.5;

/** Packs what is no stream into one, and says where everything is. */
function finish(document: Document, output: Output): void {
  const { packed, offsets } = output;
  const pack = document._offsets.push(null);
  const directory = document._offsets.push(null);
  const heads: string[] = [];
  const bodies: string[] = [];
  const places = new Map<number, number>();
  let at = 0;
  for (const [id, text] of packed) {
    places.set(id, heads.length);
    heads.push(`${id} ${at}`);
    bodies.push(text);
    at += text.length + 1;
  }
  const head = `${heads.join(' ')}\n`;
  const stream = (id: number, entries: string, content: Uint8Array): void => {
    offsets.set(id, output.length);
    const data = zlibSync(content, DEFLATION);
    output.write(`${id} 0 obj\n<<${entries}/Filter/FlateDecode/Length ${data.length}>>\nstream\n`);
    output.write(data);
    output.write('\nendstream\nendobj\n');
  };
  stream(
    pack,
    `/Type/ObjStm/N ${heads.length}/First ${head.length}`,
    Buffer.from(head + bodies.join('\n'), 'latin1'),
  );
  offsets.set(directory, output.length);
  // The contents of a thousand long titles are more objects than two bytes can count.
  const width = heads.length > 0xffff ? 3 : 2;
  const size = 5 + width;
  const entries = Buffer.alloc(size * (directory + 1));
  for (let id = 1; id <= directory; id += 1) {
    const [index, offset] = [places.get(id), offsets.get(id)];
    // An object that was asked for and never written is free.
    entries.writeUInt8(index === undefined ? (offset === undefined ? 0 : 1) : 2, size * id);
    entries.writeUInt32BE(index === undefined ? (offset ?? 0) : pack, size * id + 1);
    entries.writeUIntBE(index ?? 0, size * id + 5, width);
  }
  entries.writeUIntBE(0xffff, 5, width);
  const name = `<${document._id.toString('hex')}>`;
  const start = output.length;
  stream(
    directory,
    `/Type/XRef/Size ${directory + 1}/W[1 4 ${width}]/Root ${document._root.id} 0 R` +
      `/Info ${document._info.id} 0 R/ID[${name}${name}]`,
    entries,
  );
  output.write(`startxref\n${start}\n%%EOF\n`);
}

/** The document's file, once all of it is written. */
export async function fileOf(document: Document): Promise<Uint8Array> {
  if (document.version < NEWEST) throw new Error(`PDF ${document.version} has no packed objects`);
  await new Promise<void>((resolve) => {
    waiting.set(document, resolve);
    document.end();
  });
  const { parts, length } = outputOf(document);
  const file = new Uint8Array(length);
  const text = Buffer.from(file.buffer);
  let at = 0;
  for (const part of parts) {
    if (typeof part === 'string') text.write(part, at, 'latin1');
    else file.set(part, at);
    at += part.length;
  }
  return file;
}
