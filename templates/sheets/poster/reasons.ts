import { pad, row, stack, text, type Box } from '../../parts/box.ts';
import { evenly, resized } from '../../parts/fit.ts';
import type { Setting } from '../../parts/setting.ts';
import { listItem, tagged } from '../../parts/tags.ts';
import { inLanguage, said as joined, type Voices } from '../../parts/voices.ts';
import { sections, type Label } from '../../profile/index.ts';
import { reasonsOf, type Plan, type Reason } from './facts.ts';
import { BODY } from './field.ts';

/** `middle`: how far below the top of its box a numeral's middle is. */
const NUMERAL = { size: 58, width: 56, middle: 40 };

/** How far below the top of what is said the middle of its first line, or of its first two, is: a numeral stands there. */
const middleOf = (height: number, larger: number): number =>
  height < 1.5 * BODY * larger ? 0.6 * height : Math.min(height / 2, 1.3 * BODY * larger);

/** What is short on a poster in two languages. */
const WHY: Label = { en: 'Why this career?', ms: 'Mengapa kerjaya ini?' };

function said(
  setting: Setting,
  { heading, body }: Reason,
  width: number,
  face: 'h2' | 'body',
  larger: number,
): Box | null {
  const boxes = [
    ...(heading
      ? [evenly(resized(setting, face, (BODY + 2) * larger, 1.18), heading, face, width)]
      : []),
    ...(body ? [evenly(resized(setting, 'body', BODY, 1.22), body, 'body', width)] : []),
  ];
  return boxes.length === 0 ? null : stack(boxes, 2);
}

/** The reasons, each behind a numeral; of several languages the first one stands out. `larger`: a factor of the headings. */
export function reasons(
  voices: Voices,
  plan: Plan,
  width: number,
  gap: number,
  larger = 1,
): Box | null {
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
      const box = reason && said(voice, reason, inner, at === 0 ? 'h2' : 'body', larger);
      return box ? [inLanguage(voices, voice, box)] : [];
    });
    const figure = text(numeral, String(index + 1), 'h2', NUMERAL.width, {
      colour: colours.accentText,
      tag: 'Lbl',
    });
    const words = stack(told, 3);
    const lower = middleOf(words.height, larger) - NUMERAL.middle;
    return listItem(
      row([
        { width: NUMERAL.width, box: pad(figure, [0, lower, 0, 0]) },
        { width: inner, box: tagged(words, 'LBody') },
      ]),
    );
  });
  const key = setting.content.reasons.length > 0 ? 'reasons' : 'tasks';
  const heading = joined(voices, (voice) =>
    voice.label(key === 'reasons' && voices.length > 1 ? WHY : sections[key].label),
  );
  const title = text(resized(setting, 'h3', BODY, 1.2), heading, 'h3', width, {
    tag: 'H2',
    colour: colours.accentText,
  });
  return stack([title, ...rows], gap);
}
