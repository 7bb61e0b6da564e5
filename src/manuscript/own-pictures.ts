import { defineHastPlugin, type HastNode, type HastVisitorContext } from 'satteri';
import { isForeign } from './inner-addresses.ts';
import { constantOf, importedName, moduleOf } from './script.ts';

/** Whether a picture lies beside its text, however its address is written. */
export const isBeside = (url: string) => url !== '' && !isForeign(url) && !url.startsWith('/');

type Jsx = Extract<HastNode, { type: 'mdxJsxTextElement' | 'mdxJsxFlowElement' }>;

/** Whether words stand beside a picture, so that it is part of a line. */
function isInLine(node: Readonly<HastNode>, context: HastVisitorContext) {
  const above = context.parent(node);
  return (
    above !== undefined &&
    (above.type !== 'element' || /^(?:p|a|em|strong|li|td|th)$/.test(above.tagName)) &&
    above.children.some((one) => one.type === 'text' && one.value.trim() !== '')
  );
}

/** What is handed to Astro: `astro.config.mjs` says in which widths a picture is to be had. A drawing has any. */
const asDrawn = (node: Readonly<HastNode>, src: string, context: HastVisitorContext) => ({
  ...(/\.svg$/i.test(src) ? {} : { layout: 'constrained', sizes: '(width < 44rem) 100vw, 42rem' }),
  ...(isInLine(node, context) ? { class: 'in-line' } : {}),
});

/** What the text brings in, by the name that it gives it. */
function importsAround(node: Readonly<HastNode>, context: HastVisitorContext) {
  let root: Readonly<HastNode> = node;
  for (let above = context.parent(root); above; above = context.parent(root)) root = above;
  const statements = 'children' in root ? root.children.filter(({ type }) => type === 'mdxjsEsm') : [];
  return new Map(
    statements.flatMap((one) =>
      'value' in one ? moduleOf(one.value, new Map()).imports.map(({ name, path }) => [name, path]) : [],
    ),
  );
}

/** `<img src="./x.png">` of MDX, and `<img src={x}>` of what was imported, as the element that a picture of Markdown is. */
function drawPicture(node: Readonly<Jsx>, context: HastVisitorContext) {
  const written = node.attributes.flatMap((one) => {
    if (one.type !== 'mdxJsxAttribute') return [];
    if (!(one.value instanceof Object)) return [[one.name, one.value ?? ''] as const];
    const name = one.name === 'src' ? importedName(one.value.value) : undefined;
    const text =
      name === undefined ? constantOf(one.value.value)?.value : importsAround(node, context).get(name);
    return text === undefined ? [] : [[one.name, String(text)] as const];
  });
  const { src, ...others } = Object.fromEntries(written);
  if (written.length < node.attributes.length || src === undefined || !isBeside(src)) return;
  context.data.astro?.localImagePaths.add(decodeURI(src));
  context.replaceNode(node, {
    type: 'element',
    tagName: 'img',
    properties: { ...others, src, ...asDrawn(node, src, context) },
    children: [],
  });
}

/** A picture beside its text is drawn small and clean, whether Markdown shows it or HTML. */
export const ownPictures = defineHastPlugin({
  name: 'own-pictures',
  element: {
    filter: ['img'],
    visit(node, context) {
      const { src } = node.properties;
      if (typeof src !== 'string' || !isBeside(src)) return;
      context.data.astro?.localImagePaths.add(decodeURI(src));
      for (const [name, value] of Object.entries(asDrawn(node, src, context)))
        context.setProperty(node, name, value);
    },
  },
  mdxJsxTextElement: { filter: ['img'], visit: drawPicture },
  mdxJsxFlowElement: { filter: ['img'], visit: drawPicture },
});
