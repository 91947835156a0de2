/**
 * Advance widths of the typeface in thousandths of the size, for the characters from space to `~`: enough to know before
 * the layout how many lines a text takes. Kerning is left out, which errs on the safe side.
 */
const ADVANCES = {
  regular:
    '170 282 395 790 646 974 734 245 295 295 479 606 270 498 286 429 732 371 600 ' +
    '609 630 616 597 543 628 597 286 306 606 606 606 499 929 652 693 781 742 612 ' +
    '581 821 736 256 383 654 531 836 736 878 643 878 641 646 512 700 652 984 597 ' +
    '623 584 315 429 315 606 598 352 572 667 600 667 615 393 662 573 229 229 548 ' +
    '229 908 573 655 667 667 338 509 388 573 517 797 487 536 449 317 300 317 606',
  semibold:
    '175 341 464 873 647 1022 774 289 351 351 520 642 328 566 347 481 716 392 598 ' +
    '611 646 615 601 554 631 601 347 367 642 642 642 555 928 692 692 777 741 601 ' +
    '584 813 734 272 390 671 539 874 739 878 646 878 654 647 532 712 682 1008 640 ' +
    '648 576 382 481 382 642 641 372 578 670 606 670 613 402 655 586 245 245 567 ' +
    '245 919 586 653 670 670 362 512 405 586 550 855 535 569 471 371 363 371 642',
  bold:
    '178 371 498 915 647 1046 793 311 379 379 540 660 357 600 378 506 708 403 597 ' +
    '611 654 615 602 559 632 602 378 398 660 660 660 583 927 712 691 774 740 595 ' +
    '586 808 733 279 393 679 543 893 741 878 648 878 661 647 542 718 697 1020 661 ' +
    '660 571 416 506 416 660 663 381 580 672 608 672 612 406 652 593 252 252 577 ' +
    '252 924 593 652 672 672 374 514 413 593 566 883 558 586 481 398 395 398 660',
  extrabold:
    '180 400 532 956 647 1070 813 333 407 407 560 678 386 634 408 532 700 413 596 ' +
    '612 662 614 604 564 633 604 408 428 678 678 678 611 926 732 690 772 739 589 ' +
    '587 804 732 287 396 687 547 912 742 878 649 878 667 647 552 724 712 1032 682 ' +
    '672 567 449 532 449 678 684 391 583 673 611 673 611 410 648 599 260 260 586 ' +
    '260 929 599 651 673 673 386 515 421 599 582 912 582 602 492 425 426 425 678',
} as const;

export type Weight = keyof typeof ADVANCES;

/** Anything beyond ASCII that is common in print; the rest counts as wide as an `n` and a little. */
const OTHERS: Readonly<Record<string, number>> = {
  '\u00a0': 175,
  '–': 610,
  '—': 940,
  '‘': 330,
  '’': 330,
  '“': 470,
  '”': 470,
  '•': 600,
  '·': 330,
  '…': 730,
  '→': 760,
};
const UNKNOWN = 650;

const tables = Object.fromEntries(
  Object.entries(ADVANCES).map(([weight, widths]) => [weight, widths.split(' ').map(Number)]),
) as Record<Weight, number[]>;

/** What every space between words gets on top of its own width, as a factor of the size: the typeface's is tight. */
export const WORD_SPACE = 0.06;

/** Width of `text` on one line, in points. */
export function widthOf(text: string, size: number, weight: Weight): number {
  const table = tables[weight];
  let sum = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code === 32) sum += WORD_SPACE * 1000;
    sum += table[code - 32] ?? OTHERS[character] ?? (code > 0x2000 ? 950 : UNKNOWN);
  }
  return (sum * size) / 1000;
}

/** Height of the typeface's own line, as a factor of the size. */
export const LINE = 1.26;

/** A word with what may follow it on its line, or white space. */
export interface Piece {
  /** Width at size 1. */
  advance: number;
  length: number;
  space: boolean;
}

/** A line may end after white space, and after a hyphen, dash or slash. */
const PIECES = /[^ \n\t\-–—/]*[-–—/]+|[^ \n\t\-–—/]+|[ \n\t]+/g;

/** Pieces of texts that were asked for: a layout asks many times. Bounded, and forgotten all at once. */
const known = new Map<Weight, Map<string, readonly Piece[]>>();
const MOST_KNOWN = 2000;

/** A line of text as the pieces between which it may be broken. */
export function piecesOf(text: string, weight: Weight): readonly Piece[] {
  let texts = known.get(weight);
  if (!texts) known.set(weight, (texts = new Map()));
  const found = texts.get(text);
  if (found) return found;
  const pieces = (text.match(PIECES) ?? []).map((piece) => ({
    advance: widthOf(piece, 1, weight),
    length: piece.length,
    space: /^[ \n\t]/.test(piece),
  }));
  if (texts.size >= MOST_KNOWN) texts.clear();
  texts.set(text, pieces);
  return pieces;
}
