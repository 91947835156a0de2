import { text, together, type Box, type Run } from './box.ts';
import { bullet } from './prose.ts';
import { block, headed, type Block } from './section.ts';
import type { Setting } from './setting.ts';
import { words } from './words.ts';

/** A small head over a list; the head stays with the first item. */
const group = (setting: Setting, label: string, items: Box[], width: number, gap: number): Box[] =>
  items.length === 0 ? [] : headed(text(setting, label, 'accent', width), items, gap);

export function skills(setting: Setting, width: number): Block | null {
  const { scale, colours } = setting;
  const gap = 2 * scale;
  const pieces = (['technical', 'core', 'tool'] as const).flatMap((kind) => {
    const items = setting.content.skills
      .filter((item) => item.kind === kind)
      .map((item) => {
        const necessity = setting.choice('skills', 'necessity', item.necessity);
        const essential = item.necessity === 'essential';
        const run: Run = essential
          ? { text: setting.name(item.skill), colour: colours.ink }
          : { text: setting.name(item.skill) };
        return bullet(
          setting,
          [
            run,
            {
              text: `   ${necessity}`,
              face: 'tiny',
              ...(essential ? { colour: colours.accentText } : {}),
            },
          ],
          width,
        );
      });
    return group(setting, setting.choice('skills', 'kind', kind), items, width, gap);
  });
  return block(setting, 'skills', width, pieces, gap);
}

export function certifications(setting: Setting, width: number): Block | null {
  const items = setting.content.certifications.map((item) => {
    const issuer = setting.reference(item.certification)?.issuer;
    const note = setting.paragraphs(item.note).join(' ');
    const tail = [issuer, note].filter(Boolean).join(' · ');
    return bullet(
      setting,
      [
        { text: setting.name(item.certification), colour: setting.colours.ink },
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
        const name =
          setting.name(item.university) + (fact?.abbreviation ? ` (${fact.abbreviation})` : '');
        return bullet(
          setting,
          [
            { text: name, colour: setting.colours.ink },
            ...(programme ? [{ text: `   ${programme}`, face: 'tiny' as const }] : []),
          ],
          inner,
        );
      });
    return { label: setting.label(label), items };
  });
  const written = groups.filter(({ items }) => items.length > 0);
  const pieces = written.flatMap(({ label, items }) =>
    group(
      setting,
      label,
      items.map((item) => item(width)),
      width,
      gap,
    ),
  );
  return block(setting, 'universities', width, pieces, gap);
}

export function related(setting: Setting, width: number): Block | null {
  const pieces = (['similar', 'next-step', 'alternative'] as const).flatMap((kind) => {
    const names = setting.content.related
      .filter((item) => item.kind === kind)
      .map((item) => setting.name(item.profile));
    if (names.length === 0) return [];
    return [
      together(
        text(
          setting,
          [
            { text: `${setting.choice('related', 'kind', kind)}   `, face: 'accent' },
            names.join(' · '),
          ],
          'small',
          width,
        ),
      ),
    ];
  });
  return block(setting, 'related', width, pieces, 2 * setting.scale);
}
