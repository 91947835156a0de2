/** A name without the separators that stood around it. */
export const cleanName = (text: string): string =>
  text
    .replace(/^[\s:;,.|–—-]+/u, '')
    .replace(/[\s:;,|–—-]+$/u, '')
    .replace(/\(\s*\)/gu, '')
    .replace(/\s{2,}/gu, ' ')
    .trim();

/** A list written in one line: parted at commas and semicolons that stand outside brackets. */
export function splitList(text: string, separators = ',;'): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index]!;
    if (sign === '(') depth += 1;
    else if (sign === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && separators.includes(sign)) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  parts.push(text.slice(start));
  return parts.map((part) => cleanName(part)).filter((part) => /[\p{L}\p{N}]/u.test(part));
}

/** As `splitList`, with the last two parted where only `and` stands between them (`a, b and c`). */
export function splitEnumeration(text: string): string[] {
  const parts = splitList(text.replace(/\.$/, ''), ',;·•');
  if (parts.length < 2) return parts;
  const last = parts.pop()!.replace(/^(?:and|or|dan|atau)\s/iu, '');
  const pair =
    last.length > 200 ? null : /^([^()]+?)\s(?:and|or|dan|atau)\s(\p{Ll}[^()]*)$/u.exec(last);
  const inner = parts.some((part) => /\s(?:and|dan)\s/u.test(part));
  return [...parts, ...(pair && !inner ? [pair[1]!, pair[2]!] : [last])];
}

/** A bracket at the end of a name, and the name without it. */
export function trailingBracket(text: string): { name: string; inside: string } | null {
  if (text.length > 600) return null;
  const found = /^(.*[^\s(])\s*\(([^()]+)\)\.?$/u.exec(text);
  return found && { name: found[1]!.trim(), inside: found[2]!.trim() };
}
