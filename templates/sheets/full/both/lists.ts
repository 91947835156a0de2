import { row, stack, text, together, type Box, type Run } from '../../../parts/box.ts';
import { piecesOfBlock, type Piece } from '../../../parts/pages.ts';
import { bullet, grid } from '../../../parts/prose.ts';
import { jointHeading, type Block } from '../../../parts/section.ts';
import { said, type Voices } from '../../../parts/voices.ts';
import { DOT, words } from '../../../parts/words.ts';
import type { SectionKey } from '../../../profile/index.ts';
import { gapOf } from './text.ts';

/** A section whose pieces serve all languages at once. */
export const once = (
  voices: Voices,
  key: SectionKey,
  pieces: readonly Box[],
  gap: number,
  chart = false,
): Piece[] =>
  pieces.length === 0
    ? []
    : piecesOfBlock(
        { pieces: [jointHeading(voices, key, voices[0].page.measure), ...pieces], gap },
        gapOf(voices),
        chart,
      );

/** A block that was made for all languages, with its heading in all of them. */
export const onceOf = (voices: Voices, key: SectionKey, block: Block | null, chart = false) =>
  block ? once(voices, key, block.pieces.slice(1), block.gap, chart) : [];

/** How a name in the first language and in the others looks in a list. */
const looksOf = ([{ colours }]: Voices) => [{ colour: colours.ink }, { colour: colours.muted }];

const columnsIn = ([{ input }]: Voices): number => (input.options.largePrint ? 1 : 2);

const KINDS = ['technical', 'core', 'tool'] as const;

/** Skills by kind, side by side; the essential ones before the optional. */
export function skills(voices: Voices): Piece[] {
  const [first] = voices;
  const { scale, page, content, input } = first;
  const kinds = KINDS.filter((kind) => content.skills.some((item) => item.kind === kind));
  const gap = 16 * scale;
  const width = input.options.largePrint
    ? page.measure
    : (page.measure - gap * (kinds.length - 1)) / Math.max(1, kinds.length);
  const groups = kinds.map((kind) => {
    const lines = (['essential', 'optional'] as const).flatMap((necessity) => {
      const items = content.skills.filter(
        (item) => item.kind === kind && item.necessity === necessity,
      );
      if (items.length === 0) return [];
      const label = said(voices, (voice) => voice.choice('skills', 'necessity', necessity));
      return [
        text(first, label, 'tiny', width),
        ...items.map((item) =>
          bullet(
            first,
            said(voices, (voice) => voice.named(item.skill), looksOf(voices)),
            width,
          ),
        ),
      ];
    });
    const name = said(voices, (voice) => voice.choice('skills', 'kind', kind));
    return stack([text(first, name, 'accent', width, { tag: 'H3' }), ...lines], 1.2 * scale);
  });
  const beside = row(
    groups.map((box) => ({ width, box })),
    gap,
  );
  const whole = !input.options.largePrint && beside.height < 400;
  return once(voices, 'skills', kinds.length > 0 && whole ? [together(beside)] : groups, 4 * scale);
}

export function certifications(voices: Voices): Piece[] {
  const [first] = voices;
  const items = first.content.certifications.map((item) => (width: number) => {
    const issuer = first.reference(item.certification)?.issuer;
    const note = said(voices, (voice) => voice.paragraphs(item.note).join(' '), [{ face: 'tiny' }]);
    const runs: Run[] = [
      ...said(voices, (voice) => voice.named(item.certification), looksOf(voices)),
      ...(issuer ? [{ text: `   ${issuer}`, face: 'tiny' as const }] : []),
      ...(note.length > 0 ? [{ text: issuer ? DOT : '   ', face: 'tiny' as const }, ...note] : []),
    ];
    return bullet(first, runs, width);
  });
  const { scale, page } = first;
  const boxes = grid(items, columnsIn(voices), page.measure, 22 * scale);
  return once(voices, 'certifications', boxes, 3 * scale);
}

export function universities(voices: Voices): Piece[] {
  const [first] = voices;
  const { scale, page, content } = first;
  const groups = [
    { label: words.malaysia, here: true },
    { label: words.international, here: false },
  ].map(({ label, here }) => ({
    label,
    items: content.universities
      .filter((item) => (first.reference(item.university)?.country === 'MY') === here)
      .map((item) => (width: number) => {
        const fact = first.reference(item.university);
        const programme = said(voices, (voice) => voice.say(item.programme), [{ face: 'tiny' }]);
        return bullet(
          first,
          [
            ...said(voices, (voice) => voice.named(item.university), looksOf(voices)),
            ...(fact?.abbreviation ? [` (${fact.abbreviation})`] : []),
            ...(programme.length > 0 ? ['   ', ...programme] : []),
          ],
          width,
        );
      }),
  }));
  const pieces = groups.flatMap(({ label, items }) => {
    const [top, ...rest] = grid(items, columnsIn(voices), page.measure, 22 * scale);
    if (!top) return [];
    const name = text(
      first,
      said(voices, (voice) => voice.label(label)),
      'accent',
      page.measure,
      { tag: 'H3' },
    );
    return [together(stack([name, top], 2.4 * scale)), ...rest];
  });
  return once(voices, 'universities', pieces, 2.8 * scale);
}

export function related(voices: Voices): Piece[] {
  const [first] = voices;
  const pieces = (['similar', 'next-step', 'alternative'] as const).flatMap((kind) => {
    const items = first.content.related.filter((item) => item.kind === kind);
    if (items.length === 0) return [];
    const names = items.flatMap((item, index): Run[] => [
      ...(index > 0 ? [{ text: DOT }] : []),
      ...said(voices, (voice) => voice.named(item.profile), looksOf(voices)),
    ]);
    const label = said(voices, (voice) => voice.choice('related', 'kind', kind), [
      { face: 'accent' },
    ]);
    const runs: Run[] = [...label, { text: '   ', face: 'accent' }, ...names];
    return [together(text(first, runs, 'small', first.page.measure))];
  });
  return once(voices, 'related', pieces, 2 * first.scale);
}
