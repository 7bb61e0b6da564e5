import { satteriCreateHighlightFn } from '@astrojs/markdown-satteri';
import components from 'prismjs/components.json' with { type: 'json' };
import { defineHastPlugin, defineMdastPlugin, type HastNode } from 'satteri';
import { fenceOf, linesOfPatch, type Fence } from './fence.ts';

const prism = await satteriCreateHighlightFn('prism', undefined);

type Element = Extract<HastNode, { type: 'element' }>;
type Letters = Extract<HastNode, { type: 'text' }>;
type Code = Element | Letters;

const isElement = (node: HastNode | undefined, name: string): node is Element =>
  node?.type === 'element' && node.tagName === name;

const element = (
  tagName: string,
  properties: Element['properties'],
  children: Element['children'],
): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
const letters = (value: string): Letters => ({ type: 'text', value });

/** Whether a tree consists only of spans and text. */
const isSpans = (node: HastNode): node is Code =>
  node.type === 'text' || (isElement(node, 'span') && node.children.every(isSpans));

const lettersIn = (node: HastNode): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(lettersIn).join('') : '';

/** All names of languages that Prism has a grammar for. For any other, it would warn on the console. */
const languages = new Set([
  'astro',
  ...Object.entries(components.languages).flatMap(([name, about]) =>
    name === 'meta' ? [] : [name, 'alias' in about ? about.alias : []].flat(),
  ),
]);

/** Names of languages that authors use but Prism does not know. */
const alsoCalled = new Map([
  ['c++', 'cpp'],
  ['c#', 'csharp'],
  ['cjs', 'javascript'],
  ['cts', 'typescript'],
  ['golang', 'go'],
  ['jsonc', 'json'],
  ['make', 'makefile'],
  ['mjs', 'javascript'],
  ['mts', 'typescript'],
  ['ps1', 'powershell'],
  ['rs', 'rust'],
  ['svelte', 'markup'],
  ['vue', 'markup'],
  ['zsh', 'bash'],
]);

/** Kinds of token that get a style; any more would only make pages heavier. */
const looks: readonly (readonly [RegExp, string])[] = [
  [/\b(?:comment|prolog|doctype|cdata)\b/, 'code-remark'],
  [/\b(?:string|char|number|boolean|regex|attr-value|url|constant|symbol)\b/, 'code-literal'],
  [/\b(?:keyword|tag|selector|atrule|important|builtin|directive)\b/, 'code-keyword'],
];

/** Prism's spans with our own classes, without those that have no style. */
function inLooks(node: HastNode): Code[] {
  if (node.type === 'text') return [node];
  if (!isElement(node, 'span')) return [];
  const said = [node.properties['className']].flat().join(' ');
  const look = looks.find(([names]) => names.test(said))?.[1];
  const inner = node.children.flatMap(inLooks);
  return look === undefined || look === 'code-keyword'
    ? around(look, inner)
    : around(look, [letters(lettersIn(node))]);
}
const around = (look: string | undefined, inner: Code[]) =>
  look === undefined ? inner : [element('span', { className: [look] }, inner)];

/**
 * The highlighted spans of code, or plain text if Prism's result has not the same letters. Without a grammar, Prism
 * reads code as HTML, and `<dir>` in a shell session would become an element of the page.
 */
async function tokensOf(code: string, written: string): Promise<Code[]> {
  const lower = written.toLowerCase();
  const language = languages.has(written) ? written : (alsoCalled.get(lower) ?? lower);
  const tree = languages.has(language) && language !== 'diff' ? await prism?.(code, language) : undefined;
  const inner =
    tree && 'children' in tree ? tree.children.find((child) => isElement(child, 'code')) : undefined;
  return isElement(inner, 'code') && inner.children.every(isSpans) && lettersIn(inner) === code
    ? inner.children.flatMap(inLooks)
    : [letters(code)];
}

/** Splits code into lines; a span over several lines is repeated on each. */
function linesOf(nodes: readonly Code[]): Code[][] {
  const lines: Code[][] = [[]];
  for (const node of nodes) {
    const parts: Code[][] =
      node.type === 'text'
        ? node.value.split('\n').map((value) => (value === '' ? [] : [letters(value)]))
        : linesOf(node.children.filter(isSpans)).map((children) =>
            children.length === 0 ? [] : [element('span', node.properties, children)],
          );
    parts.forEach((part, index) => {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push(...part);
    });
  }
  return lines;
}

/** Wraps marked lines in `<mark>`, `<ins>` or `<del>`, which have a meaning without styles, in feeds for example. */
const marked = (tokens: Code[], lines: Fence['lines']): Element['children'] =>
  lines.size === 0
    ? tokens
    : linesOf(tokens).flatMap((line, index, { length }) => {
        const whole = index + 1 < length ? [...line, letters('\n')] : line;
        const as = lines.get(index + 1);
        return as ? [element(as, {}, whole)] : whole;
      });

/** The labels of the copy button: before it is pressed, and after. */
export interface CopyWords {
  readonly copy: string;
  readonly copied: string;
  readonly selected: string;
}

/** The copy button, as its script expects it (src/components/page/CopyButton.astro). */
const copyButton = ({ copy, copied, selected }: CopyWords) =>
  element(
    'button',
    {
      type: 'button',
      className: ['min-h-6', 'cursor-pointer', 'underline', 'noscript:hidden'],
      dataCopy: '',
      dataDone: copied,
      dataSelected: selected,
      ariaLive: 'polite',
    },
    [letters(copy)],
  );

/** Keeps the options after the language of a fence, which would otherwise be lost on the way to HTML. */
export const fences = defineMdastPlugin({
  name: 'fences',
  code(node, context) {
    if (node.meta) context.setProperty(node, 'data', { hProperties: { dataMeta: node.meta } });
  },
});

/** The options of fenced code, from its language class and the text that `fences` kept. */
function saidOf(pre: Element, code: Element): Fence {
  const classes = [code.properties['className']].flat().map(String);
  const name = classes.find((one) => one.startsWith('language-'))?.slice('language-'.length) ?? '';
  const meta = pre.properties['dataMeta'];
  return fenceOf(name, typeof meta === 'string' ? meta : '');
}

/** Renders fenced code: highlighted if the language is known, with marked lines, title and copy button. */
export const highlight = (words: CopyWords) => {
  const button = copyButton(words);
  return defineHastPlugin({
    name: 'highlight',
    element: {
      filter: ['pre'],
      async visit(node, context) {
        const inner = node.children.find((child): child is Element => isElement(child, 'code'));
        if (!inner) return;
        const { language, title, lines } = saidOf(node, inner);
        const code = context.textContent(inner).replace(/\n$/, '');
        const className = [`language-${language}`];
        const tokens = await tokensOf(code, language);
        const children = marked(tokens, language === 'diff' ? linesOfPatch(code) : lines);
        const pre = element('pre', { className, dataLanguage: language }, [
          element('code', { className }, children),
        ]);
        let above: HastNode | undefined = context.parent(node);
        for (; above; above = context.parent(above))
          if (above.type === 'mdxJsxFlowElement' && above.name === 'Prompt') {
            // <Prompt> has its own button, which copies all of it.
            context.replaceNode(node, pre);
            return;
          }
        const head =
          title === undefined
            ? button
            : element('figcaption', {}, [element('span', {}, [letters(title)]), button]);
        context.replaceNode(node, element('figure', { className: ['code'], dataCopied: '' }, [head, pre]));
      },
    },
  });
};
