import { satteriCreateHighlightFn } from '@astrojs/markdown-satteri';
import components from 'prismjs/components.json' with { type: 'json' };
import { defineHastPlugin, type HastNode } from 'satteri';

const prism = await satteriCreateHighlightFn('prism', undefined);

type Element = Extract<HastNode, { type: 'element' }>;

const isElement = (node: HastNode | undefined, name: string): node is Element =>
  node?.type === 'element' && node.tagName === name;

/** Whether the tree holds spans and letters and nothing else. */
const isSpans = (node: HastNode): boolean =>
  node.type === 'text' || (isElement(node, 'span') && node.children.every(isSpans));

const lettersIn = (node: HastNode): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(lettersIn).join('') : '';

/** What stands behind the fence, where it is a word: it becomes a class. */
function languageOf({ properties }: Element) {
  const classes = [properties['className']].flat().map(String);
  return classes.map((name) => /^language-([\w+#-]+)$/.exec(name)?.[1]).find(Boolean) ?? 'plaintext';
}

/** What Prism has a grammar for, under each of its names. Asked for anything else it complains on the console. */
const languages = new Set([
  'astro',
  ...Object.entries(components.languages).flatMap(([name, about]) =>
    name === 'meta' ? [] : [name, 'alias' in about ? about.alias : []].flat(),
  ),
]);

/**
 * The spans that Prism makes of code; undefined where they do not say the same letters. Without a grammar it takes code
 * for HTML, and `<dir>` in a shell session would become an element of the page.
 */
async function tokensOf(code: string, language: string) {
  if (!languages.has(language)) return undefined;
  const tree = await prism?.(code, language);
  const inner =
    tree && 'children' in tree ? tree.children.find((child) => isElement(child, 'code')) : undefined;
  return isElement(inner, 'code') && inner.children.every(isSpans) && lettersIn(inner) === code
    ? inner.children
    : undefined;
}

/** Code in a fence, with its parts told apart where the language is known, and letter by letter where it is not. */
export const highlight = defineHastPlugin({
  name: 'highlight',
  element: {
    filter: ['pre'],
    async visit(node, context) {
      const inner = node.children.find((child): child is Element => isElement(child, 'code'));
      if (!inner) return;
      const language = languageOf(inner);
      const code = context.textContent(inner).replace(/\n$/, '');
      const className = [`language-${language}`];
      const tokens = await tokensOf(code, language);
      const children = tokens ?? [{ type: 'text' as const, value: code }];
      context.replaceNode(node, {
        type: 'element',
        tagName: 'pre',
        properties: { className, dataLanguage: language },
        children: [{ type: 'element', tagName: 'code', properties: { className }, children }],
      });
    },
  },
});
