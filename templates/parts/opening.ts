import type { Content } from '../profile/index.ts';
import { card, drawing, stack, text, together, type Box } from './box.ts';
import { bar } from './fill.ts';
import { evenly } from './fit.ts';
import { flowing, headedProse, prose } from './prose.ts';
import { block, blockOf, type Block } from './section.ts';
import { numbered } from './steps.ts';
import type { Setting } from './setting.ts';
import { figure } from './tags.ts';
import { levelOf } from './words.ts';
import { described, said, type Voices } from './voices.ts';

/** The tagline, set apart from the running text. */
export function tagline(setting: Setting, width: number): Block | null {
  const paragraphs = setting.paragraphs(setting.content.tagline);
  if (paragraphs.length === 0) return null;
  const { colours, scale } = setting;
  const padding = { x: 11 * scale, y: 8 * scale };
  const inner = width - 2 * padding.x - 3;
  const body = stack(
    paragraphs.map((paragraph) => evenly(setting, paragraph, 'lead', inner)),
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
  const head = demand(setting, value.demand, width);
  const body = prose(setting, setting.paragraphs(value.body), width, 'small');
  return block(setting, 'outlook', width, [head, ...body.map(flowing)], 4 * setting.scale);
}

/** How much the work is in demand: in words over a meter. */
export function demand(
  setting: Setting,
  reached: NonNullable<Content['outlook']>['demand'],
  width: number,
  ...others: readonly Setting[]
): Box {
  const { scale } = setting;
  const steps = ['declining', 'stable', 'growing', 'critical'] as const;
  const voices: Voices = [setting, ...others];
  const place = steps.indexOf(reached) + 1;
  const wordsOf = (voice: Setting) => voice.choice('outlook', 'demand', reached);
  const drawn = meter(setting, steps.length, place, { w: 13 * scale, gap: 2 * scale });
  return stack(
    [
      text(setting, said(voices, wordsOf), 'figure', width),
      figure(
        drawn,
        described(voices, (voice) => levelOf[voice.language](wordsOf(voice), place, steps.length)),
      ),
    ],
    1.5 * scale,
  );
}

/** `reached` of `count` steps in a row. */
export function meter(
  setting: Setting,
  count: number,
  reached: number,
  { w, gap }: { w: number; gap: number },
): Box {
  const h = (setting.inkSaver ? 5 : 4) * setting.scale;
  return drawing(
    Array.from({ length: count }, (_, index) =>
      bar(setting, { x: index * (w + gap), y: 0, w, h }, index < reached ? 'accent' : 'track'),
    ).flat(),
    h,
  );
}
