import { defineHastPlugin, type HastNode, type HastVisitorContext } from 'satteri';

/** Whether an address leads to another site, to a letter or a call. */
export const isForeign = (url: string) => /^(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(url.trim());

/** Whether an address is written from the root, by which an author means that of the publication. */
const fromRoot = (url: unknown): url is string => typeof url === 'string' && /^\/(?!\/)/.test(url);

/** Where an address of the publication stands in the end. */
export type Placing = (path: string) => string;

type Node = Extract<HastNode, { type: 'element' | 'mdxJsxTextElement' | 'mdxJsxFlowElement' }>;

const visitWith = (to: Placing) => (node: Readonly<Node>, context: HastVisitorContext) => {
  const written =
    node.type === 'element'
      ? Object.entries(node.properties)
      : node.attributes.flatMap((one) =>
          one.type === 'mdxJsxAttribute' ? [[one.name, one.value] as const] : [],
        );
  for (const [name, value] of written)
    if (/^(?:href|x-?link:?href|src|cite)$/i.test(name) && fromRoot(value))
      context.setProperty(node, name, to(value));
};

/** Makes addresses from the root right for where the publication stands, in whatever form a text holds them. */
export function innerAddresses(to: Placing) {
  const leading = { filter: ['a', 'img', 'q', 'blockquote', 'ins', 'del'], visit: visitWith(to) };
  return defineHastPlugin({
    name: 'inner-addresses',
    element: leading,
    mdxJsxTextElement: leading,
    mdxJsxFlowElement: leading,
  });
}
