import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { dateText } from './front.ts';
import type { Post, Site } from './posts.ts';

/** The styles that Jekyll knows by name. */
const jekyllStyles: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title.html',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title.html',
  none: '/:categories/:title.html',
};

const configurations: Partial<Record<Site['origin'], readonly string[]>> = {
  Jekyll: ['_config.yml', '_config.yaml'],
  Hugo: ['hugo.toml', 'hugo.yaml', 'config.toml', 'config.yaml', 'config.yml', 'config/_default/hugo.toml'],
};

/** The pattern that a site's configuration gives its addresses. */
function patternOf({ origin, root }: Site): string | undefined {
  const file = configurations[origin]?.map((name) => path.join(root, name)).find((name) => existsSync(name));
  const text = file === undefined ? '' : readFileSync(file, 'utf8').slice(0, 64_000);
  if (origin === 'Jekyll') {
    const written = /^permalink:[ \t]*["']?([^\s"'#]+)/m.exec(text)?.[1] ?? 'date';
    return jekyllStyles[written] ?? written.replaceAll(':output_ext', '.html');
  }
  if (origin !== 'Hugo') return undefined;
  return /^\s*\[?permalinks\]?[^\n]*\n(?:\s*\[?[^\n]*page\]?:?\n)?\s*\S+\s*[=:]\s*["']?(\/[^\s"']+)/m.exec(
    text,
  )?.[1];
}

/** The folders that a post lies in, below those of its generator. */
function sectionsOf({ file }: Post) {
  const parts = file.split(/[\\/]/).slice(0, -1);
  const start = parts.findLastIndex((part) => /^(?:content|blog|posts|_posts|data)$/.test(part));
  return parts[start] === 'content' ? parts.slice(start + 1) : parts.slice(Math.max(start, 0));
}

/** Where a generator published a post that does not say so itself; nothing where that cannot be known. */
export function formerAddresses(post: Post): string[] {
  const { site, name, day, stem, language } = post;
  const at = [day, ...['date', 'pubDate', 'pubDatetime'].map((key) => post.front.written(key))].flatMap(
    (written) => (written ? (dateText(written) ?? []) : []),
  )[0];
  const pattern = patternOf(site);
  if (pattern !== undefined) {
    const [year, month, dayOfMonth] = at?.slice(0, 10).split('-') ?? [];
    const known: Readonly<Record<string, string | undefined>> = {
      year,
      month,
      day: dayOfMonth,
      i_month: month?.replace(/^0/, ''),
      i_day: dayOfMonth?.replace(/^0/, ''),
      title: stem,
      slug: typeof post.front.fields['slug'] === 'string' ? post.front.fields['slug'] : stem,
      filename: stem,
      contentbasename: stem,
      section: sectionsOf(post)[0],
      categories: [post.front.fields['categories'] ?? []].flat().map(String).join('/').toLowerCase(),
    };
    const unknown: string[] = [];
    const address = pattern.replace(/:(\w+)/g, (_, key: string) => {
      if (known[key] === undefined) unknown.push(key);
      return known[key] ?? '';
    });
    return unknown.length === 0 ? [`/${language ?? ''}/${address}`.replace(/\/{2,}/g, '/')] : [];
  }
  switch (site.origin) {
    case 'AstroPaper':
      return [/src\/data\/blog/.test(site.folders.join()) ? `/posts/${name}/` : `/blog/${name}/`];
    case 'Hugo':
    case 'Zola':
    case 'Eleventy': {
      const sections = sectionsOf(post);
      const within = sections.at(-1) === stem ? sections.slice(0, -1) : sections;
      const before = language === undefined ? [] : [language];
      return [`/${[...before, ...within.filter((part) => part !== language), stem].join('/')}/`];
    }
    default:
      return [];
  }
}
