import { createHash } from 'node:crypto';
import type { PdfPart } from './part.ts';
import { ForeignPdfError, Ref, serialise, type Dict, type Value } from './values.ts';
import type { PdfWriter } from './writer.ts';

/** Objects of one part that were taken in: their number there → their number here. */
export type Taken = Map<number, number>;

/**
 * What several pages use: typefaces, pictures, whole pages. Equal things are written once, however many parts bring them: two
 * objects are equal when their text, with what they name already taken in, and their stream are.
 */
export class SharedObjects {
  readonly writer: PdfWriter;
  readonly #known = new Map<string, number>();

  constructor(writer: PdfWriter) {
    this.writer = writer;
  }

  /** Writes an object unless an equal one is there. `entries` with a stream are a dictionary's, without the brackets. */
  put(text: string, stream: Uint8Array | null = null): number {
    const hash = createHash('sha256').update(text, 'latin1');
    if (stream) hash.update('\nstream\n').update(stream);
    const key = hash.digest('base64').slice(0, 27);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const id = stream ? this.writer.stream(text, stream) : this.writer.object(text);
    this.#known.set(key, id);
    return id;
  }

  /** An object of a part, with all that it names. */
  take(part: PdfPart, id: number, taken: Taken): number {
    const known = taken.get(id);
    if (known === 0) throw new ForeignPdfError(`not a PDF of ours: object ${id} names itself`);
    if (known !== undefined) return known;
    taken.set(id, 0);
    const { value, stream } = part.object(id);
    let made: number;
    if (stream) made = this.put(this.#entries(part, value as Dict, taken), stream);
    else made = this.put(this.text(part, value, taken));
    taken.set(id, made);
    return made;
  }

  /** A value of a part as it is written here. */
  text(part: PdfPart, value: Value, taken: Taken): string {
    return serialise(value, (ref: Ref) => this.take(part, ref.id, taken));
  }

  #entries(part: PdfPart, value: Dict, taken: Taken): string {
    const entries = new Map(value);
    entries.delete('/Length');
    return this.text(part, entries, taken).slice(2, -2);
  }
}
