import { defineHastPlugin } from 'satteri';

/** Makes Markdown tables scrollable, and their alignment a class: the security policy forbids inline styles. */
export const tables = (label: string) =>
  defineHastPlugin({
    name: 'tables',
    element: [
      {
        filter: ['table'],
        // Scrolls on narrow screens. A group rather than a region, which would add a landmark for every table.
        visit(node, context) {
          context.wrapNode(node, {
            type: 'element',
            tagName: 'div',
            properties: { className: ['scroller'], role: 'group', tabIndex: 0, ariaLabel: label },
            children: [],
          });
        },
      },
      {
        filter: ['td', 'th'],
        visit(node, context) {
          const [, side] = /^text-align: (\w+)$/.exec(node.properties['style'] ?? '') ?? [];
          if (side === undefined) return;
          context.setProperty(node, 'style', null);
          if (side !== 'left')
            context.setProperty(node, 'className', [side === 'right' ? 'at-right' : 'centred']);
        },
      },
    ],
  });
