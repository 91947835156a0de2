import { ruled } from '../../../parts/academics.ts';
import { row, stack, text, together, type Box, type Run } from '../../../parts/box.ts';
import { span } from '../../../parts/format.ts';
import { factRow } from '../../../parts/masthead.ts';
import { meter } from '../../../parts/opening.ts';
import type { Piece } from '../../../parts/pages.ts';
import type { Setting } from '../../../parts/setting.ts';
import { figure } from '../../../parts/tags.ts';
import { beside, columnOf, described, said, type Voices } from '../../../parts/voices.ts';
import { DOT, levelOf, words } from '../../../parts/words.ts';
import { isEmptyText, sections, type Text } from '../../../profile/index.ts';
import { GUTTER } from '../../../theme/page.ts';
import { once } from './lists.ts';

/** The facts that classify the career: labels in every language, codes once, names line by line. */
export function facts(voices: Voices): Box | null {
  const [{ content, scale, input, page }] = voices;
  const { cluster, holland, codes, tags } = content;
  const letters = sections.holland.choices['letter']!;
  const label = (key: 'cluster' | 'codes' | 'holland' | 'tags') =>
    said(
      voices,
      (voice) => voice.label(sections[key].label),
      [{}],
      input.options.largePrint ? ' / ' : '\n',
    );
  const lines = (what: (voice: Setting) => string): Run[] =>
    said(voices, what, [{}, { face: 'small' }], '\n');
  const listed = (['masco', 'isco08', 'onetSoc'] as const).flatMap((code) =>
    codes[code] ? [`${voices[0].field('codes', code)} ${codes[code]}`] : [],
  );
  const all = [
    ...(cluster === null
      ? []
      : [{ label: label('cluster'), value: lines((voice) => voice.name(cluster)) }]),
    ...(listed.length === 0
      ? []
      : [{ label: label('codes'), value: [{ text: listed.join('\n') }] }]),
    ...(holland === null
      ? []
      : [
          {
            label: label('holland'),
            value: [
              { text: `${holland}\n` },
              ...lines((voice) =>
                [...holland].map((letter) => voice.label(letters[letter]!)).join(', '),
              ),
            ],
          },
        ]),
    ...(tags.length === 0
      ? []
      : [
          {
            label: label('tags'),
            value: lines((voice) => tags.map((tag) => voice.choice('tags', 'tags', tag)).join(DOT)),
          },
        ]),
  ];
  if (all.length === 0) return null;
  const gap = 16 * scale;
  const perRow = input.options.largePrint ? 1 : all.length;
  // An even number of facts stands over the columns of the text.
  const even = perRow % 2 === 0 ? (page.measure - GUTTER * (perRow - 1)) / perRow : null;
  const rows = Array.from({ length: Math.ceil(all.length / perRow) }, (_, index) =>
    factRow(voices[0], all.slice(index * perRow, (index + 1) * perRow), gap, even),
  );
  return together(stack(rows, 6 * scale));
}

const LEVELS = ['low', 'low-medium', 'medium', 'medium-high', 'high'];

/** Where and how the work is done: a fact a cell, each drawn or said once where it can be. */
export function conditions(voices: Voices): Piece[] {
  const [first] = voices;
  const { scale, page, input, content } = first;
  const { conditions: value } = content;
  const width = input.options.largePrint ? page.measure : columnOf(page);
  const label = (key: string) => said(voices, (voice) => voice.field('conditions', key), LOOKS);
  const fact = (key: string, stated: Run[], extra: readonly (Box | null)[] = []): Box => {
    const name: Run[] = [...label(key), { text: '   ' }];
    return stack(
      [
        text(first, [...name, ...stated], 'smallStrong', width),
        ...extra.filter((box) => box !== null),
      ],
      1.2 * scale,
    );
  };
  const stated = (what: (voice: Setting) => string) =>
    said(voices, what, [{ face: 'small', colour: first.colours.ink }]);
  const aspect = (key: 'leadership' | 'empathy' | 'stress'): Box[] => {
    const { level, note } = value[key];
    if (level === null && isEmptyText(note)) return [];
    const reached = level === null ? -1 : LEVELS.indexOf(level);
    const drawn =
      reached < 0
        ? null
        : figure(
            meter(first, LEVELS.length, reached + 1, { w: 17 * scale, gap: 2 * scale }),
            described(voices, (voice) =>
              levelOf[voice.language](
                voice.choice('conditions', 'level', level!),
                reached + 1,
                LEVELS.length,
              ),
            ),
          );
    const inWords =
      level === null ? [] : stated((voice) => voice.choice('conditions', 'level', level));
    return [fact(key, inWords, [drawn, notes(voices, note, width)])];
  };
  const places = value.environments.filter((place) => !isEmptyText(place));
  const items = [
    ...(places.length === 0
      ? []
      : [
          fact(
            'environments',
            [],
            [
              beside(voices, width, (voice, inner) => {
                const written = places.map((place) => voice.say(place)).filter(Boolean);
                return written.length === 0
                  ? null
                  : text(voice, written.join(', '), 'small', inner, { colour: first.colours.ink });
              }),
            ],
          ),
        ]),
    ...(value.remote === null
      ? []
      : [
          fact(
            'remote',
            stated((voice) => voice.choice('conditions', 'remote', value.remote!)),
          ),
        ]),
    ...(value.hours === null
      ? []
      : [
          fact('hours', [
            {
              text: `${span(value.hours.min, value.hours.max)} `,
              face: 'small',
              colour: first.colours.ink,
            },
            ...stated((voice) => voice.label(words.hours)),
          ]),
        ]),
    ...aspect('leadership'),
    ...aspect('empathy'),
    ...aspect('stress'),
  ];
  const perRow = input.options.largePrint ? 1 : 2;
  const rows = Array.from({ length: Math.ceil(items.length / perRow) }, (_, index) =>
    together(
      row(
        Array.from({ length: perRow }, (__, at) => ({
          width,
          box: items[index * perRow + at] ?? null,
        })),
        GUTTER,
      ),
    ),
  );
  const gap = 3.4 * scale;
  return once(voices, 'conditions', ruled(first, rows, page.measure, 3.4), gap, true);
}

const LOOKS = [{}, { face: 'small' }] as const;

const notes = (voices: Voices, note: Text, width: number): Box | null =>
  beside(voices, width, (voice, inner) => {
    const written = voice.paragraphs(note);
    return written.length === 0
      ? null
      : stack(written.map((paragraph) => text(voice, paragraph, 'tiny', inner)));
  });
