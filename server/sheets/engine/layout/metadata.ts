import { PdfDocument } from '../inside.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** pdfkit writes the document's information into XML as it stands: it is escaped first. */
export function escapeMetadata(): void {
  const { _addInfo } = PdfDocument.prototype;
  PdfDocument.prototype._addInfo = function () {
    const plain = this.info;
    this.info = Object.fromEntries(
      Object.entries(plain).map(([key, value]) => [
        key,
        typeof value === 'string' ? value.replace(/[&<>]/g, (mark) => ENTITIES[mark]!) : value,
      ]),
    );
    try {
      _addInfo.call(this);
    } finally {
      this.info = plain;
    }
  };
}
