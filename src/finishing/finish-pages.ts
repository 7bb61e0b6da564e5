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
  /** As Astro wrote them. */
  readonly sheets: readonly string[];
  /** A hash of what these say, and of what scripts may add to the pages. */
  readonly madeFrom: string;
  /** The hash of the sheet that was written instead. */
  readonly style: string;
  /** All that a selector can name in these pages. */
  readonly words: readonly string[];
  /** Which of these words stand in each page, by their places in the list. */
  readonly pages: Readonly<Record<string, readonly number[]>>;
}

/** What a page is finished with, besides its sheet. */
interface Page {
  /** Of the scripts that are ours, as a policy names them: only these are ever named, whatever else may stand there. */
  readonly scripts: readonly string[];
  readonly places: readonly Place[];
}

interface Group {
  readonly sheets: readonly string[];
  /** Every page, with all in it that a selector can name. */
  readonly words: Map<string, readonly string[]>;
  /** Those that the build before did not finish, or that are not as it left them. */
  readonly written: Map<string, Page>;
}

const utf8 = (text: string) => Buffer.from(text, bytes).toString();

const htmlOf = (root: string, name: string) => withoutPolicy(readFileSync(path.join(root, name), bytes));

/** A page as it stands in a folder, and the start tags and sheets that it has. */
function readPage(root: string, name: string, ours: OurCode) {
  const { tags, scripts, sheets, places } = pageParts(htmlOf(root, name));
  const own = scripts.filter((script) => ours.scripts.has(utf8(script)));
  return { tags, sheets, page: { scripts: hashesOf(own, bytes), places } };
}

const keyOf = (sheets: readonly string[]) => sheets.join('\n');

/** What is known of each page that the build before finished, and that is as it left it. */
const knownOf = (before: readonly Alike[], untouched: ReadonlySet<string>) =>
  new Map(
    before.flatMap(({ sheets, words, pages }) =>
      Object.entries(pages)
        .filter(([name]) => untouched.has(name))
        .map(([name, places]) => [name, { sheets, words: places.flatMap((place) => words[place] ?? []) }]),
    ),
  );

/** Every page, with those that carry the same sheets. */
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

/** Words of pages as they are noted: each once, and of a page their places. */
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
 * Writes into each page, instead of the sheets that it links to, the rules of them that it or another page with the same
 * sheets can use: inlined, every byte is part of the first round trip, and pages alike share theirs, so that few sheets
 * are cut. They become one, since the policy would name each. Then writes each page's policy from what it holds, as its
 * first meta element.
 *
 * Pages that were finished by the build before, and are untouched since, are read and written only if their sheet is
 * another now. Returns which pages are alike, and what stands in them, for the next build.
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
