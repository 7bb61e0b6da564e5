import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The names of the components that posts use; the bare site renders only their content. */
const componentsIn = (folder: string) => [
  ...new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.mdx'))
      .flatMap((name) => readFileSync(path.join(folder, name), 'utf8').match(/(?<=<)[A-Z]\w*/g) ?? []),
  ),
];

const files = (components: readonly string[]): Readonly<Record<string, string>> => ({
  'package.json': '{ "type": "module" }',
  // Astro's own Markdown processor and MDX integration; code is not highlighted, as in this project.
  'astro.config.mjs': `
import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
export default defineConfig({
  site: 'https://bare.example',
  markdown: { syntaxHighlight: false, processor: satteri() },
  integrations: [mdx()],
});`,
  'src/content.config.ts': `
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
export const collections = {
  posts: defineCollection({
    loader: glob({ base: './content/essays', pattern: '**/*.mdx' }),
    schema: z.object({ title: z.string(), description: z.string(), pubDatetime: z.coerce.date() }),
  }),
};`,
  'src/Within.astro': '<span><slot /></span>',
  'src/Layout.astro': `---
const { title, description } = Astro.props;
---
<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <meta name="description" content={description} />
    <title>{title}</title>
  </head>
  <body>
    <h1>{title}</h1>
    <slot />
  </body>
</html>
<style is:global>
  body {
    margin: auto;
    max-width: 40rem;
  }
</style>`,
  'src/pages/index.astro': `---
import { getCollection } from 'astro:content';
import Layout from '../Layout.astro';
const posts = await getCollection('posts');
---
<Layout title="Posts" description="All posts.">
  <ul>{posts.map(({ id, data }) => <li><a href={\`/essays/\${id}/\`}>{data.title}</a></li>)}</ul>
</Layout>`,
  'src/pages/essays/[slug].astro': `---
import { getCollection, render } from 'astro:content';
import Layout from '../../Layout.astro';
import Within from '../../Within.astro';
export const getStaticPaths = async () =>
  (await getCollection('posts')).map((post) => ({ params: { slug: post.id }, props: { post } }));
const { post } = Astro.props;
const { Content } = await render(post);
const components = { ${components.map((name) => `${name}: Within`).join(', ')} };
---
<Layout {...post.data}><Content components={components} /></Layout>`,
});

/** A site of the same posts for bare Astro: one collection, a page for each post, one layout, a list of all posts. */
export function makeBareSite(folder: string, workspace: string) {
  const posts = path.join(workspace, 'content/essays');
  cpSync(posts, path.join(folder, 'content/essays'), { recursive: true });
  for (const [name, text] of Object.entries(files(componentsIn(posts)))) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  const modules = path.join(workspace, 'node_modules');
  mkdirSync(path.join(folder, 'node_modules'));
  for (const name of readdirSync(modules))
    symlinkSync(path.join(modules, name), path.join(folder, 'node_modules', name), 'junction');
}
