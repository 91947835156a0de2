import { PdfDocument, referenceClass, type Document } from './inside.ts';

/** What a document has written so far, until somebody takes it. */
type Parts = (string | Uint8Array)[];

/** Streams and the file are put together once, and not a piece of memory for every operator. */
export function writeAtOnce(): void {
  const Reference = referenceClass();
  const { write, finalize } = Reference.prototype;
  Reference.prototype.write = function (chunk) {
    if (typeof chunk !== 'string') {
      joinLines(this);
      write.call(this, chunk);
      return;
    }
    (this.lines ??= []).push(chunk);
  };
  Reference.prototype.finalize = function () {
    joinLines(this);
    finalize.call(this);
  };
  function joinLines(reference: typeof Reference.prototype): void {
    const { lines } = reference;
    if (!lines) return;
    delete reference.lines;
    write.call(reference, Buffer.from(`${lines.join('\n')}\n`, 'latin1'));
  }

  PdfDocument.prototype._write = function (data) {
    const parts: Parts = (this.parts ??= []);
    // All that pdfkit writes as text has one byte a character.
    if (typeof data === 'string') parts.push(data, '\n');
    else parts.push(data);
    this._offset += data.length + (typeof data === 'string' ? 1 : 0);
  };

  const { _finalize } = PdfDocument.prototype;
  PdfDocument.prototype._finalize = function () {
    _finalize.call(this);
    this.whole?.(this.parts ?? []);
  };
}

/** The document's file, once all of it is written. */
export async function fileOf(document: Document): Promise<Uint8Array> {
  const parts = await new Promise<readonly (string | Uint8Array)[]>((resolve) => {
    document.whole = resolve;
    document.end();
  });
  const file = new Uint8Array(document._offset);
  let at = 0;
  let text = '';
  const flush = () => {
    Buffer.from(file.buffer).write(text, at, 'latin1');
    at += text.length;
    text = '';
  };
  for (const part of parts) {
    if (typeof part === 'string') text += part;
    else {
      flush();
      file.set(part, at);
      at += part.length;
    }
  }
  flush();
  return file;
}
