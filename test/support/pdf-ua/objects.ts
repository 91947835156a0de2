import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib';

/** What stands under a key, with references followed; undefined where it is of another kind. */
export const dictAt = (dict: PDFDict | undefined, key: string): PDFDict | undefined => {
  const value = dict?.lookup(PDFName.of(key));
  return value instanceof PDFDict ? value : undefined;
};

export const streamAt = (dict: PDFDict | undefined, key: string): PDFRawStream | undefined => {
  const value = dict?.lookup(PDFName.of(key));
  return value instanceof PDFRawStream ? value : undefined;
};

export const textAt = (dict: PDFDict | undefined, key: string): string | undefined => {
  const value = dict?.lookup(PDFName.of(key));
  return value instanceof PDFString || value instanceof PDFHexString
    ? value.decodeText()
    : undefined;
};

export const nameAt = (dict: PDFDict | undefined, key: string): string | undefined => {
  const value = dict?.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : undefined;
};

export const numberAt = (dict: PDFDict | undefined, key: string): number | undefined => {
  const value = dict?.lookup(PDFName.of(key));
  return value instanceof PDFNumber ? value.asNumber() : undefined;
};

/** What stands under a key: the items of an array, or the one thing, or nothing. References are not followed. */
export const listAt = (dict: PDFDict | undefined, key: string): PDFObject[] => {
  const raw = dict?.get(PDFName.of(key));
  if (!dict || raw === undefined) return [];
  const value = raw instanceof PDFRef ? dict.context.lookup(raw) : raw;
  return value instanceof PDFArray ? value.asArray() : [raw];
};

export const bytesOf = (stream: PDFRawStream): Uint8Array => decodePDFRawStream(stream).decode();

export const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
