import { defineHastPlugin } from 'satteri';

/** Tables of Markdown. It writes how cells are aligned as a style, which the security policy forbids. */
export const tables = (label: string) =>
  defineHastPlugin({
    name: 'tables',
    element: [
      {
        filter: ['table'],
        // It scrolls by itself where the screen is narrower; no landmark, as a text may hold several.
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
