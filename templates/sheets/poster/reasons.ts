import { pad, row, stack, text, type Box } from '../../parts/box.ts';
import { resized } from '../../parts/fit.ts';
import type { Setting } from '../../parts/setting.ts';
import { listItem, tagged } from '../../parts/tags.ts';
import { inLanguage, said as joined, type Voices } from '../../parts/voices.ts';
import { sections } from '../../profile/index.ts';
import { reasonsOf, type Plan, type Reason } from './facts.ts';
import { BODY } from './field.ts';

/** `lift`: what a numeral stands higher than the line beside it. */
const NUMERAL = { size: 58, width: 56, lift: 12 };

function said(
  setting: Setting,
  { heading, body }: Reason,
  width: number,
  face: 'h2' | 'body',
): Box | null {
  const boxes = [
    ...(heading ? [text(resized(setting, face, BODY + 2, 1.18), heading, face, width)] : []),
    ...(body ? [text(resized(setting, 'body', BODY, 1.22), body, 'body', width)] : []),
  ];
  return boxes.length === 0 ? null : stack(boxes, 2);
}

/** The reasons, each behind a numeral; of several languages the first one stands out. */
export function reasons(voices: Voices, plan: Plan, width: number, gap: number): Box | null {
  const [setting] = voices;
  const { colours } = setting;
  const lists = voices.map((voice) => reasonsOf(voice, plan));
  const count = Math.max(...lists.map(({ length }) => length));
  if (count === 0) return null;
  const inner = width - NUMERAL.width;
  const numeral = resized(setting, 'h2', NUMERAL.size, 1);
  const rows = Array.from({ length: count }, (_, index) => {
    const told = voices.flatMap((voice, at) => {
      const reason = lists[at]![index];
      const box = reason && said(voice, reason, inner, at === 0 ? 'h2' : 'body');
      return box ? [inLanguage(voices, voice, box)] : [];
    });
    const figure = text(numeral, String(index + 1), 'h2', NUMERAL.width, {
      colour: colours.accentText,
      tag: 'Lbl',
    });
    return listItem(
      row([
        { width: NUMERAL.width, box: pad(figure, [0, -NUMERAL.lift, 0, 0]) },
        { width: inner, box: tagged(stack(told, 3), 'LBody') },
      ]),
    );
  });
  const key = setting.content.reasons.length > 0 ? 'reasons' : 'tasks';
  const heading = joined(voices, (voice) => voice.label(sections[key].label));
  const title = text(resized(setting, 'h3', BODY, 1.2), heading, 'h3', width, {
    tag: 'H2',
    colour: colours.accentText,
  });
  return stack([title, ...rows], gap);
}
