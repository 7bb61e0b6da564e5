import { satteri, type SatteriAstroData } from '@astrojs/markdown-satteri';
import { markdownToHast, mdxToHast } from 'satteri';
import { amountsApart } from './amounts.ts';
import { callouts } from './callouts.ts';
import { commentsOut } from './comments.ts';
import { direction } from './direction.ts';
import { footnotes } from './footnotes.ts';
import { headingIds, headingsBelowTitle } from './headings.ts';
import { fences, highlight } from './highlight.ts';
import { innerAddresses, type Placing } from './inner-addresses.ts';
import { lineEnds } from './line-ends.ts';
import { ownPictures } from './own-pictures.ts';
import { formulasAlone, setFormulas } from './set-formulas.ts';
import { tables } from './tables.ts';
import { taskBoxes } from './task-boxes.ts';
import type { words } from '../words/words.ts';

/**
 * The features of our Markdown. Front matter is removed before parsing (see front-matter.ts), so a rule at the start of
 * a text stays a rule. HTML in a Markdown file is parsed into elements, so one left open cannot reach beyond the text.
 */
export const features = {
  gfm: true,
  smartPunctuation: true,
  frontmatter: false,
  rawHtml: true,
  math: true,
  definitionList: true,
} as const;

/** Keeps plugins a tuple: an array would lose the type of `highlight`, the only asynchronous one. */
const hastPlugins = <const Plugins extends unknown[]>(...plugins: Plugins) => plugins;

/** The plugins that set level and anchor of headings, for code that needs only those. */
export const headingPlugins = hastPlugins(headingsBelowTitle, headingIds);

/**
 * The words that the dialect itself prints. They are passed in, since importing all words would load src/site.ts, which
 * throws on an invalid address before a command can catch it.
 */
type Words = Pick<typeof words, 'copying' | 'essay' | 'frame'>;

/** Features and plugins for every text. Code is highlighted by our own plugin. */
export const dialectIn = ({ copying, essay, frame }: Words) => ({
  features: {
    ...features,
    gfm: { footnotes: { label: essay.footnotes, backLabel: essay.backToReference } },
  },
  mdastPlugins: [formulasAlone, fences],
  hastPlugins: hastPlugins(
    commentsOut,
    ...headingPlugins,
    setFormulas(essay.formula),
    highlight({ ...copying, copy: frame.copy }),
    callouts(essay.callouts),
    footnotes,
    tables(essay.table),
    direction,
    lineEnds,
    taskBoxes,
    ownPictures,
  ),
});

/** The dialect for texts to be published, with addresses resolved by `to`. Texts that are only read need no `to`. */
export const dialectAt = (to: Placing, words: Words) => {
  const dialect = dialectIn(words);
  return { ...dialect, hastPlugins: [...dialect.hastPlugins, innerAddresses(to)] };
};

/** The Markdown configuration of Astro, which compiles `.md` files, pages, calculators, and essays with pictures. */
export function markdownAt(to: Placing, words: Words) {
  const processor = satteri(dialectAt(to, words));
  return {
    syntaxHighlight: false,
    processor: {
      ...processor,
      async createRenderer(...shared: Parameters<typeof processor.createRenderer>) {
        const renderer = await processor.createRenderer(...shared);
        return {
          ...renderer,
          render: (text: string, ...rest: Tail<Parameters<typeof renderer.render>>) =>
            renderer.render(withoutAmounts(text, 'a.md'), ...rest),
        };
      },
      async createMdxRenderer(...shared: Parameters<NonNullable<typeof processor.createMdxRenderer>>) {
        const renderer = await processor.createMdxRenderer?.(...shared);
        if (!renderer) throw new Error('The Markdown processor reads no MDX.');
        return {
          ...renderer,
          process: (text: string, ...rest: Tail<Parameters<typeof renderer.process>>) =>
            renderer.process(withoutAmounts(text, 'a.mdx'), ...rest),
        };
      },
    },
  } as const;
}

type Tail<List extends readonly unknown[]> = List extends readonly [unknown, ...infer Rest] ? Rest : [];

export const isMarkdown = (file: string) => file.endsWith('.md');

/** Empty data, as Astro's own plugins expect and fill it. */
export const forPlugins = (): SatteriAstroData => ({
  frontmatter: {},
  headings: [],
  localImagePaths: new Set(),
  remoteImagePaths: new Set(),
});

/** A text with sums of money escaped, so that the parser does not read them as formulas: see `amounts.ts`. */
export const withoutAmounts = (text: string, file: string) =>
  amountsApart(text, !isMarkdown(file), features).text;

/** The Markdown tree of a text, with the position of every node. */
export const treeOf = (text: string, file: string) => amountsApart(text, !isMarkdown(file), features).tree();

/** The tree of HTML elements that a text becomes. */
export const elementsOf = (text: string, file: string) =>
  (isMarkdown(file) ? markdownToHast : mdxToHast)(withoutAmounts(text, file), { features, position: false });
