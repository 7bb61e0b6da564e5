import { defineHastPlugin, defineMdastPlugin, type HastNode } from 'satteri';
import { formulaOf, isFault } from './formula.ts';

type Element = Extract<HastNode, { type: 'element' }>;

const classesOf = ({ properties }: Element) => [properties['className']].flat().map(String);

/** Characters that fit on a phone. A longer formula scrolls, and gets focus, so that it can be scrolled by keyboard. */
const roomy = 24;

/** The element for a formula. Invalid TeX is shown as code; the checks report it. */
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

/** Treats `$$…$$` that fills a paragraph as a display formula, like one between two lines of `$$`. */
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

/** Turns TeX into MathML, which browsers render natively. */
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
