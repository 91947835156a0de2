import type { Content } from '../../../../templates/profile/index.ts';

type Level = NonNullable<Content['conditions']['stress']['level']>;
type Remote = NonNullable<Content['conditions']['remote']>;

const LOW = '(?:low|minimal|rendah|minimum)';
const MEDIUM = '(?:medium|moderate|average|sederhana|moderat)';
const HIGH = '(?:high|tinggi)';
const TO = '\\s*(?:[-–—/]|to|hingga|ke|sehingga)\\s*';
const NA =
  /^(?:n\s?\/\s?a|n\.a\.?|not applicable|none|nil|tidak berkenaan|tiada|tidak relevan|not required|not needed|tidak diperlukan|tidak perlu)(?![\p{L}\p{N}])/iu;

const LEVELS: readonly (readonly [RegExp, Level])[] = [
  [new RegExp(`^${LOW}${TO}${MEDIUM}(?!\\p{L})`, 'iu'), 'low-medium'],
  [new RegExp(`^${MEDIUM}${TO}${HIGH}(?!\\p{L})`, 'iu'), 'medium-high'],
  [NA, 'na'],
  [new RegExp(`^${LOW}(?!\\p{L})`, 'iu'), 'low'],
  [new RegExp(`^${MEDIUM}(?!\\p{L})`, 'iu'), 'medium'],
  [new RegExp(`^${HIGH}(?!\\p{L})`, 'iu'), 'high'],
];
const STRONG = /^(?:very|extremely|sangat|amat|quite|fairly|agak)\s{1,3}/iu;

/** A level and what is said beside it. Text that names no level, or one between the known ones, is all note. */
export function readLevel(text: string): { level: Level | null; note: string } {
  if (/^[-–—]+$/u.test(text)) return { level: 'na', note: '' };
  const plain = text.replace(STRONG, '');
  for (const [pattern, level] of LEVELS) {
    const found = pattern.exec(plain);
    if (!found) continue;
    const rest = plain.slice(found[0].length).trim();
    if (new RegExp(`^${TO.trim()}(?:${LOW}|${MEDIUM}|${HIGH})`, 'iu').test(rest)) break;
    if (/^\p{L}/u.test(rest) || plain !== text) return { level, note: text };
    return { level, note: inner(rest) };
  }
  return { level: null, note: text };
}

/** The inside of brackets around a whole text, or the text after a dash or colon. */
export function inner(text: string): string {
  const plain = text.replace(/^[\s:;,.–—-]+/u, '').trim();
  const bracket = /^\(([^()]*(?:\([^()]*\)[^()]*)*)\)\.?$/u.exec(plain.slice(0, 2000));
  return bracket && plain.length <= 2000 ? bracket[1]!.trim() : plain;
}

const REMOTE: readonly (readonly [RegExp, Remote])[] = [
  [
    /^(?:not? (?:really )?possible|impossible|none|no|nil|n\/a|tidak (?:boleh|mungkin|sesuai|dapat)|mustahil|tiada|tidak|on-?site(?: only)?|fully on-?site|di tempat kerja sahaja|tidak berkenaan)(?!\p{L})/iu,
    'none',
  ],
  [
    /^(?:hybrid|hibrid|partly|partial(?:ly)?|sebahagian|medium to high|sederhana hingga tinggi)(?:\s(?:possible|work|remote|boleh))?(?!\p{L})/iu,
    'hybrid',
  ],
  [
    /^(?:very |sangat )?(?:limited|terhad|low(?: to medium)?|rendah(?: hingga sederhana)?|rare(?:ly)?|occasional(?:ly)?|sometimes|jarang(?:-jarang)?|kadang-kadang|seldom|minimal)(?:\s(?:possible|boleh))?(?!\p{L})/iu,
    'limited',
  ],
  [
    /^(?:highly|very|fully|mostly|sangat|amat|sepenuhnya)(?:\s(?:possible|remote|suitable|flexible|sesuai|boleh|mungkin|tinggi|high|jarak jauh|fleksibel))?(?!\p{L})|^(?:high|tinggi|yes|ya|boleh sepenuhnya|kemungkinan (?:tinggi|besar)|100\s?%)(?!\p{L})/iu,
    'high',
  ],
];

/** How far the work can be done from elsewhere, and what is said beside it; null when that does not tell. */
export function readRemote(text: string): { remote: Remote; rest: string } | null {
  for (const [pattern, remote] of REMOTE) {
    const found = pattern.exec(text);
    if (found) return { remote, rest: inner(text.slice(found[0].length)) };
  }
  return null;
}
