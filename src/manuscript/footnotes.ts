import { defineHastPlugin } from 'satteri';

/** 1 → a, 26 → z, 27 → aa: as a browser counts a list in letters. */
const letters = (n: number): string =>
  n < 1 ? '' : letters(Math.floor((n - 1) / 26)) + String.fromCharCode(97 + ((n - 1) % 26));

const lettered = (text: string) => text.replace(/\d+/, (number) => letters(Number(number)));

/** Labels footnotes with letters, since numbers are used for sources. */
export const footnotes = defineHastPlugin({
  name: 'footnotes',
  element: [
    {
      filter: ['a'],
      visit(node, context) {
        const { dataFootnoteRef, dataFootnoteBackref, ariaLabel } = node.properties;
        const [inner] = node.children;
        if (dataFootnoteRef !== undefined && inner?.type === 'text')
          context.replaceNode(inner, { type: 'text', value: lettered(inner.value) });
        if (dataFootnoteBackref !== undefined && typeof ariaLabel === 'string')
          context.setProperty(node, 'ariaLabel', lettered(ariaLabel));
      },
    },
    {
      filter: ['ol'],
      visit(node, context) {
        const above = context.parent(node);
        if (above.type === 'element' && 'dataFootnotes' in above.properties)
          context.setProperty(node, 'type', 'a');
      },
    },
  ],
});
