import type { MdastNode } from 'satteri';
import { readHtml } from './html.ts';
import type { Broken } from './manuscript.ts';
import { spotOf } from './spots.ts';

const block =
  /^(?:address|article|aside|blockquote|center|details|div|dl|figure|footer|h[1-6]|header|hr|nav|ol|p|pre|section|table|ul)$/;

/** The names of elements that a node itself opens. */
const opening = (node: MdastNode) =>
  node.type === 'html'
    ? readHtml(node.value)
        .tags.filter(({ end }) => !end)
        .map(({ name }) => name)
    : node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement'
      ? [node.name ?? '']
      : [];

const isFrame = ({ children }: { readonly children: readonly MdastNode[] }) =>
  children.every(
    (child) => child.type === 'mdxJsxTextElement' || (child.type === 'text' && child.value.trim() === ''),
  );

function blocksIn(node: MdastNode): Broken[] {
  const own = opening(node).filter((name) => block.test(name));
  const within = 'children' in node ? node.children.flatMap(blocksIn) : [];
  const expected =
    'it on lines of its own, an empty one before and after: a browser ends the paragraph there';
  return [
    ...own.map((name) => ({ found: `<${name}> in a line of text`, expected, ...spotOf(node) })),
    ...within,
  ];
}

/** Block elements within a paragraph, which HTML forbids: browsers end the paragraph and leave an empty one. */
export function nested(node: MdastNode): Broken[] {
  if (node.type === 'paragraph') return isFrame(node) ? [] : node.children.flatMap(blocksIn);
  if (node.type !== 'mdxJsxFlowElement' || node.name !== 'p') return [];
  const holds = node.children.some(
    (child) =>
      (child.type === 'paragraph' && !isFrame(child)) ||
      opening(child).some((name) => block.test(name)) ||
      /^(?:list|heading|table|code|blockquote)$/.test(child.type),
  );
  const expected =
    '<p>words</p> on one line, or <div>: what stands on lines of its own is a paragraph already';
  return holds ? [{ found: '<p> around a paragraph', expected, ...spotOf(node) }] : [];
}
