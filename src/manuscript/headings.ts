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

/** Matches the source of any first-level heading. Most texts have none, and need no search of their tree. */
const mayHaveTitle = /(?:^|[^#])#(?:\s|$)|=[ \t]*\r?$|<h1/im;

/**
 * The title in the front matter is the only `h1` of a page: if a text has one too, all its headings go down a level.
 */
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
        // Sätteri adds the heading of the footnotes; it is not the author's.
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

/** `{#why}` after a heading sets its anchor, as in many tools. Only in `.md`: in MDX, a brace begins an expression. */
export const anchorWritten = /\s*\{#([\p{L}\p{N}_.-]+)\}\s*$/u;

/** An anchor needs at least one letter or digit. */
const readable = /[\p{L}\p{N}]/u;

/** Whether a text is a page such as About, to which we add no headings of our own. */
const isPage = ({ fileURL }: Pick<PluginFactoryContext, 'fileURL'>) =>
  /\/content\/pages\//.test(fileURL?.pathname ?? '');

/** Whether a screen reader would say anything: text, a component, a formula, or a picture with alternative text. */
const isHeard = (node: HastNode): boolean => {
  if (node.type === 'text') return node.value.trim() !== '';
  if (node.type === 'element' && node.tagName === 'img') return Boolean(node.properties['alt']);
  if (node.type === 'element' || (node.type === 'mdxJsxTextElement' && /^[a-z]/.test(node.name ?? '')))
    return node.children.some(isHeard);
  return node.type === 'mdxTextExpression' ? !isComment(node.value) : node.type !== 'comment';
};

/** Gives every heading a unique anchor that is not empty and collides with no id of our pages. */
export const headingIds = (text: PluginFactoryContext) => {
  const isOwn = isPage(text) ? isOwnAnywhere : isOwnId;
  const taken = new Set<string>();
  const free = (wanted: string) => {
    // Our own ids are recognised by prefix or suffix, so both a prefix and a number may be needed.
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
        // An empty heading, which the checks report. If they let it pass, it must not reach a screen reader.
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
