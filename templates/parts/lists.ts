import { pad, row, stack, text, together, type Box, type Run } from './box.ts';
import { bullet } from './prose.ts';
import { block, headed, type Block } from './section.ts';
import type { Setting } from './setting.ts';
import { DOT, words } from './words.ts';

/** A small head over a list; the head stays with the first item. */
const group = (setting: Setting, label: string, items: Box[], width: number, gap: number): Box[] =>
  items.length === 0
    ? []
    : headed(text(setting, label, 'accent', width, { tag: 'H3' }), items, gap);

/** Runs with a dot between each two, which begins no line. */
const dotted = (runs: readonly Run[]): Run[] =>
  runs.map((run, index) => (index < runs.length - 1 ? { ...run, text: run.text + DOT } : run));

/** Skills by kind, and within a kind the essential ones before the optional. */
export function skills(setting: Setting, width: number): Block | null {
  const { scale, colours } = setting;
  const lines = (kind: 'technical' | 'core' | 'tool', inner: number): Box[] =>
    (['essential', 'optional'] as const).flatMap((necessity) => {
      const names = setting.content.skills
        .filter((item) => item.kind === kind && item.necessity === necessity)
        .map((item) => setting.named(item.skill));
      if (names.length === 0) return [];
      const label: Run = {
        text: `${setting.choice('skills', 'necessity', necessity)}   `,
        face: 'tiny',
      };
      const colour = necessity === 'essential' ? colours.ink : colours.body;
      const runs: Run[] = [label, ...dotted(names).map((run) => ({ ...run, colour }))];
      return [together(text(setting, runs, 'small', inner))];
    });
  const kinds = (['technical', 'core', 'tool'] as const).filter((kind) =>
    setting.content.skills.some((item) => item.kind === kind),
  );
  const kindGroup = (kind: (typeof kinds)[number], inner: number) =>
    group(setting, setting.choice('skills', 'kind', kind), lines(kind, inner), inner, 0.4 * scale);
  const gap = 14 * scale;
  const each = (width - gap * (kinds.length - 1)) / Math.max(1, kinds.length);
  const beside = setting.room(each) > 90 && kinds.length > 1;
  const columns = beside
    ? kinds.map((kind) => ({ width: each, box: stack(kindGroup(kind, each), 0.4 * scale) }))
    : [];
  if (beside && Math.max(...columns.map(({ box }) => box.height)) < 200) {
    return block(setting, 'skills', width, [together(row(columns, gap))], 2.4 * scale);
  }
  const pieces = kinds.flatMap((kind) => kindGroup(kind, width));
  return block(setting, 'skills', width, pieces, 2.4 * scale);
}

export function certifications(setting: Setting, width: number): Block | null {
  const items = setting.content.certifications.map((item) => {
    const issuer = setting.reference(item.certification)?.issuer;
    const note = setting.paragraphs(item.note).join(' ');
    const tail = [issuer, note].filter(Boolean).join(DOT);
    return bullet(
      setting,
      [
        { ...setting.named(item.certification), colour: setting.colours.ink },
        ...(tail ? [{ text: `   ${tail}`, face: 'tiny' as const }] : []),
      ],
      width,
    );
  });
  return block(setting, 'certifications', width, items, 2.4 * setting.scale);
}

/** Malaysia's universities, then the others with their country. */
export function universities(setting: Setting, width: number): Block | null {
  const { scale } = setting;
  const gap = 2.4 * scale;
  const groups = [
    { label: words.malaysia, here: true },
    { label: words.international, here: false },
  ].map(({ label, here }) => {
    const items = setting.content.universities
      .filter((item) => (setting.reference(item.university)?.country === 'MY') === here)
      .map((item) => (inner: number) => {
        const fact = setting.reference(item.university);
        const programme = setting.say(item.programme);
        // A name of its own, whatever language it was written under.
        const name = setting.name(item.university);
        const short = fact?.abbreviation ? ` (${fact.abbreviation})` : '';
        return bullet(
          setting,
          [
            { text: name + short, colour: setting.colours.ink },
            ...(programme ? [{ text: `   ${programme}`, face: 'tiny' as const }] : []),
          ],
          inner,
        );
      });
    return { label: setting.label(label), items };
  });
  const written = groups.filter(({ items }) => items.length > 0);
  const pieces = written.flatMap(({ label, items }, index) => {
    const [head, ...rest] = group(
      setting,
      label,
      items.map((item) => item(width)),
      width,
      gap,
    ) as [Box, ...Box[]];
    return index === 0 ? [head, ...rest] : [pad(head, [0, 3 * scale, 0, 0]), ...rest];
  });
  return block(setting, 'universities', width, pieces, gap);
}

export function related(setting: Setting, width: number): Block | null {
  const pieces = (['similar', 'next-step', 'alternative'] as const).flatMap((kind) => {
    const names = setting.content.related
      .filter((item) => item.kind === kind)
      .map((item) => setting.named(item.profile));
    if (names.length === 0) return [];
    return [
      together(
        text(
          setting,
          [
            { text: `${setting.choice('related', 'kind', kind)}   `, face: 'accent' },
            ...dotted(names),
          ],
          'small',
          width,
        ),
      ),
    ];
  });
  return block(setting, 'related', width, pieces, 2 * setting.scale);
}
