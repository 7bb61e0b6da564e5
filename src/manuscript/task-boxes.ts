import { defineHastPlugin, type HastNode } from 'satteri';

/** The item itself, without those that hang below it. */
const isBelow = (node: HastNode) => node.type === 'element' && /^[ou]l$/.test(node.tagName);

/** Names the box of a task (`- [x] Done`) by the words beside it: in HTML no box has a name of its own. */
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
