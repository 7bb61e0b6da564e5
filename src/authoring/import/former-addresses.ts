import path from 'node:path';
import { slugFrom } from '../slug.ts';
import { configurationOf, ofHugo, ofJekyll } from './configurations.ts';
import { dateText } from './front.ts';
import { languageAround } from './languages.ts';
import { directoryPermalink, filledIn } from './permalinks.ts';
import type { Post, Site } from './posts.ts';

/** The styles that Jekyll knows by name. */
const jekyllStyles: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title.html',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title.html',
  none: '/:categories/:title.html',
};

/** The pattern that a site's configuration gives its addresses. */
function patternOf({ origin, root }: Site): string | undefined {
  if (origin === 'Jekyll') {
    const text = configurationOf(root, ofJekyll);
    const written = /^permalink:[ \t]*["']?([^\s"'#]+)/m.exec(text)?.[1] ?? 'date';
    return jekyllStyles[written] ?? written.replaceAll(':output_ext', '.html');
  }
  if (origin !== 'Hugo') return undefined;
  return /^\s*["[]?permalinks["\]]?[^\n]*\n(?:\s*\[?[^\n]*page\]?:?\n)?\s*\S+\s*[=:]\s*["']?(\/[^\s"']+)/m.exec(
    configurationOf(root, ofHugo),
  )?.[1];
}

/** The folders of a post below the content folder of its generator. */
function sectionsOf({ file, path: absolute, site }: Post) {
  const below = path.relative(path.join(site.root, 'content'), path.dirname(absolute));
  if (/^(?:Hugo|Zola)$/.test(site.origin) && !below.startsWith('..'))
    return below.split(path.sep).filter(Boolean);
  const parts = file.split(/[\\/]/).slice(0, -1);
  const start = parts.findLastIndex((part) => /^(?:content|blog|posts|_posts|data)$/.test(part));
  return parts[start] === 'content' ? parts.slice(start + 1) : parts.slice(Math.max(start, 0));
}

/**
 * The addresses at which a generator will have published a post, by its file and date; none if that cannot be known.
 */
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
    case 'AstroPaper': {
      const [, home = '', below = ''] =
        /src[\\/](data[\\/]blog|content[\\/]posts|content[\\/]blog)(?:[\\/](.*))?$/.exec(
          path.dirname(post.path),
        ) ?? [];
      const written = post.front.fields['slug'] ?? post.front.fields['postSlug'];
      const folders = below.split(/[\\/]/).filter((folder) => folder !== '' && !folder.startsWith('_'));
      const within = (folders.at(-1) === stem ? folders.slice(0, -1) : folders).map(slugFrom);
      const own = typeof written === 'string' ? written.replace(/^\/|\/$/g, '') : [...within, name].join('/');
      return [`/${/blog$/.test(home) && !home.startsWith('data') ? 'blog' : 'posts'}/${own}/`];
    }
    case 'Hugo':
    case 'Zola':
    case 'Eleventy': {
      const written = site.origin === 'Eleventy' ? directoryPermalink(post) : undefined;
      if (written !== undefined) return [filledIn(written, post)];
      const sections = sectionsOf(post);
      const own = sections.at(-1) ?? '';
      const isBundle = /^index\./.test(path.basename(post.path)) && own.endsWith(stem);
      const within = isBundle || own === stem ? sections.slice(0, -1) : sections;
      // Zola drops the date of a file name from the address. Hugo keeps it unless configured otherwise, so both are
      // listed.
      const dated = isBundle ? own : path.basename(post.path).replace(/(?:\.\w+)$/, '');
      const names = day === undefined || site.origin === 'Zola' ? [stem] : [stem, dated];
      const before = language === undefined ? [] : [language];
      // The address begins with the language; the site's main language does not appear in it.
      const around = languageAround(post.path, site.root);
      const folders = within.filter((part) => part.toLowerCase() !== around);
      const served = site.origin === 'Zola' ? slugFrom : (part: string) => part;
      return names.map((name) => `/${[...before, ...folders, name].map(served).join('/')}/`);
    }
    default:
      return [];
  }
}
