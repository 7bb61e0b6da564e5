import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkOrigins } from './check-origins.ts';
import { BuildEnds } from './build-ends.ts';
import type { OurCode } from './our-code.ts';
import {
  apart,
  bytes,
  cssOf,
  pageParts,
  withoutIslandIds,
  withSheet,
  wordReader,
  type Place,
} from './page-parts.ts';
import { hashOf, hashesOf, isGoverned, policy, withPolicy, withoutPolicy } from './security-policy.ts';
import { scriptWords, usedStyles } from './used-styles.ts';

/** Pages that carry the same sheets. */
export interface Alike {
  /** The `style` and `link` elements as Astro wrote them. */
  readonly sheets: readonly string[];
  /** A hash of the rules in these sheets, and of the names that scripts may add to the pages. */
  readonly madeFrom: string;
  /** The hash of the one sheet that replaced them. */
  readonly style: string;
  /** Everything in these pages that a selector can name. */
  readonly words: readonly string[];
  /** Which of these words each page contains, by their positions in the list. */
  readonly pages: Readonly<Record<string, readonly number[]>>;
}

/** What is needed to finish a page, besides its sheet. */
interface Page {
  /**
   * Hashes of the page's inline scripts that are ours: the policy names no others, whatever else the page may contain.
   */
  readonly scripts: readonly string[];
  readonly places: readonly Place[];
}

interface Group {
  readonly sheets: readonly string[];
  /** The words of every page that a selector can name. */
  readonly words: Map<string, readonly string[]>;
  /** Pages that the last build did not finish, or that have changed since: these must be written. */
  readonly written: Map<string, Page>;
}

const utf8 = (text: string) => Buffer.from(text, bytes).toString();

const htmlOf = (root: string, name: string) => withoutPolicy(readFileSync(path.join(root, name), bytes));

/** Reads a page: its start tags, its sheets, and what is needed to finish it. */
function readPage(root: string, name: string, ours: OurCode) {
  const { tags, scripts, sheets, places } = pageParts(htmlOf(root, name));
  const own = scripts.filter((script) => ours.scripts.has(utf8(script)));
  return { tags, sheets, page: { scripts: hashesOf(own, bytes), places } };
}

const keyOf = (sheets: readonly string[]) => sheets.join('\n');

/** What the last build noted of each page that it finished and that is unchanged since. */
const knownOf = (before: readonly Alike[], untouched: ReadonlySet<string>) =>
  new Map(
    before.flatMap(({ sheets, words, pages }) =>
      Object.entries(pages)
        .filter(([name]) => untouched.has(name))
        .map(([name, places]) => [name, { sheets, words: places.flatMap((place) => words[place] ?? []) }]),
    ),
  );

/** Groups the pages that carry the same sheets. */
function pagesBySheets(
  root: string,
  names: readonly string[],
  known: ReturnType<typeof knownOf>,
  ours: OurCode,
): readonly Group[] {
  const groups = new Map<string, Group>();
  const groupOf = (sheets: readonly string[]) => {
    const group = groups.get(keyOf(sheets)) ?? {
      sheets: sheets.map(apart),
      words: new Map<string, readonly string[]>(),
      written: new Map<string, Page>(),
    };
    groups.set(keyOf(group.sheets), group);
    return group;
  };
  const wordsOf = wordReader();
  for (const name of names) {
    if (!name.endsWith('.html')) continue;
    const before = known.get(name);
    if (before) groupOf(before.sheets).words.set(name, before.words);
    else {
      const { tags, sheets, page } = readPage(root, name, ours);
      const group = groupOf(sheets);
      group.words.set(name, wordsOf(tags));
      group.written.set(name, page);
    }
  }
  return [...groups.values()];
}

/**
 * The words of pages as they are kept for the next build: each word once, and for each page the positions of its words.
 */
function noted(wordsOfPages: Group['words']): Pick<Alike, 'words' | 'pages'> {
  const places = new Map<string, number>();
  const placeOf = (word: string) => {
    const place = places.get(word) ?? places.size;
    places.set(word, place);
    return place;
  };
  const pages = Object.fromEntries([...wordsOfPages].map(([name, words]) => [name, words.map(placeOf)]));
  return { words: [...places.keys()], pages };
}

/**
 * Replaces the sheets of each page with one inline sheet that holds only the rules which it, or another page with the
 * same sheets, can use. Inlined, styles arrive in the first round trip; pages with the same sheets share the result, so
 * that few sheets are cut; and it is a single sheet because the policy names each. Then writes each page's policy from
 * what the page contains, right behind its charset.
 *
 * Pages that the last build finished, and that are unchanged since, are read and written only if their sheet has
 * changed. Returns which pages are alike, and what they contain, for the next build.
 */
export async function finishPages(
  root: string,
  base: string,
  ours: OurCode,
  before: readonly Alike[],
  untouched: ReadonlySet<string>,
): Promise<readonly Alike[]> {
  const known = knownOf(before, untouched);
  const beforeOf = new Map(before.map((alike) => [keyOf(alike.sheets), alike]));
  const names = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((one) => !one.isDirectory())
    .map((one) => path.relative(root, path.join(one.parentPath, one.name)).split(path.sep).join('/'));
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
  const ungoverned: string[] = [];
  const finish = (name: string, { scripts, places }: Page, cut: string, style: string) => {
    const styled = withoutIslandIds(withSheet(htmlOf(root, name), places, cut));
    const finished = withPolicy(styled, policy(name, { scripts, styles: [style] }));
    if (isGoverned(finished)) writeFileSync(path.join(root, name), finished, bytes);
    else ungoverned.push(name);
  };
  const inScripts = await scriptWords(root);
  const all: Alike[] = [];
  for (const group of pagesBySheets(root, names, known, ours)) {
    const { sheets, words, written } = group;
    const css = sheets.map((sheet) => cssOf(sheet, linked));
    const madeFrom = hashOf([...inScripts, ...css].join('\n'), bytes);
    const last = beforeOf.get(keyOf(sheets));
    const isAsBefore = written.size === 0 && words.size === Object.keys(last?.pages ?? {}).length;
    if (last && isAsBefore && last.madeFrom === madeFrom) {
      all.push(last);
      continue;
    }
    const used = new Set([...inScripts, ...[...words.values()].flat()]);
    const cut = (await Promise.all(css.map((sheet) => usedStyles(sheet, used)))).join('');
    const style = hashOf(cut, bytes);
    for (const [name, page] of written) finish(name, page, cut, style);
    if (style !== last?.style)
      for (const name of words.keys())
        if (!written.has(name)) finish(name, readPage(root, name, ours).page, cut, style);
    all.push({ sheets, madeFrom, style, ...noted(words) });
  }
  for (const file of files.keys()) rmSync(file);
  if (ungoverned.length > 0) {
    for (const name of ungoverned) rmSync(path.join(root, name));
    throw new BuildEnds(
      `A page states its policy behind <meta charset="utf-8">, before any script, style or link. These have none there: ${ungoverned.join(', ')}`,
    );
  }
  return all;
}
