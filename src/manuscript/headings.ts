import { slug } from 'github-slugger';
import { defineHastPlugin, type HastNode, type HastVisitorContext, type PluginFactoryContext } from 'satteri';
import { isOwnAnywhere, isOwnId } from './elements.ts';
import { isComment } from './script.ts';

const isTitle = (node: HastNode): boolean =>
  (node.type === 'element' && node.tagName === 'h1') ||
  ((node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.name === 'h1');

const hasTitle = (node: HastNode): boolean =>
  isTitle(node) || ('children' in node && node.children.some(hasTitle));

function rootOf(node: Readonly<HastNode>, context: HastVisitorContext): Readonly<HastNode> {
  let top = node;
  for (let above = context.parent(top); above; above = context.parent(above)) top = above;
  return top;
}

const lower = (name: string) => `h${String(Math.min(6, Number(name[1]) + 1))}`;

/** What every heading of the first rank shows in the letters of its text; most texts show it nowhere, and need no look at their tree. */
const mayHaveTitle = /(?:^|[^#])#(?:\s|$)|=[ \t]*\r?$|<h1/im;

/** The title of a page is its front matter's: a text with headings of the first rank has all of its own one rank lower. */
export const headingsBelowTitle = ({ source }: PluginFactoryContext) => {
  let lowered: boolean | undefined = mayHaveTitle.test(source) ? undefined : false;
  const filter = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
  const isLowered = (node: Readonly<HastNode>, context: HastVisitorContext) =>
    (lowered ??= hasTitle(rootOf(node, context)));
  return defineHastPlugin({
    name: 'headings-below-title',
    element: {
      filter,
      visit(node, context) {
        // The heading of the footnotes is no author's.
        if (node.properties['id'] !== 'footnote-label' && isLowered(node, context))
          context.replaceNode(node, { ...node, tagName: lower(node.tagName) });
      },
    },
    mdxJsxFlowElement: {
      filter,
      visit(node, context) {
        if (node.name !== null && isLowered(node, context))
          context.replaceNode(node, { ...node, name: lower(node.name) });
      },
    },
  });
};

/** `{#why}` behind a heading of a Markdown file: its anchor, as many tools write it. In MDX a brace begins code. */
export const anchorWritten = /\s*\{#([\p{L}\p{N}_.-]+)\}\s*$/u;

/** What an anchor needs to be one: something that is not a sign. */
const readable = /[\p{L}\p{N}]/u;

/** Whether it is the text of a page such as About, where none of our own headings stand beside it. */
const isPage = ({ fileURL }: Pick<PluginFactoryContext, 'fileURL'>) =>
  /\/content\/pages\//.test(fileURL?.pathname ?? '');

/** Whether it says anything: letters, what a component or formula will say, or a picture with words. */
const isHeard = (node: HastNode): boolean => {
  if (node.type === 'text') return node.value.trim() !== '';
  if (node.type === 'element' && node.tagName === 'img') return Boolean(node.properties['alt']);
  if (node.type === 'element' || (node.type === 'mdxJsxTextElement' && /^[a-z]/.test(node.name ?? '')))
    return node.children.some(isHeard);
  return node.type === 'mdxTextExpression' ? !isComment(node.value) : node.type !== 'comment';
};

/** Gives every heading an anchor of its own: never an empty one, nor one that a page has already. */
export const headingIds = (text: PluginFactoryContext) => {
  const isOwn = isPage(text) ? isOwnAnywhere : isOwnId;
  const taken = new Set<string>();
  const free = (wanted: string) => {
    // Some of a page's ids are told by how they begin, others by how they end.
    const own = isOwn(wanted) ? `section-${wanted}` : wanted;
    let id = own;
    for (let n = 1; taken.has(id) || isOwn(id); n += 1) id = `${own}-${String(n)}`;
    taken.add(id);
    return id;
  };
  return defineHastPlugin({
    name: 'heading-ids',
    element: {
      filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
      visit(node, context) {
        const written = node.properties['id'];
        if (written === 'footnote-label') return;
        // The checks have told of it; where they only remark, no reader hears a heading that says nothing.
        if (!node.children.some(isHeard)) {
          context.removeNode(node);
          return;
        }
        const last = node.children.at(-1);
        const [behind, named] = (last?.type === 'text' && anchorWritten.exec(last.value)) || [];
        if (last?.type === 'text' && behind !== undefined)
          context.replaceNode(last, { type: 'text', value: last.value.slice(0, -behind.length) });
        const wanted = named ?? (written ? written : slug(context.textContent(node).trim()));
        context.setProperty(node, 'id', free(readable.test(wanted) ? wanted : 'section'));
      },
    },
  });
};
