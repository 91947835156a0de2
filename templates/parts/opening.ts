import { card, drawing, stack, text, together } from './box.ts';
import { bar } from './fill.ts';
import { flowing, headedProse, prose } from './prose.ts';
import { block, blockOf, type Block } from './section.ts';
import { numbered } from './steps.ts';
import type { Setting } from './setting.ts';
import { figure } from './tags.ts';
import { words } from './words.ts';

/** The tagline, set apart from the running text. */
export function tagline(setting: Setting, width: number): Block | null {
  const paragraphs = setting.paragraphs(setting.content.tagline);
  if (paragraphs.length === 0) return null;
  const { colours, scale } = setting;
  const padding = { x: 11 * scale, y: 8 * scale };
  const inner = width - 2 * padding.x - 3;
  const body = stack(
    paragraphs.map((paragraph) => text(setting, paragraph, 'lead', inner)),
    3 * scale,
  );
  const box = card(body, inner, colours.accentTint, padding, { colour: colours.accent, width: 3 });
  return blockOf('tagline', [together(box)], 0);
}

export const story = (setting: Setting, width: number): Block | null =>
  block(
    setting,
    'story',
    width,
    prose(setting, setting.paragraphs(setting.content.story), width),
    4.6 * setting.scale,
  );

export function reasons(setting: Setting, width: number): Block | null {
  const items = setting.content.reasons
    .map((reason, index) =>
      numbered(setting, index + 1, width, (inner) =>
        headedProse(setting, setting.say(reason.heading), setting.paragraphs(reason.body), inner),
      ),
    )
    .filter((box) => box !== null);
  return block(setting, 'reasons', width, items, 5 * setting.scale);
}

/** How the demand for the work develops, and why. */
export function outlook(setting: Setting, width: number): Block | null {
  const { outlook: value } = setting.content;
  if (value === null) return null;
  const { scale } = setting;
  const steps = ['declining', 'stable', 'growing', 'critical'] as const;
  const reached = steps.indexOf(value.demand);
  const [w, h, gap] = [13 * scale, (setting.inkSaver ? 5 : 4) * scale, 2 * scale];
  const meter = drawing(
    steps.flatMap((_, index) =>
      bar(setting, { x: index * (w + gap), y: 0, w, h }, index <= reached ? 'accent' : 'track'),
    ),
    h,
  );
  const demand = setting.choice('outlook', 'demand', value.demand);
  const alt = `${demand}: ${setting.label(words.level)} ${reached + 1}/${steps.length}`;
  const head = stack([text(setting, demand, 'figure', width), figure(meter, alt)], 1.5 * scale);
  const body = prose(setting, setting.paragraphs(value.body), width, 'small');
  return block(setting, 'outlook', width, [head, ...body.map(flowing)], 4 * scale);
}
