import { satteri, type SatteriAstroData } from '@astrojs/markdown-satteri';
import { markdownToHast, markdownToMdast, mdxToHast, mdxToMdast } from 'satteri';
import { highlight } from './highlight.ts';
import { innerAddresses, type Placing } from './inner-addresses.ts';
import { lineEnds } from './line-ends.ts';
import { taskBoxes } from './task-boxes.ts';

/**
 * What Markdown means here. Front matter is taken off before a text is read (see front-matter.ts), so that a rule at
 * its head is a rule; HTML in a Markdown file becomes elements, so that one left open ends with the text.
 */
const features = { gfm: true, smartPunctuation: true, frontmatter: false, rawHtml: true } as const;

/** What Markdown means, and what is done to every text. Code is highlighted by our own plugin. */
export const dialect = { features, hastPlugins: [highlight, lineEnds, taskBoxes] };

/** The same for who compiles a text to be published. Where is given: texts are also read where nothing is. */
export const dialectAt = (to: Placing) => ({
  ...dialect,
  hastPlugins: [...dialect.hastPlugins, innerAddresses(to)],
});

/** For Astro, which compiles Markdown files, pages, calculators, and essays with pictures. */
export const markdownAt = (to: Placing) =>
  ({ syntaxHighlight: false, processor: satteri(dialectAt(to)) }) as const;

export const isMarkdown = (file: string) => file.endsWith('.md');

/** What plugins of Astro find and leave. */
export const forPlugins = (): SatteriAstroData => ({
  frontmatter: {},
  headings: [],
  localImagePaths: new Set(),
  remoteImagePaths: new Set(),
});

/** What an author wrote, as a tree that knows where each part stands. */
export const treeOf = (text: string, file: string) =>
  isMarkdown(file) ? markdownToMdast(text, { features }) : mdxToMdast(text, { features });

/** The elements that it becomes. */
export const elementsOf = (text: string, file: string) =>
  isMarkdown(file)
    ? markdownToHast(text, { features, position: false })
    : mdxToHast(text, { features, position: false });
