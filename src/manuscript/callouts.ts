import { defineHastPlugin, type HastNode } from 'satteri';

/** The five kinds of callout that GitHub has. */
export const kinds = ['note', 'tip', 'important', 'warning', 'caution'];

/** `[!NOTE]` at the start of a quotation, perhaps followed by a title. */
const marker = /^\s*\[!(\w+)\][ \t]*([^\n]*)(?:\n|$)/;

/** Kind and title of the callout that a quotation begins with, and the length of its marker; undefined if none. */
export function calloutOf(text: string) {
  const [whole = '', word = '', title = ''] = marker.exec(text) ?? [];
  const kind = word.toLowerCase();
  return kinds.includes(kind) ? { kind, title: title.trim(), length: whole.length } : undefined;
}

type Element = Extract<HastNode, { type: 'element' }>;

const isElement = (node: HastNode | undefined): node is Element => node?.type === 'element';

/** Renders a quotation that begins with `[!NOTE]` or the like as a callout, under its title or kind. */
export const callouts = (titles: Readonly<Record<string, string>>) =>
  defineHastPlugin({
    name: 'callouts',
    element: {
      filter: ['blockquote'],
      visit(node, context) {
        const first = node.children.find(isElement);
        const [head, ...rest] = first?.tagName === 'p' ? first.children : [];
        const callout = head?.type === 'text' ? calloutOf(head.value) : undefined;
        if (!first || head?.type !== 'text' || !callout) return;
        const called = callout.title || (titles[callout.kind] ?? callout.kind);
        const words = [{ ...head, value: head.value.slice(callout.length) }, ...rest].filter(
          (child) => child.type !== 'text' || child.value !== '',
        );
        const title: Element = {
          type: 'element',
          tagName: 'p',
          properties: { className: ['callout-title'] },
          children: [
            {
              type: 'element',
              tagName: 'strong',
              properties: {},
              children: [{ type: 'text', value: called }],
            },
          ],
        };
        context.replaceNode(node, {
          type: 'element',
          tagName: 'aside',
          properties: { className: ['callout', `callout-${callout.kind}`], ariaLabel: called },
          children: [
            title,
            ...(words.length > 0 ? [{ ...first, children: words }] : []),
            ...node.children.filter((child) => child !== first),
          ],
        });
      },
    },
  });
