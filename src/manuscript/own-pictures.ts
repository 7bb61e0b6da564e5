import { defineHastPlugin, type HastNode, type HastVisitorContext } from 'satteri';
import { isForeign } from './inner-addresses.ts';

/** Whether a picture lies beside its text, however its address is written. */
export const isBeside = (url: string) => url !== '' && !isForeign(url) && !url.startsWith('/');

type Jsx = Extract<HastNode, { type: 'mdxJsxTextElement' | 'mdxJsxFlowElement' }>;

/** `<img src="./x.png">` of MDX as the element that a picture of Markdown is. */
function drawPicture(node: Readonly<Jsx>, context: HastVisitorContext) {
  const written = node.attributes.flatMap((one) =>
    one.type === 'mdxJsxAttribute' && (typeof one.value === 'string' || !one.value)
      ? [[one.name, one.value ?? ''] as const]
      : [],
  );
  const { src, ...others } = Object.fromEntries(written);
  if (written.length < node.attributes.length || src === undefined || !isBeside(src)) return;
  context.data.astro?.localImagePaths.add(decodeURI(src));
  context.replaceNode(node, {
    type: 'element',
    tagName: 'img',
    properties: { ...others, src },
    children: [],
  });
}

/** A picture beside its text is drawn small and clean also where it is written in HTML. */
export const ownPictures = defineHastPlugin({
  name: 'own-pictures',
  element: {
    filter: ['img'],
    visit(node, context) {
      const { src } = node.properties;
      if (typeof src === 'string' && isBeside(src)) context.data.astro?.localImagePaths.add(decodeURI(src));
    },
  },
  mdxJsxTextElement: { filter: ['img'], visit: drawPicture },
  mdxJsxFlowElement: { filter: ['img'], visit: drawPicture },
});
