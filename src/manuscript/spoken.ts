import { phrasing } from 'hast-util-phrasing';
import { escape } from '../text/escape.ts';
import { attributesOf } from './attributes.ts';
import { titleAttributes, writableNamed } from './components.ts';
import { calloutOf } from './callouts.ts';
import { elementsOf } from './dialect.ts';
import { anchorWritten } from './headings.ts';
import { formulaLine } from './formula.ts';
import { constantsIn, wordsOf } from './script.ts';

type Node = ReturnType<typeof elementsOf>;

const textIn = (node: Node): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textIn).join('') : '';

/** The words of an element, with spaces around them unless it stands within a line, and may within a word. */
const apart = (tagName: string, words: string) =>
  tagName !== 'br' && phrasing({ type: 'element', tagName, properties: {}, children: [] })
    ? words
    : ` ${words} `;

const blocks = new Set(['p', 'li', 'blockquote', 'pre', 'th', 'td', 'dt', 'dd']);

/**
 * What a Markdown or MDX text says, as bare HTML for search: paragraphs, and headings with their anchors on the page.
 * Made from the text itself, so that what search finds does not depend on page templates.
 */
export function spokenText(text: string, file: string, anchors: readonly string[]) {
  const slugs = anchors.values();
  const root = elementsOf(text, file);
  const constants = constantsIn(root);
  const spoken = (node: Node): string => {
    if (node.type === 'text') return escape(node.value);
    if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression')
      return escape(wordsOf(node.value, constants) ?? '');
    if (!('children' in node)) return '';
    const children = node.children.map(spoken);
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      if (writableNamed(node.name)?.spoken === false) return '';
      const attributes = attributesOf(node, constants);
      const titles = titleAttributes.flatMap((name) =>
        attributes[name]?.text ? [`<p>${escape(attributes[name].text)}</p>`] : [],
      );
      return apart(node.name ?? '', titles.join('') + children.join(''));
    }
    if (node.type !== 'element') return children.join('');
    // A formula, in the form that Sätteri gives it.
    if (node.tagName === 'code' && String(node.properties['className']).includes('math-'))
      return escape(formulaLine(textIn(node)));
    if (/^h[1-6]$/.test(node.tagName)) {
      const slug = slugs.next().value;
      const words = children.join('').replace(anchorWritten, '');
      return `<${node.tagName}${slug ? ` id="${escape(slug)}"` : ''}>${words}</${node.tagName}>`;
    }
    if (node.tagName === 'blockquote') {
      const words = children.join('');
      const callout = calloutOf(textIn(node));
      return `<p>${callout ? words.replace(/\[![^\]]*\]/, '') : words}</p>`;
    }
    // Paragraphs keep apart the words of adjacent blocks.
    if (blocks.has(node.tagName)) return `<p>${children.join('')}</p>`;
    return apart(node.tagName, children.join(''));
  };
  return spoken(root);
}
