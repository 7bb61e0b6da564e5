import { defineHastPlugin, defineMdastPlugin, type HastNode } from 'satteri';
import { formulaOf, isFault } from './formula.ts';

type Element = Extract<HastNode, { type: 'element' }>;

const classesOf = ({ properties }: Element) => [properties['className']].flat().map(String);

/** What a phone has room for; a longer formula is scrolled in its frame, by keys too. */
const roomy = 24;

/** A formula as the element that stands in the page; TeX that is none stays to be read, and the checks name it. */
function setFormula(tex: string, display: boolean, label: string): Element {
  const formula = formulaOf(tex, display);
  if (isFault(formula))
    return { type: 'element', tagName: 'code', properties: {}, children: [{ type: 'text', value: tex }] };
  if (!display) return formula.math;
  const reach = formula.line.length > roomy ? { role: 'group', ariaLabel: label, tabIndex: 0 } : {};
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['formula'], ...reach },
    children: [formula.math],
  };
}

/** `$$…$$` that is all of its paragraph stands on a line of its own, as it does between two lines of `$$`. */
export const formulasAlone = defineMdastPlugin({
  name: 'formulas-alone',
  options: { position: true },
  inlineMath(node, context) {
    const parent = context.parent(node);
    if (parent.type !== 'paragraph' || parent.children.length > 1) return;
    if (context.source.startsWith('$$', node.position?.start.offset ?? 0))
      context.replaceNode(parent, { type: 'math', value: node.value });
  },
});

/** TeX becomes MathML, which browsers set by themselves. */
export const setFormulas = (label: string) =>
  defineHastPlugin({
    name: 'set-formulas',
    element: [
      {
        filter: ['pre'],
        visit(node, context) {
          const [inner] = node.children;
          if (inner?.type === 'element' && classesOf(inner).includes('math-display'))
            context.replaceNode(node, setFormula(context.textContent(inner).trim(), true, label));
        },
      },
      {
        filter: ['code'],
        visit(node, context) {
          if (classesOf(node).includes('math-inline'))
            context.replaceNode(node, setFormula(context.textContent(node).trim(), false, label));
        },
      },
    ],
  });
