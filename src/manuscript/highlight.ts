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

/** Whether the tree holds spans and letters and nothing else. */
const isSpans = (node: HastNode): node is Code =>
  node.type === 'text' || (isElement(node, 'span') && node.children.every(isSpans));

const lettersIn = (node: HastNode): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(lettersIn).join('') : '';

/** What Prism has a grammar for, under each of its names. Asked for anything else it complains on the console. */
const languages = new Set([
  'astro',
  ...Object.entries(components.languages).flatMap(([name, about]) =>
    name === 'meta' ? [] : [name, 'alias' in about ? about.alias : []].flat(),
  ),
]);

/** Names that authors write for them, and that Prism does not know. */
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

/** What is told apart by looks; every further kind of token would only make the page heavier. */
const looks: readonly (readonly [RegExp, string])[] = [
  [/\b(?:comment|prolog|doctype|cdata)\b/, 'code-remark'],
  [/\b(?:string|char|number|boolean|regex|attr-value|url|constant|symbol)\b/, 'code-literal'],
  [/\b(?:keyword|tag|selector|atrule|important|builtin|directive)\b/, 'code-keyword'],
];

/** Prism's spans with our own names, and without those that no look is for. */
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
 * The spans that Prism makes of code; the letters where they do not say the same. Without a grammar it takes code for
 * HTML, and `<dir>` in a shell session would become an element of the page.
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

/** Code line by line, what runs over several of them repeated on each. */
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

/** Lines that something is said of, in the element that says it anywhere, feeds too. */
const marked = (tokens: Code[], lines: Fence['lines']): Element['children'] =>
  lines.size === 0
    ? tokens
    : linesOf(tokens).flatMap((line, index, { length }) => {
        const whole = index + 1 < length ? [...line, letters('\n')] : line;
        const as = lines.get(index + 1);
        return as ? [element(as, {}, whole)] : whole;
      });

/** What the button at code says, and what its script has it say once it was pressed. */
export interface CopyWords {
  readonly copy: string;
  readonly copied: string;
  readonly selected: string;
}

/** What the script of the copy button looks for (src/components/page/CopyButton.astro). */
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

/** Hands on what stands behind the language of a fence, which becomes no part of an element by itself. */
export const fences = defineMdastPlugin({
  name: 'fences',
  code(node, context) {
    if (node.meta) context.setProperty(node, 'data', { hProperties: { dataMeta: node.meta } });
  },
});

/** What is said of code in a fence; its class is the first word of that. */
function saidOf(pre: Element, code: Element): Fence {
  const classes = [code.properties['className']].flat().map(String);
  const name = classes.find((one) => one.startsWith('language-'))?.slice('language-'.length) ?? '';
  const meta = pre.properties['dataMeta'];
  return fenceOf(name, typeof meta === 'string' ? meta : '');
}

/** Code in a fence, with its parts told apart where the language is known, and letter by letter where it is not. */
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
            // It is copied as a whole, by a button of its own.
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
