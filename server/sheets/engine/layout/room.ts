import { LayoutBuilder, PageElementWriter } from '../inside.ts';

/** Lets a node ask for room (`needs`) or for the foot of its page (`sinks`). */
export function giveRoom(): void {
  const { processNode } = LayoutBuilder.prototype;
  // A node that lacks the room which it needs starts on the next page, without the space above it.
  LayoutBuilder.prototype.processNode = function (node, ...rest) {
    const { writer } = this;
    if (node.needs !== undefined && writer.transactionLevel === 0 && node.pageBreak === undefined) {
      const context = writer.context();
      const atTop = context.y <= context.pageMargins.top + 0.5;
      if (!atTop && context.availableHeight < node.needs) writer.moveToNextPage();
      const now = writer.context();
      if (node._margin && now.y <= now.pageMargins.top + 0.5 && node._margin[1] > 0) {
        node._margin = [node._margin[0], 0, node._margin[2], node._margin[3]];
      }
    }
    if (node.sinks) writer.sinking = true;
    processNode.call(this, node, ...rest);
  };

  const { addFragment } = PageElementWriter.prototype;
  // A fragment that sinks stands at the foot of the page that has room for it.
  PageElementWriter.prototype.addFragment = function (fragment, ...rest) {
    if (this.sinking) {
      this.sinking = false;
      const { y, availableHeight, pageMargins } = this.context();
      const room = availableHeight - fragment.height - 0.5;
      if (room > 0 && y > pageMargins.top + 0.5) this.context().moveDown(room);
    }
    return addFragment.call(this, fragment, ...rest);
  };
}
