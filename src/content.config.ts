import { globSync } from 'node:fs';
import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import {
  authorSchema,
  correctionSchema,
  essayFields,
  plate,
  seriesSchema,
  sourceSchema,
  tagSchema,
} from './schema.ts';

/**
 * The files of a folder, which may hold none: a publication begins empty. Astro takes a collection that never held
 * anything for a slip in this file, and warns at every question asked of it.
 */
function files(options: Parameters<typeof glob>[0]): Loader {
  const loader = glob(options);
  return {
    ...loader,
    async load(context) {
      if (globSync(options.pattern, { cwd: options.base }).length > 0) return loader.load(context);
      context.store.set({ id: 'none', data: {} });
      context.store.delete('none');
    },
  };
}

const yaml = (folder: string) => files({ base: `./content/${folder}`, pattern: '*.{yaml,yml}' });

/** `<slug>.mdx` and `<slug>/index.mdx` both work; a `slug` in the front matter wins. */
const slugOf = ({ entry, data }: { entry: string; data: Record<string, unknown> }) =>
  typeof data['slug'] === 'string' ? data['slug'] : entry.replace(/(?:\/index)?\.mdx?$/, '');

/** What an essay can only get from the bundler: modules and the pictures beside it. */
const needsBundler = (body = '') => /^\s*(?:import|export)\b|!\[/m.test(body);

/**
 * Essays as their text alone, which is compiled when their page is written (see library/essay-content.ts). Bundled, a
 * thousand of them would take a third of a build's time and half of its memory, though one of them has changed.
 */
function essayTexts(): Loader {
  const texts = files({ base: './content/essays', pattern: '**/*.{md,mdx}', generateId: slugOf });
  return {
    ...texts,
    load: ({ store, ...context }) =>
      texts.load({
        ...context,
        store: {
          ...store,
          set: ({ deferredRender = false, ...entry }) =>
            store.set(deferredRender && needsBundler(entry.body) ? { ...entry, deferredRender } : entry),
        },
      }),
  };
}

export const collections = {
  essays: defineCollection({
    loader: essayTexts(),
    schema: ({ image }) => z.object({ ...essayFields, thumbnail: z.union([plate, image()]).optional() }),
  }),
  series: defineCollection({ loader: yaml('series'), schema: seriesSchema }),
  tags: defineCollection({ loader: yaml('tags'), schema: tagSchema }),
  authors: defineCollection({ loader: yaml('authors'), schema: authorSchema }),
  sources: defineCollection({ loader: yaml('sources'), schema: sourceSchema }),
  corrections: defineCollection({ loader: yaml('corrections'), schema: correctionSchema }),
  calculators: defineCollection({
    loader: files({ base: './content/calculators', pattern: '*.mdx' }),
    schema: z.looseObject({ title: z.string(), question: z.string(), description: z.string() }),
  }),
  pages: defineCollection({
    loader: files({ base: './content/pages', pattern: '*.mdx' }),
    schema: z.object({ title: z.string(), description: z.string() }),
  }),
};
