import { globSync } from 'node:fs';
import { defineCollection } from 'astro:content';
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { z } from 'astro/zod';
import { entryOf } from './manuscript/front-matter.ts';
import { readManuscript } from './manuscript/read.ts';
import { slugOf } from './publication/published.ts';
import {
  authorSchema,
  correctionSchema,
  essayFields,
  line,
  plate,
  readingListSchema,
  seriesSchema,
  sourceSchema,
  tagSchema,
  writtenDays,
} from './schema.ts';

/**
 * Makes Astro parse files as the checks do, so that what was checked is what is published. Astro passes its parsers to
 * loaders as `entryTypes`, though its types do not say so.
 */
function readByUs(context: LoaderContext): LoaderContext {
  if (!('entryTypes' in context && context.entryTypes instanceof Map))
    throw new Error('Astro hands loaders no readers: see readByUs in src/content.config.ts.');
  const getEntryInfo = ({ contents }: { contents: string }) => entryOf(contents);
  const entryTypes = new Map<unknown, unknown>(context.entryTypes);
  for (const ending of ['.md', '.mdx'])
    entryTypes.set(ending, Object.assign({}, entryTypes.get(ending), { getEntryInfo }));
  return Object.assign({}, context, { entryTypes });
}

/**
 * The files of a folder, which may be empty, as in a new publication. Astro warns at every query of a collection that
 * has never had an entry, so this adds and removes one.
 */
function files(options: Parameters<typeof glob>[0]): Loader {
  const loader = glob(options);
  return {
    ...loader,
    async load(context) {
      if (globSync(options.pattern, { cwd: options.base }).length > 0) return loader.load(readByUs(context));
      context.store.set({ id: 'none', data: {} });
      context.store.delete('none');
    },
  };
}

const yaml = (folder: string) => files({ base: `./content/${folder}`, pattern: '*.{yaml,yml}' });

/** `<slug>.mdx` and `<slug>/index.mdx` both work; a `slug` in the front matter wins. */
const idOf = ({ entry, data }: { entry: string; data: Record<string, unknown> }) =>
  slugOf(data['slug'], entry);

/** Whether an essay has something only the bundler can resolve, modules or pictures, or does not compile. */
function needsBundler(body: string, file: string) {
  const { statements, pictures, faults } = readManuscript(body, file);
  return faults.length > 0 || statements.length > 0 || pictures.length > 0;
}

/**
 * Essays without their text, which is compiled when their page is rendered (see library/essay-content.ts). Bundling a
 * thousand essays would take a third of a build's time and half its memory, even if only one has changed.
 */
function essayTexts(): Loader {
  const texts = files({ base: './content/essays', pattern: '**/*.{md,mdx}', generateId: idOf });
  return {
    ...texts,
    load: ({ store, ...context }) =>
      texts.load({
        ...context,
        store: {
          ...store,
          set: ({ deferredRender = false, body = '', filePath = '', ...entry }) =>
            store.set(
              deferredRender && needsBundler(body, filePath)
                ? { ...entry, filePath, deferredRender }
                : { ...entry, filePath },
            ),
        },
      }),
  };
}

export const collections = {
  essays: defineCollection({
    loader: essayTexts(),
    schema: ({ image }) =>
      z.object({
        ...essayFields,
        ...writtenDays,
        thumbnail: z.union([plate, image()]).optional(),
        thumbnailAsWritten: z.string().optional(),
      }),
  }),
  series: defineCollection({ loader: yaml('series'), schema: seriesSchema }),
  readingLists: defineCollection({ loader: yaml('reading-lists'), schema: readingListSchema }),
  tags: defineCollection({ loader: yaml('tags'), schema: tagSchema }),
  authors: defineCollection({ loader: yaml('authors'), schema: authorSchema }),
  sources: defineCollection({ loader: yaml('sources'), schema: sourceSchema }),
  corrections: defineCollection({ loader: yaml('corrections'), schema: correctionSchema }),
  calculators: defineCollection({
    loader: files({ base: './content/calculators', pattern: '*.mdx' }),
    schema: z.looseObject({ title: line, question: line, description: line }),
  }),
  pages: defineCollection({
    loader: files({ base: './content/pages', pattern: '*.mdx' }),
    schema: z.object({ title: line, description: line }),
  }),
};
