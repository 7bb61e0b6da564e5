import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkOrigins } from './check-origins.ts';
import type { OurCode } from './our-code.ts';
import { cssOf, pageParts, tagWords, withoutIslandIds, withSheet } from './page-parts.ts';
import {
  hashOf,
  hashesOf,
  placeOf,
  policy,
  withPolicies,
  withPolicy,
  withoutPolicy,
} from './security-policy.ts';
import { scriptWords, usedStyles } from './used-styles.ts';

/** Pages that carry the same sheets. */
export interface Alike {
  /** As Astro wrote them. */
  readonly sheets: readonly string[];
  readonly pages: readonly string[];
}

interface Page {
  readonly name: string;
  /** Hashes of its scripts. */
  readonly scripts: readonly string[];
  /** The sheet that it was finished with before, if it was. */
  readonly before: string | undefined;
}

/** Pages are read and written as bytes: what is looked for is ASCII, and with a character a byte they take half the memory. */
const bytes = 'latin1';

/** A copy that does not keep the page in memory which it was cut from. */
const apart = (text: string) => Buffer.from(text, bytes).toString(bytes);

const utf8 = (text: string) => Buffer.from(text, bytes).toString();

/** Every page, with those that carry the same sheets. Of those that are finished already, it is known which they had. */
function pagesBySheets(
  root: string,
  names: readonly string[],
  ours: OurCode,
  known: ReadonlyMap<string, readonly string[]>,
) {
  const alike = new Map<string, { sheets: readonly string[]; tags: Set<string>; pages: Page[] }>();
  for (const name of names) {
    if (!name.endsWith('.html')) continue;
    const { tags, scripts, sheets } = pageParts(withoutPolicy(readFileSync(path.join(root, name), bytes)));
    const before = known.get(name);
    const key = (before ?? sheets).join('\n');
    const group = alike.get(key) ?? { sheets: (before ?? sheets).map(apart), tags: new Set(), pages: [] };
    group.pages.push({
      name,
      // Only what is ours is ever named, whatever else may stand there.
      scripts: hashesOf(
        scripts.filter((script) => ours.scripts.has(utf8(script))),
        bytes,
      ),
      before: before && hashOf(cssOf(sheets[0] ?? ''), bytes),
    });
    for (const tag of tags) if (!group.tags.has(tag)) group.tags.add(apart(tag));
    alike.set(apart(key), group);
  }
  return [...alike.values()];
}

/**
 * Writes into each page, instead of the sheets that it links to, the rules of them that it or another page with the same
 * sheets can use: inlined, every byte is part of the first round trip; and pages alike share theirs, so that there are
 * few to name. They become one, since the policy would name each. Then writes each page's policy from what it holds, as
 * its first meta element, and the union of those of one place into `_headers`.
 *
 * Pages that were finished by the build before, and are untouched since, are written only if their sheet is another now.
 * Returns which pages are alike, for the next build.
 */
export async function finishPages(
  root: string,
  base: string,
  ours: OurCode,
  before: readonly Alike[],
  untouched: ReadonlySet<string>,
): Promise<readonly Alike[]> {
  const known = new Map(
    before.flatMap(({ sheets, pages }) =>
      pages.filter((name) => untouched.has(name)).map((name) => [name, sheets] as const),
    ),
  );
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((one) =>
    one.split(path.sep).join('/'),
  );
  checkOrigins(
    root,
    names.filter((name) => !untouched.has(name)),
    ours,
    base,
  );
  const files = new Map<string, string>();
  const linked = (address: string) => {
    const file = path.join(root, path.posix.relative(base, address));
    const css = files.get(file) ?? readFileSync(file, bytes).trimEnd();
    files.set(file, css);
    return css;
  };
  const inScripts = await scriptWords(root);
  const empty = () => ({ scripts: new Set<string>(), styles: new Set<string>() });
  const unions = { page: empty(), search: empty(), embed: empty() };
  const groups = pagesBySheets(root, names, ours, known);
  for (const { sheets, tags, pages } of groups) {
    const used = new Set([...inScripts, ...tagWords(tags)]);
    const cuts = await Promise.all(sheets.map((sheet) => usedStyles(cssOf(sheet, linked), used)));
    const cut = cuts.join('');
    const style = hashOf(cut, bytes);
    for (const { name, scripts, before: finishedWith } of pages) {
      const place = placeOf(name);
      // The page of errors may stand at any address, on hosts that have one set of headers for all below a place.
      for (const union of name === '404.html' ? Object.values(unions) : [unions[place]]) {
        union.styles.add(style);
        for (const script of scripts) union.scripts.add(script);
      }
      if (finishedWith === style) continue;
      const file = path.join(root, name);
      const html = withoutIslandIds(withSheet(withoutPolicy(readFileSync(file, bytes)), cut));
      writeFileSync(file, withPolicy(html, policy(place, { scripts, styles: [style] })), bytes);
    }
  }
  for (const file of files.keys()) rmSync(file);
  const headers = path.join(root, '_headers');
  writeFileSync(headers, withPolicies(readFileSync(headers, 'utf8'), unions));
  return groups.map(({ sheets, pages }) => ({ sheets, pages: pages.map(({ name }) => name) }));
}
