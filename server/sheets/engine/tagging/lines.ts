import type { Inline, Line } from '../inside.ts';

/** A piece of a line that is of one language and, where it is one, of one link. */
export interface LineRun {
  line: Line;
  lang: string;
  /** Where it leads to. */
  link: string | undefined;
  /** What is said of the link: its address, or its words where it leads to another page. */
  contents: string;
  width: number;
}

const linkOf = ({ link, linkToDestination }: Inline): string | undefined =>
  link ?? linkToDestination ?? undefined;

/** A line in pieces of one language and one link each. */
export function runsOf(line: Line, lang: string): LineRun[] {
  const { inlines } = line;
  const starts: number[] = [];
  for (const [index, inline] of inlines.entries()) {
    const before = inlines[index - 1];
    const goesOn =
      before &&
      (before.lang ?? lang) === (inline.lang ?? lang) &&
      linkOf(before) === linkOf(inline);
    if (!goesOn) starts.push(index);
  }
  const [height, ascender] = [line.getHeight(), line.getAscenderHeight()];
  // Named first: V8 makes a function that is written straight into a property among the old objects.
  const getHeight = () => height;
  const getAscenderHeight = () => ascender;
  return starts.map((start, index) => {
    const some = inlines.slice(start, starts[index + 1]);
    const [first, last] = [some[0]!, some.at(-1)!];
    const link = linkOf(first);
    const width = last.x + last.width - last.trailingCut - first.x;
    const words = some.map(({ text }) => text).join('');
    const contents = first.link ?? words.replace(/\s+/g, ' ').trim();
    const attributes = { lang: first.lang ?? lang, link, contents, width };
    if (starts.length === 1 && (link === undefined || some.length === 1)) {
      return { line, ...attributes };
    }
    const piece = line.clone();
    piece.inlines = link === undefined ? some : onceLinked(some);
    // All pieces stand on the line's one baseline.
    piece.getHeight = getHeight;
    piece.getAscenderHeight = getAscenderHeight;
    if (start > 0) {
      delete piece._outline;
      delete piece.id;
    }
    return { line: piece, ...attributes };
  });
}

/** The words of a link, of which the first alone makes it: whoever goes from link to link meets it once a line. */
const onceLinked = ([first, ...rest]: readonly Inline[]): Inline[] => [
  first!,
  ...rest.map((inline) => ({ ...inline, link: null, linkToDestination: null })),
];

/** Lines that a line feed parts are parted by a space too for those who hear them. */
export function partWords({ inlines }: Line): void {
  const last = inlines.at(-1);
  if (!last?.lineEnd || last.text.endsWith(' ')) return;
  inlines.push({ ...last, text: ' ', x: last.x + last.width, width: 0, trailingCut: 0 });
}
