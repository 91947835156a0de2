import { isEmptyText } from '../profile/index.ts';
import { stack, text, together, type Box } from './box.ts';
import { span } from './format.ts';
import { labelled } from './prose.ts';
import { block, type Block } from './section.ts';
import type { Setting } from './setting.ts';
import { words } from './words.ts';

/** Where and how the work is done, fact by fact. */
export function conditions(setting: Setting, width: number): Block | null {
  const { conditions: value } = setting.content;
  const field = (name: string) => setting.field('conditions', name);
  const fact = (label: string, lines: readonly string[]): Box[] => {
    const written = lines.filter(Boolean);
    if (written.length === 0) return [];
    const [first, ...rest] = written as [string, ...string[]];
    const boxes = [
      text(setting, first, 'small', width, { colour: setting.colours.ink }),
      ...rest.map((line) => text(setting, line, 'small', width)),
    ];
    return [together(labelled(setting, label, stack(boxes), width))];
  };
  const aspect = (key: 'leadership' | 'empathy' | 'stress'): Box[] => {
    const { level, note } = value[key];
    if (level === null && isEmptyText(note)) return [];
    return fact(field(key), [
      level === null ? '' : setting.choice('conditions', 'level', level),
      ...setting.paragraphs(note),
    ]);
  };
  const items = [
    ...fact(field('environments'), [
      value.environments
        .map((place) => setting.say(place))
        .filter(Boolean)
        .join(', '),
    ]),
    ...(value.remote === null
      ? []
      : fact(field('remote'), [setting.choice('conditions', 'remote', value.remote)])),
    ...(value.hours === null
      ? []
      : fact(field('hours'), [
          `${span(value.hours.min, value.hours.max)} ${setting.label(words.hours)}`,
        ])),
    ...aspect('leadership'),
    ...aspect('empathy'),
    ...aspect('stress'),
  ];
  return block(setting, 'conditions', width, items, 4.6 * setting.scale);
}
