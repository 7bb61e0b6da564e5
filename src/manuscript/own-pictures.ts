import { defineHastPlugin, type HastNode, type HastVisitorContext } from 'satteri';
import { isForeign } from './inner-addresses.ts';
import { constantOf, importedName, moduleOf } from './script.ts';

/** Whether the address of a picture is relative, so that it lies beside its text. */
export const isBeside = (url: string) => url !== '' && !isForeign(url) && !url.startsWith('/');

type Jsx = Extract<HastNode, { type: 'mdxJsxTextElement' | 'mdxJsxFlowElement' }>;

/** Whether a picture has words next to it, so that it is part of a line. */
function isInLine(node: Readonly<HastNode>, context: HastVisitorContext) {
  const above = context.parent(node);
  return (
    above !== undefined &&
    (above.type !== 'element' || /^(?:p|a|em|strong|li|td|th)$/.test(above.tagName)) &&
    above.children.some((one) => one.type === 'text' && one.value.trim() !== '')
  );
}

/** Attributes for Astro's image service, whose widths are set in `astro.config.mjs`. SVG needs no widths. */
const asDrawn = (node: Readonly<HastNode>, src: string, context: HastVisitorContext) => ({
  ...(/\.svg$/i.test(src) ? {} : { layout: 'constrained', sizes: '(width < 44rem) 100vw, 42rem' }),
  ...(isInLine(node, context) ? { class: 'in-line' } : {}),
});

/** The paths that a text imports, by name. */
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

/** Turns `<img src="./x.png">` and, for imports, `<img src={x}>` of MDX into what a Markdown picture becomes. */
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

/** Hands pictures beside a text to Astro, which scales them and strips their metadata, in Markdown and in HTML. */
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
