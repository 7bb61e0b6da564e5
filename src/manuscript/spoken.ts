import { satteriHeadingIdsPlugin, type SatteriAstroData } from '@astrojs/markdown-satteri';
import { htmlToHast, markdownToHast, markdownToHtml, mdxToHast, mdxToJs } from 'satteri';
import { escape } from '../text/escape.ts';

type Node = ReturnType<typeof mdxToHast>;

/** Components that show a number, a figure or a control: none of it is the essay's own words. */
const silent = new Set(['Cite', 'Calculator']);
/** Attributes of a component that a reader sees as words. */
const worded = new Set(['title', 'term']);
const blocks = new Set(['p', 'li', 'blockquote', 'pre', 'th', 'td', 'dt', 'dd']);

const features = { smartPunctuation: true };

const isMarkdown = (file: string) => file.endsWith('.md');

/** The anchors of the headings of a text in order, as a build gives them, without loading what it was built into. */
export function anchorsIn(text: string, file: string): readonly string[] {
  const astro: SatteriAstroData = {
    frontmatter: {},
    headings: [],
    localImagePaths: new Set(),
    remoteImagePaths: new Set(),
  };
  const options = { hastPlugins: [satteriHeadingIdsPlugin()], features, data: { astro } };
  void (isMarkdown(file) ? markdownToHtml(text, options) : mdxToJs(text, options));
  return astro.headings.map(({ slug }) => slug);
}

/** The words of HTML as it stands in a Markdown text: any part of it, its elements open or closed. */
const wordsInHtml = (node: Node): string =>
  node.type === 'text'
    ? escape(node.value)
    : 'children' in node
      ? node.children.map(wordsInHtml).join(' ')
      : '';

/**
 * The words of a Markdown or MDX text as bare HTML: paragraphs, and headings that carry the anchors they have on the
 * page. Taken from the text itself, so that no page template decides what is found.
 */
export function spokenText(text: string, file: string, anchors: readonly string[]) {
  const slugs = anchors.values();
  const words = (node: Node): string => {
    if (node.type === 'text') return escape(node.value);
    if (node.type === 'raw') return wordsInHtml(htmlToHast(node.value));
    if (!('children' in node)) return '';
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      if (silent.has(node.name ?? '')) return '';
      const labels = node.attributes.flatMap((attribute) =>
        attribute.type === 'mdxJsxAttribute' &&
        worded.has(attribute.name) &&
        typeof attribute.value === 'string'
          ? [`<p>${escape(attribute.value)}</p>`]
          : [],
      );
      return ` ${labels.join('')}${node.children.map(words).join('')} `;
    }
    const inner = node.children.map(words).join('');
    if (node.type !== 'element') return inner;
    if (/^h[2-6]$/.test(node.tagName)) {
      const slug = slugs.next().value;
      return `<${node.tagName}${slug ? ` id="${escape(slug)}"` : ''}>${inner}</${node.tagName}>`;
    }
    return blocks.has(node.tagName) ? `<p>${inner}</p>` : inner;
  };
  const options = { position: false, features };
  return words(isMarkdown(file) ? markdownToHast(text, options) : mdxToHast(text, options));
}
