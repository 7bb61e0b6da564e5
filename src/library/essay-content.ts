import { render } from 'astro:content';
import { Fragment, jsx } from 'astro/jsx-runtime';
import { Renderer, type AstroComponentFactory } from 'astro/runtime/server/index.js';
import { satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import { evaluate } from 'satteri';
import { words } from '../words/words.ts';
import { dialectAt, forPlugins, withoutAmounts } from '../manuscript/dialect.ts';
import { to } from '../site.ts';
import type { Essay } from './essays.ts';

const element = (type: unknown, props: unknown) => jsx(type, Object.assign({}, props));

const isComponent = (one: unknown): one is AstroComponentFactory => typeof one === 'function';
function component(one: unknown) {
  if (isComponent(one)) return one;
  throw new Error('A text was compiled to something that is no component.');
}

/** What `astro.config.mjs` and `@astrojs/mdx` make of every other MDX file. */
async function compiled(body: string) {
  const astro = forPlugins();
  const { features, mdastPlugins, hastPlugins } = dialectAt(to, words);
  const { default: text } = await evaluate(withoutAmounts(body, 'essay.mdx'), {
    Fragment,
    jsx: element,
    jsxs: element,
    elementAttributeNameCase: 'html',
    features,
    mdastPlugins,
    hastPlugins: [...hastPlugins, satteriHeadingIdsPlugin()],
    data: { astro },
  });
  const Content = (props: { readonly components?: object }): unknown =>
    Reflect.apply(component(text), undefined, [{ ...props, components: { Fragment, ...props.components } }]);
  // How Astro knows which renderer draws it.
  return {
    Content: component(Object.assign(Content, { [Renderer]: 'astro:jsx' })),
    headings: astro.headings,
  };
}

/** Texts that were asked for once: most are for their page and for feeds, and asked for no third time. */
const askedForOnce = new Map<string, ReturnType<typeof compiled>>();

function compiledForTwo(body: string) {
  const before = askedForOnce.get(body);
  askedForOnce.delete(body);
  if (before) return before;
  const now = compiled(body);
  askedForOnce.set(body, now);
  return now;
}

/** An essay's text as a component, and its headings: what Astro's `render` gives of a text that was bundled. */
export const essayContent = ({ entry, body }: Essay) =>
  'deferredRender' in entry || entry.rendered ? render(entry) : compiledForTwo(body);
