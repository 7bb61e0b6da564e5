import { defineHastPlugin, type HastNode, type HastVisitorContext } from 'satteri';

/** Whether an address has a scheme or a host: another site, an e-mail, a call. */
export const isForeign = (url: string) => /^(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(url.trim());

/** Whether an address starts from the root, by which authors mean the root of the publication. */
const fromRoot = (url: unknown): url is string => typeof url === 'string' && /^\/(?!\/)/.test(url);

/** Turns an address from the publication's root into the one at which it is served. */
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

/** Rewrites addresses from the root for the path at which the publication is served, in Markdown, HTML and JSX. */
export function innerAddresses(to: Placing) {
  const leading = { filter: ['a', 'img', 'q', 'blockquote', 'ins', 'del'], visit: visitWith(to) };
  return defineHastPlugin({
    name: 'inner-addresses',
    element: leading,
    mdxJsxTextElement: leading,
    mdxJsxFlowElement: leading,
  });
}
