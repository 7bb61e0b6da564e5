import { defineHastPlugin } from 'satteri';

const fromRight =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Whether a text is written from right to left. As in browsers, its first letter decides. */
const isFromRight = (text: string) => fromRight.test(/\p{L}/u.exec(text)?.[0] ?? '');

/** Sets `dir` on right-to-left passages, so that bullets and borders are on the right side too. */
export const direction = defineHastPlugin({
  name: 'direction',
  element: {
    filter: ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'dl', 'blockquote', 'table', 'th', 'td'],
    visit(node, context) {
      if (node.properties['dir'] === undefined && isFromRight(context.textContent(node)))
        context.setProperty(node, 'dir', 'rtl');
    },
  },
});
