import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkOrigins } from './check-origins.ts';
import { BuildEnds } from './build-ends.ts';
import type { OurCode } from './our-code.ts';
import { cssOf, pageParts, tagWords, withoutIslandIds, withSheet, type Place } from './page-parts.ts';
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
  readonly pages: readonly string[];
}

/** What a page is finished with, besides its sheet. */
interface Page {
  /** Of the scripts that are ours, as a policy names them: only these are ever named, whatever else may stand there. */
  readonly scripts: readonly string[];
  readonly places: readonly Place[];
}

interface Group {
  readonly sheets: readonly string[];
  /** Pages that the build before finished, and that are as it left them. */
  readonly untouched: Set<string>;
  /** The others. */
  readonly written: Map<string, Page>;
  /** Start tags of the others. */
  readonly tags: Set<string>;
}

/** Pages are read and written as bytes: what is looked for is ASCII, and with a character a byte they take half the memory. */
const bytes = 'latin1';

/** A copy that does not keep the page in memory which it was cut from. */
const apart = (text: string) => Buffer.from(text, bytes).toString(bytes);

const addTags = (all: Set<string>, tags: readonly string[]) => {
  for (const tag of tags) if (!all.has(tag)) all.add(apart(tag));
};

const utf8 = (text: string) => Buffer.from(text, bytes).toString();

const htmlOf = (root: string, name: string) => withoutPolicy(readFileSync(path.join(root, name), bytes));

/** A page as it stands in a folder, and the start tags and sheets that it has. */
function readPage(root: string, name: string, ours: OurCode) {
  const { tags, scripts, sheets, places } = pageParts(htmlOf(root, name));
  const own = scripts.filter((script) => ours.scripts.has(utf8(script)));
  return { tags, sheets, page: { scripts: hashesOf(own, bytes), places } };
}

const keyOf = (sheets: readonly string[]) => sheets.join('\n');

/** Every page, with those that carry the same sheets. Of those that are finished already, it is known which they had. */
function pagesBySheets(
  root: string,
  names: readonly string[],
  known: ReadonlyMap<string, readonly string[]>,
  ours: OurCode,
): readonly Group[] {
  const groups = new Map<string, Group>();
  const groupOf = (sheets: readonly string[]) => {
    const group = groups.get(keyOf(sheets)) ?? {
      sheets: sheets.map(apart),
      untouched: new Set<string>(),
      written: new Map<string, Page>(),
      tags: new Set<string>(),
    };
    groups.set(keyOf(group.sheets), group);
    return group;
  };
  for (const name of names) {
    if (!name.endsWith('.html')) continue;
    const sheets = known.get(name);
    if (sheets) groupOf(sheets).untouched.add(name);
    else {
      const read = readPage(root, name, ours);
      const group = groupOf(read.sheets);
      group.written.set(name, read.page);
      addTags(group.tags, read.tags);
    }
  }
  return [...groups.values()];
}

/**
 * Writes into each page, instead of the sheets that it links to, the rules of them that it or another page with the same
 * sheets can use: inlined, every byte is part of the first round trip, and pages alike share theirs, so that few sheets
 * are cut. They become one, since the policy would name each. Then writes each page's policy from what it holds, as its
 * first meta element.
 *
 * Pages that were finished by the build before, and are untouched since, are read only if another with the same sheets
 * was written, and written only if their sheet is another now. Returns which pages are alike, for the next build.
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
    const { sheets, tags } = group;
    const css = sheets.map((sheet) => cssOf(sheet, linked));
    const madeFrom = hashOf([...inScripts, ...css].join('\n'), bytes);
    const last = beforeOf.get(keyOf(sheets));
    const isAsBefore = group.written.size === 0 && group.untouched.size === last?.pages.length;
    if (isAsBefore && last.madeFrom === madeFrom) {
      all.push(last);
      continue;
    }
    const untouchedPages = new Map<string, Page>();
    for (const name of group.untouched) {
      const read = readPage(root, name, ours);
      addTags(tags, read.tags);
      untouchedPages.set(name, read.page);
    }
    const used = new Set([...inScripts, ...tagWords(tags)]);
    const cut = (await Promise.all(css.map((sheet) => usedStyles(sheet, used)))).join('');
    const style = hashOf(cut, bytes);
    for (const [name, page] of group.written) finish(name, page, cut, style);
    if (style !== last?.style) for (const [name, page] of untouchedPages) finish(name, page, cut, style);
    all.push({ sheets, madeFrom, style, pages: [...group.untouched, ...group.written.keys()] });
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
