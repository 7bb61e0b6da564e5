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

/** Compiles a text to the same result as `astro.config.mjs` and `@astrojs/mdx` would. */
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
  // Tells Astro which renderer to use.
  return {
    Content: component(Object.assign(Content, { [Renderer]: 'astro:jsx' })),
    headings: astro.headings,
  };
}

/** Compiled texts that were used once. Most are needed twice, for page and feeds, and can go after that. */
const askedForOnce = new Map<string, ReturnType<typeof compiled>>();

function compiledForTwo(body: string) {
  const before = askedForOnce.get(body);
  askedForOnce.delete(body);
  if (before) return before;
  const now = compiled(body);
  askedForOnce.set(body, now);
  return now;
}

/** An essay's text as a component, and its headings, like Astro's `render`, which only works for bundled texts. */
export const essayContent = ({ entry, body }: Essay) =>
  'deferredRender' in entry || entry.rendered ? render(entry) : compiledForTwo(body);
