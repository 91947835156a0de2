import { LayoutBuilder, type LaidOut, type LayoutBuilding } from '../inside.ts';

/*
 * pdfmake gives each node and each drawing a function of its own by which it could be laid out once more. V8 makes a function
 * that is written into a property among the old objects at once, where, dead itself, it keeps its node, and with it the whole
 * document. No definition of ours is laid out twice (`pageBreakBefore` asks for it), so nodes are laid out without.
 */

type Builder = LayoutBuilding;

/** Lays nodes out like pdfmake, without what keeps them. */
export function layOutOnce(): void {
  const { processNode } = LayoutBuilder.prototype;
  LayoutBuilder.prototype.processNode = function (node, isVerticalAlignmentAllowed) {
    if (node.verticalAlignment || (node.pageBreak && /Odd|Even/.test(node.pageBreak))) {
      processNode.call(this, node, isVerticalAlignmentAllowed);
      return;
    }
    const { writer } = this;
    this.linearNodeList.push(node);
    node.positions = [];
    const top = writer.context().getCurrentPage() && writer.context().y;
    if (node.pageBreak === 'before') writer.moveToNextPage(node.pageOrientation);
    const margin = node.relativePosition || node.absolutePosition ? null : node._margin;
    if (margin) {
      moveDown(this, node, margin[1]);
      writer.context().addMargin(margin[0], margin[2]);
    }
    place(this, node);
    if (margin) {
      moveDown(this, node, margin[3]);
      writer.context().addMargin(-margin[0], -margin[2]);
    }
    if (node.pageBreak === 'after') writer.moveToNextPage(node.pageOrientation);
    if (top !== null) node.__height = writer.context().y - top;
  };
}

/** The space above or below a node; what is left of the page or column, if that is less. */
function moveDown(builder: Builder, node: LaidOut, height: number): void {
  const { writer } = builder;
  const context = writer.context();
  // Where a page is as high as it gets, this is no number, and there is always room.
  if (!(context.availableHeight - height < 0)) {
    context.moveDown(height);
    return;
  }
  context.moveDown(context.availableHeight);
  if (context.inSnakingColumns() && !context.isInNestedNonSnakingGroup()) {
    builder.snakingAwarePageBreak(node.pageOrientation);
  } else writer.moveToNextPage(node.pageOrientation);
}

function place(builder: Builder, node: LaidOut): void {
  const { writer } = builder;
  const { unbreakable, absolutePosition, relativePosition } = node;
  if (unbreakable) writer.beginUnbreakableBlock();
  if (absolutePosition) {
    writer.context().beginDetachedBlock();
    writer.context().moveTo(absolutePosition.x || 0, absolutePosition.y || 0);
  }
  if (relativePosition) {
    writer.context().beginDetachedBlock();
    writer.context().moveToRelative(relativePosition.x || 0, relativePosition.y || 0);
  }
  fill(builder, node);
  if (absolutePosition || relativePosition) writer.context().endDetachedBlock();
  if (unbreakable) writer.commitUnbreakableBlock();
}

/** Lays out what a node consists of. */
function fill(builder: Builder, node: LaidOut): void {
  if (node.stack) builder.processVerticalContainer(node);
  else if (node.section) builder.processSection(node);
  else if (node.columns) builder.processColumns(node);
  else if (node.ul) builder.processList(false, node);
  else if (node.ol) builder.processList(true, node);
  else if (node.table) builder.processTable(node);
  else if (node.text !== undefined) builder.processLeaf(node);
  else if (node.toc) builder.processToc(node);
  else if (node.image) builder.processImage(node);
  else if (node.svg) builder.processSVG(node);
  else if (node.canvas) builder.processCanvas(node);
  else if (node.qr) builder.processQr(node);
  else if (node.attachment) builder.processAttachment(node);
  else if (!node._span) throw new Error('a node of the definition is of no kind that there is');
}
