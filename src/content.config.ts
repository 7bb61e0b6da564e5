import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { authorSchema, essayFields, plate, seriesSchema, sourceSchema, tagSchema } from './schema.ts';

const yaml = (folder: string) => glob({ base: `./content/${folder}`, pattern: '*.{yaml,yml}' });

/** `<slug>.mdx` and `<slug>/index.mdx` both work; a `slug` in the front matter wins. */
const slugOf = ({ entry, data }: { entry: string; data: Record<string, unknown> }) =>
  typeof data['slug'] === 'string' ? data['slug'] : entry.replace(/(?:\/index)?\.mdx?$/, '');

export const collections = {
  essays: defineCollection({
    loader: glob({ base: './content/essays', pattern: '**/*.{md,mdx}', generateId: slugOf }),
    schema: ({ image }) => z.object({ ...essayFields, thumbnail: z.union([plate, image()]).optional() }),
  }),
  series: defineCollection({ loader: yaml('series'), schema: seriesSchema }),
  tags: defineCollection({ loader: yaml('tags'), schema: tagSchema }),
  authors: defineCollection({ loader: yaml('authors'), schema: authorSchema }),
  sources: defineCollection({ loader: yaml('sources'), schema: sourceSchema }),
  calculators: defineCollection({
    loader: glob({ base: './content/calculators', pattern: '*.mdx' }),
    schema: z.looseObject({ title: z.string(), question: z.string(), description: z.string() }),
  }),
  pages: defineCollection({
    loader: glob({ base: './content/pages', pattern: '*.mdx' }),
    schema: z.object({ title: z.string(), description: z.string() }),
  }),
};
