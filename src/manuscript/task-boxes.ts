import { defineHastPlugin, type HastNode } from 'satteri';

/** Whether a node is a nested list, which is not part of the item's own text. */
const isBelow = (node: HastNode) => node.type === 'element' && /^[ou]l$/.test(node.tagName);

/** Labels the checkbox of a task (`- [x] Done`) with the words beside it, since it has no accessible name. */
export const taskBoxes = defineHastPlugin({
  name: 'task-boxes',
  element: {
    filter: ['input'],
    visit(node, context) {
      const item = context.parent(node);
      if (item.type !== 'element') return;
      const own = item.children.filter((child) => !isBelow(child));
      const name = own.map((child) => context.textContent(child)).join('');
      context.setProperty(node, 'ariaLabel', name.replace(/\s+/g, ' ').trim());
    },
  },
});
