import { XMLBuilder, XMLParser, XMLValidator } from 'fast-xml-parser';
import { unreadable } from './file.ts';

/** An element: its name, attributes, and what is in it, in order. Text is a string. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
}

const ORDERED = { preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '' } as const;
const parser = new XMLParser({
  ...ORDERED,
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  // Entities are resolved below: the five of XML and numbers, once, and not inside CDATA.
  processEntities: false,
  cdataPropName: '#cdata',
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: 60,
});
const builder = new XMLBuilder({ ...ORDERED, format: false, suppressEmptyNode: true });

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const resolved = (text: string): string =>
  text.replace(/&([^;\s]{1,10});?/g, (written, name: string) => {
    const number = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(name);
    const code = number && Number.parseInt(number[1] ?? number[2]!, number[1] ? 16 : 10);
    if (code !== null && code <= 0x10ffff) return String.fromCodePoint(code);
    if (NAMED[name] !== undefined && written.endsWith(';')) return NAMED[name];
    throw unreadable(`names “${written}”, which XML does not know`);
  });

type Node = Record<string, unknown> & { ':@'?: Record<string, string> };

function read(nodes: Node[]): (XmlElement | string)[] {
  return nodes.flatMap((node): (XmlElement | string)[] => {
    const [name, value] = Object.entries(node).find(([key]) => key !== ':@')!;
    if (name === '#text') return [resolved(String(value))];
    if (name === '#cdata') {
      return (value as Node[]).map((part) => String(part['#text']));
    }
    const attributes = Object.entries(node[':@'] ?? {}).map(([key, text]) => [key, resolved(text)]);
    return [
      {
        name,
        attributes: Object.fromEntries(attributes) as Record<string, string>,
        children: read(value as Node[]),
      },
    ];
  });
}

/**
 * The root of an XML document. A document type is refused, and with it every entity that a file could define.
 * @throws Problem 422.
 */
export function parseXml(file: Buffer): XmlElement {
  const text = decode(file);
  if (/<!(?!--|\[CDATA\[)/.test(text)) throw unreadable('has a document type; remove it');
  const validity = XMLValidator.validate(text);
  if (validity !== true) {
    throw unreadable(`is not well-formed XML: line ${validity.err.line}, ${validity.err.msg}`);
  }
  try {
    const root = read(parser.parse(text) as Node[]).find((each) => typeof each !== 'string');
    if (root) return root;
  } catch (error) {
    if (error instanceof Error && error.constructor !== Error) throw error;
    throw unreadable(`cannot be read as XML: ${(error as Error).message}`);
  }
  throw unreadable('holds no XML element');
}

function decode(file: Buffer): string {
  const utf16 =
    file[0] === 0xff && file[1] === 0xfe
      ? 'utf-16le'
      : file[0] === 0xfe && file[1] === 0xff
        ? 'utf-16be'
        : null;
  try {
    return new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(file);
  } catch {
    throw unreadable('is not text in UTF-8 or UTF-16');
  }
}

const nodeOf = (part: XmlElement | string): Node =>
  typeof part === 'string'
    ? { '#text': part }
    : {
        [part.name]: part.children.map(nodeOf),
        ':@': Object.fromEntries(
          // An attribute's line breaks and tabs would be read back as spaces.
          Object.entries(part.attributes).map(([key, value]) => [key, value.replace(/\s+/g, ' ')]),
        ),
      };

export const buildXml = (root: XmlElement): Buffer =>
  Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${builder.build([nodeOf(root)])}\n`);

/** An element for `buildXml`. */
export const element = (
  name: string,
  attributes: Record<string, string>,
  ...children: (XmlElement | string)[]
): XmlElement => ({ name, attributes, children });

/** The name of an element without its prefix. */
export const localName = ({ name }: XmlElement): string => name.slice(name.indexOf(':') + 1);

export const childrenOf = (parent: XmlElement, ...names: string[]): XmlElement[] =>
  parent.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && names.includes(localName(child)),
  );
