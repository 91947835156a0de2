import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import en from '../../../admin/i18n/en.ts';
import ms from '../../../admin/i18n/ms.ts';
import { knownMessage } from '../../../admin/i18n/said/fields.ts';
import {
  FIELD_SENTENCES,
  PROBLEM_CODES,
  REFUSAL_REASONS,
  STATES_IN_THE_WAY,
} from '../../../admin/i18n/said/sentences.ts';
import { REVISION_STATES } from '../../../server/profiles/states.ts';
import { literals, type Literal } from '../../house/literals.ts';

/** Rooms that speak to whoever runs the program, or in both languages at once. */
const ELSEWHERE = [
  'server/audit/report.ts',
  'server/audit/verify.ts',
  'server/boot.ts',
  'server/build',
  'server/cli.ts',
  'server/config',
  'server/database',
  'server/main.ts',
  'server/welcome.ts',
  'templates/notices',
];
const said = literals('{server,templates}/**/*.ts', ELSEWHERE);

const last = ({ within }: Literal): string => within.at(-1) ?? '';
const inside = ({ within }: Literal, place: string): boolean => within.includes(place);
/** Begins as every sentence about a field does: the field is its subject. */
const ABOUT_A_FIELD =
  /^(must|is|are|was|has|have|holds|names|lacks|belongs|does|contains|cannot|two|may|needs|takes) [^=]*$/;

const fieldMessages = said.filter(
  (literal) =>
    !inside(literal, 'en:') &&
    !inside(literal, 'ms:') &&
    (ABOUT_A_FIELD.test(literal.text) ||
      (['message:', 'error:', 'unreadable()[0]', 'refuse()[0]', 'refuse()[1]'].includes(
        last(literal),
      ) &&
        / /.test(literal.text))),
);
const at = (place: string) => said.filter((literal) => last(literal) === place);
const texts = (found: readonly Literal[]) => [...new Set(found.map(({ text }) => text))].sort();
const has = (catalogue: object, key: string): boolean =>
  typeof key.split('.').reduce<unknown>((node, step) => (node as never)?.[step], catalogue) ===
  'string';
const everywhere = (key: string): boolean =>
  has(ms, key) && (has(en, key) || key.startsWith('ra.'));
/** What is said of a field with values where the sources have blanks. */
const filled = (text: string) => text.replaceAll('${}', '7');

describe('what the server says', () => {
  it('of a field has words in both languages', () => {
    expect(fieldMessages.length).toBeGreaterThan(90);
    const unknown = texts(fieldMessages).filter((text) => {
      const known = knownMessage(filled(text));
      return known === null || !everywhere(known.message);
    });
    expect(unknown).toEqual([]);
  });

  it('keeps the values that it names', () => {
    expect(knownMessage('is 950 characters long; at most 400 fit')).toEqual({
      message: 'said.fields.tooLong',
      args: { length: '950', max: '400' },
    });
    expect(
      knownMessage('holds “\n” (U+000A), which the printed sheet’s typeface lacks; replace it'),
    ).toMatchObject({ args: { character: '\n', code: 'U+000A' } });
  });

  it('is what the sentences know: none is left from former days', () => {
    const now = new Set(texts(fieldMessages).map((text) => knownMessage(filled(text))?.message));
    const dead = Object.keys(FIELD_SENTENCES).filter((key) => !now.has(`said.fields.${key}`));
    expect(dead).toEqual([]);
  });

  it('as a problem has words in both languages', () => {
    const codes = texts([
      ...at('Problem()[1]'),
      ...at('conflict()[0]'),
      ...said.filter(({ within }) => /^KJ\d+:$/.test(within.at(-1) ?? '')),
    ]);
    expect(codes.length).toBeGreaterThan(20);
    const codesKnown = PROBLEM_CODES as readonly string[];
    expect(codes.filter((code) => !codesKnown.includes(code))).toEqual([]);
    expect(codesKnown.filter((code) => !codes.includes(code))).toEqual([]);
    expect(codesKnown.filter((code) => !everywhere(`said.problems.${code}`))).toEqual([]);
  });

  it('of a policy has words in both languages', () => {
    const reasons = texts([...at('when()[1]'), ...at('refused()[0]')]);
    expect(reasons).toEqual([...REFUSAL_REASONS].sort());
    expect(reasons.filter((reason) => !everywhere(`said.reasons.${reason}`))).toEqual([]);
  });

  it('names no state for which there are no words', () => {
    expect([...STATES_IN_THE_WAY].sort()).toEqual(['none', ...REVISION_STATES].sort());
  });
});

describe('a page that the server writes', () => {
  it('holds no words outside of its lists in both languages', () => {
    const pages = literals('server/{site,guests,http}/**/*.ts').filter(({ text }) =>
      /<\/?[a-z]/.test(text),
    );
    expect(pages.length).toBeGreaterThan(20);
    const spoken = pages.filter(({ text }) => {
      const attributes = [...text.matchAll(/ (?:alt|title|placeholder|aria-label)="([^"]*)"/g)];
      const between = text.replaceAll(/<[^>]*>|&\w+;|\$\{\}/g, ' ');
      return /[a-z]{2}/i.test([between, ...attributes.map(([, value]) => value)].join(' '));
    });
    expect(texts(spoken)).toEqual([]);
  });
});

describe('what schemas say by themselves', () => {
  const { localeError } = z.locales.en();
  const say = (issue: object) => {
    const told = localeError({ input: 'x', path: [], ...issue } as never);
    return typeof told === 'string' ? told : told!.message;
  };
  const size = (code: string, origins: string[], bound: object) =>
    origins.flatMap((origin) =>
      [true, false].map((inclusive) => say({ code, origin, inclusive, ...bound })),
    );
  const sized = ['string', 'array', 'number', 'int', 'date', 'set', 'map', 'file', 'record'];
  const kinds = [
    'string',
    'number',
    'boolean',
    'object',
    'array',
    'int',
    'date',
    'record',
    'tuple',
  ];
  const formats = ['email', 'url', 'uuid', 'regex', 'datetime', 'date', 'base64', 'starts_with'];
  const messages = [
    ...size('too_small', sized, { minimum: 3 }),
    ...size('too_big', sized, { maximum: 3 }),
    ...kinds.flatMap((expected) => [
      say({ code: 'invalid_type', expected }),
      say({ code: 'invalid_type', expected, input: undefined }),
      say({ code: 'invalid_type', expected, input: null }),
    ]),
    ...formats.map((format) =>
      say({ code: 'invalid_format', format, pattern: '/x/', prefix: 'x' }),
    ),
    say({ code: 'invalid_value', values: ['one'] }),
    say({ code: 'invalid_value', values: ['one', 'two'] }),
    say({ code: 'not_multiple_of', divisor: 5 }),
    say({ code: 'unrecognized_keys', keys: ['one'] }),
    say({ code: 'unrecognized_keys', keys: ['one', 'two'] }),
    say({ code: 'invalid_key', origin: 'record' }),
    say({ code: 'invalid_element', origin: 'map' }),
    say({ code: 'invalid_union', errors: [] }),
    say({ code: 'custom' }),
  ];

  it('has words in both languages', () => {
    const unknown = messages.filter((message) => {
      const known = knownMessage(message);
      return known === null || !everywhere(known.message);
    });
    expect(unknown).toEqual([]);
  });
});
