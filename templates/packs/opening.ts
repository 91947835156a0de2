import { asNode, stack, type Box, type Node } from '../parts/box.ts';
import type { Setting } from '../parts/setting.ts';
import { inLanguage as marked, said, type Voices } from '../parts/voices.ts';
import type { Label } from '../profile/index.ts';
import { frameOf, packDocument, set, unitOf, voicesOf, type Leaf, type PackHead } from './head.ts';

/*
 * What cover and dividers share: a band across their head, words placed on and below it.
 */

/** Where such a leaf is set: `across`: how wide what stands on the band is. */
export function opened(head: PackHead, across: number) {
  const page = frameOf(head, 48, 12);
  const voices = voicesOf(head, head.languages, page);
  return {
    page,
    voices,
    voice: voices[0],
    unit: unitOf(head),
    left: page.margin.left,
    width: page.measure * across,
  };
}

/** A small word in every language over what stands on the band. */
export const underKicker = (
  voices: Voices,
  head: PackHead,
  kicker: Label,
  below: readonly Box[],
  { width, gap }: { width: number; gap: number },
): Box =>
  stack(
    [
      set(
        voices[0],
        head,
        said(voices, (voice) => voice.label(kicker)),
        'eyebrow',
        12,
        width,
      ),
      ...below,
    ],
    gap * unitOf(head),
  );

/** The leaf whose parts stand where they were placed. */
export const leafOf = (head: PackHead, page: Setting['page'], nodes: readonly Node[]): Leaf => ({
  definition: packDocument(head, page, asNode({ stack: nodes })),
});

/** What each language says of one thing, one below the other and equally large. */
export const inEach = (
  voices: Voices,
  what: (voice: Setting, index: number) => Box | null,
  gap = 0,
): Box | null => {
  const boxes = voices.flatMap((voice, index) => {
    const box = what(voice, index);
    return box ? [marked(voices, voice, box)] : [];
  });
  return boxes.length > 0 ? stack(boxes, gap) : null;
};
