const ASCII = /^[\0-\x7f]*$/;
const ESCAPED = /[\n\r\t\b\f()\\]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};

/** What names another object. */
interface Named {
  id: number;
}

/**
 * A value of pdfkit's as it stands in a file, without a space too many; null for what is left to pdfkit. A string is a name and
 * a `String` is words, as in pdfkit.
 * @param isReference whether an object names another one.
 */
export function textOf(
  value: unknown,
  isReference: (value: object) => value is Named,
): string | null {
  if (typeof value === 'string') return `/${value}`;
  if (typeof value === 'number') return numberOf(value);
  if (typeof value !== 'object' || value === null) return `${value}`;
  if (isReference(value)) return `${value.id} 0 R`;
  if (Array.isArray(value)) {
    let list = '[';
    for (const each of value) {
      const text = textOf(each, isReference);
      if (text === null) return null;
      list += list === '[' ? text : ` ${text}`;
    }
    return `${list}]`;
  }
  if (Object.getPrototypeOf(value) === String.prototype) return wordsOf(String(value));
  if (Object.getPrototypeOf(value) !== Object.prototype) return null;
  let entries = '<<';
  for (const key in value) {
    const text = textOf((value as Record<string, unknown>)[key], isReference);
    if (text === null) return null;
    entries += `/${key} ${text}`;
  }
  return `${entries}>>`;
}

function numberOf(value: number): string | null {
  return Math.abs(value) < 1e21 ? `${Math.round(value * 1e6) / 1e6}` : null;
}

/** Words as one character a byte: ASCII, or two bytes for each unit of UTF-16. */
function wordsOf(words: string): string {
  let bytes = words;
  if (!ASCII.test(words)) {
    bytes = '\xfe\xff';
    for (let at = 0; at < words.length; at += 1) {
      const unit = words.charCodeAt(at);
      bytes += String.fromCharCode(unit >> 8, unit & 0xff);
    }
  }
  return `(${bytes.replace(ESCAPED, (mark) => ESCAPES[mark] ?? `\\${mark}`)})`;
}
