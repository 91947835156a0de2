import { isEmptyText } from '../profile/index.ts';
import { ruled } from './academics.ts';
import { stack, text, together, type Box, type Run } from './box.ts';
import { span } from './format.ts';
import { block, type Block } from './section.ts';
import type { Setting } from './setting.ts';
import { listItem, tagged } from './tags.ts';
import { words } from './words.ts';

/** Where and how the work is done, fact by fact. */
export function conditions(setting: Setting, width: number): Block | null {
  const { conditions: value } = setting.content;
  const field = (name: string) => setting.field('conditions', name);
  const fact = (label: string, stated: string, notes: readonly string[] = []): Box[] => {
    if (stated === '' && notes.length === 0) return [];
    const head: Run[] = [
      { text: `${label}   `, face: 'smallStrong' },
      { text: stated || notes[0]!, colour: setting.colours.ink },
    ];
    const rest = stated ? notes : notes.slice(1);
    return [
      listItem(
        together(
          tagged(
            stack(
              [head, ...rest].map((runs) => text(setting, runs, 'small', width)),
              0.4 * setting.scale,
            ),
            'LBody',
          ),
        ),
      ),
    ];
  };
  const aspect = (key: 'leadership' | 'empathy' | 'stress'): Box[] => {
    const { level, note } = value[key];
    if (level === null && isEmptyText(note)) return [];
    const reached = level === null ? '' : setting.choice('conditions', 'level', level);
    return fact(field(key), reached, setting.paragraphs(note));
  };
  const items = [
    ...fact(
      field('environments'),
      value.environments
        .map((place) => setting.say(place))
        .filter(Boolean)
        .join(', '),
    ),
    ...(value.remote === null
      ? []
      : fact(field('remote'), setting.choice('conditions', 'remote', value.remote))),
    ...(value.hours === null
      ? []
      : fact(
          field('hours'),
          `${span(value.hours.min, value.hours.max)} ${setting.label(words.hours)}`,
        )),
    ...aspect('leadership'),
    ...aspect('empathy'),
    ...aspect('stress'),
  ];
  return block(
    setting,
    'conditions',
    width,
    ruled(setting, items, width, 2.8),
    2.8 * setting.scale,
  );
}
