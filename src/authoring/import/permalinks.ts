import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { slugFrom } from '../slug.ts';
import { isWithin } from './files.ts';
import { dateText } from './front.ts';
import type { Post } from './posts.ts';

const permalink = /(?<![\w-])["']?permalink["']?\s*:\s*(["'`])([^"'`\n]+)\1/;

/** The `permalink` in the nearest directory data file of Eleventy, which has the name of its folder. */
export function directoryPermalink({ path: absolute, site: { root } }: Post): string | undefined {
  for (let folder = path.dirname(absolute); folder.startsWith(root); folder = path.dirname(folder)) {
    const name = path.join(folder, path.basename(folder));
    for (const ending of ['11tydata.js', '11tydata.mjs', '11tydata.cjs', '11tydata.json', 'json']) {
      const file = `${name}.${ending}`;
      const pattern =
        existsSync(file) &&
        isWithin(root, file) &&
        permalink.exec(readFileSync(file, 'utf8').slice(0, 64_000))?.[2];
      if (pattern) return pattern;
    }
  }
  return undefined;
}

/** A permalink with a post's values filled in; template expressions that are not known here stay. */
export function filledIn(pattern: string, { front, stem, day }: Post): string {
  const written = front.written('date') ?? day;
  const [year = '', month = '', dayOfMonth = ''] =
    (written && dateText(written)?.slice(0, 10).split('-')) || [];
  const title = front.fields['title'];
  const known: readonly (readonly [RegExp, string])[] = [
    [/^(?:page\.)?fileSlug(?:\s*\|\s*slug(?:ify)?)?$/, stem],
    [/^title\s*\|\s*slug(?:ify)?$/, typeof title === 'string' ? slugFrom(title) : ''],
    [/^page\.date\s*\|\s*date:?\s*\(?["']%Y["']\)?$/, year],
    [/^page\.date\s*\|\s*date:?\s*\(?["']%Y\/%m["']\)?$/, year && `${year}/${month}`],
    [/^page\.date\s*\|\s*date:?\s*\(?["']%Y\/%m\/%d["']\)?$/, year && `${year}/${month}/${dayOfMonth}`],
  ];
  const address = pattern.replace(/\{\{-?\s*([^{}]*?)\s*-?\}\}/g, (whole, said: string) => {
    const value = known.find(([form]) => form.test(said))?.[1];
    return value || whole;
  });
  return `/${address.replace(/^\//, '').replace(/(?:^|\/)index\.html$/, '/')}`.replace(/\/{2,}/g, '/');
}
