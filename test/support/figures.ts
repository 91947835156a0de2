import type { Alternative } from '../../templates/parts/tags.ts';

/** A node of a document definition that is a figure. */
interface FigureNode {
  tag: 'Figure';
  alt?: Alternative;
}

const isFigure = (node: object): node is FigureNode => 'tag' in node && node.tag === 'Figure';

/** All figures of a document definition's content. */
export function figuresOf(node: unknown): FigureNode[] {
  if (typeof node !== 'object' || node === null) return [];
  const inside = Object.values(node).flatMap(figuresOf);
  return isFigure(node) ? [node, ...inside] : inside;
}
