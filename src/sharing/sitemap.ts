import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { site } from '../site.ts';

const { pathname } = new URL(site.address);

const content = (html: string, name: string) =>
  new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1];

/**
 * The sitemap, completed from the pages as they were built: when what stands on one last changed; without those that
 * ask not to be listed.
 */
export function sitemapOfPages(): AstroIntegration[] {
  let built = '';
  return [
    {
      name: 'sitemap-of-pages',
      hooks: { 'astro:config:done': ({ config }) => void (built = fileURLToPath(config.outDir)) },
    },
    sitemap({
      serialize(entry) {
        const place = decodeURIComponent(new URL(entry.url).pathname.slice(pathname.length));
        // As bytes, which take half the memory: what is looked for is ASCII.
        const html = readFileSync(path.join(built, place, 'index.html'), 'latin1');
        if (content(html, 'robots')?.includes('noindex')) return undefined;
        const lastmod = content(html, 'og:updated_time');
        return lastmod === undefined ? entry : { ...entry, lastmod };
      },
    }),
  ];
}
