import { bullet, grid } from './prose.ts';
import { block, type Block } from './section.ts';
import type { Setting } from './setting.ts';

/** What the work consists of: a list, in two columns where there is room. */
export function tasks(setting: Setting, width: number): Block | null {
  const items = setting.content.tasks
    .map((task) => setting.paragraphs(task.text).join(' '))
    .filter(Boolean);
  const draw = items.map((item) => (each: number) => bullet(setting, item, each, 'small'));
  const { scale } = setting;
  const pieces = grid(draw, setting.room(width) > 420 ? 2 : 1, width, 18 * scale);
  return block(setting, 'tasks', width, pieces, 3 * scale);
}
