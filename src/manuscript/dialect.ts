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
 * What Markdown means here. Front matter is taken off before a text is read (see front-matter.ts), so that a rule at
 * its head is a rule; HTML in a Markdown file becomes elements, so that one left open ends with the text.
 */
export const features = {
  gfm: true,
  smartPunctuation: true,
  frontmatter: false,
  rawHtml: true,
  math: true,
  definitionList: true,
} as const;

/** A tuple: in an array the type of the one plugin that waits, `highlight`, is lost among those that do not. */
const hastPlugins = <const Plugins extends unknown[]>(...plugins: Plugins) => plugins;

/** What decides the rank and the anchor of headings, for whoever asks for nothing else of a text. */
export const headingPlugins = hastPlugins(headingsBelowTitle, headingIds);

/**
 * What the dialect itself says, in the language of the publication. It is handed over: with all words comes src/site.ts,
 * whose refusal of an address commands must be able to catch.
 */
type Words = Pick<typeof words, 'copying' | 'essay' | 'frame'>;

/** What Markdown means, and what is done to every text. Code is highlighted by our own plugin. */
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

/** The same for who compiles a text to be published. Where is given: texts are also read where nothing is. */
export const dialectAt = (to: Placing, words: Words) => {
  const dialect = dialectIn(words);
  return { ...dialect, hastPlugins: [...dialect.hastPlugins, innerAddresses(to)] };
};

/** For Astro, which compiles Markdown files, pages, calculators, and essays with pictures. */
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

/** What plugins of Astro find and leave. */
export const forPlugins = (): SatteriAstroData => ({
  frontmatter: {},
  headings: [],
  localImagePaths: new Set(),
  remoteImagePaths: new Set(),
});

/** What an author wrote, as a parser may read it that knows formulas: see `amounts.ts`. */
export const withoutAmounts = (text: string, file: string) =>
  amountsApart(text, !isMarkdown(file), features).text;

/** What an author wrote, as a tree that knows where each part stands. */
export const treeOf = (text: string, file: string) => amountsApart(text, !isMarkdown(file), features).tree();

/** The elements that it becomes. */
export const elementsOf = (text: string, file: string) =>
  (isMarkdown(file) ? markdownToHast : mdxToHast)(withoutAmounts(text, file), { features, position: false });
