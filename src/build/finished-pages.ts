import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { pageParts, tagWords, withSheet, type Linked } from './page-parts.ts';
import { hashesOf, hashOf, placeOf, policy, withPolicies } from './security-policy.ts';
import { scriptWords, usedStyles } from './used-styles.ts';

/** Pages that carry the same sheets. */
interface Alike {
  readonly sheets: readonly string[];
  readonly tags: Set<string>;
  readonly files: { readonly file: string; readonly name: string; readonly scripts: readonly string[] }[];
}

/** A copy that does not keep the page in memory which it was cut from. */
const apart = (text: string) => Buffer.from(text).toString();

/** Every page, with those that carry the same sheets. */
function pagesBySheets(root: string, linked: Linked) {
  const alike = new Map<string, Alike>();
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue;
    const file = path.join(root, name);
    const { tags, scripts, sheets } = pageParts(readFileSync(file, 'utf8'), linked);
    const key = hashOf(sheets.join('\n'));
    const group = alike.get(key) ?? { sheets: sheets.map(apart), tags: new Set(), files: [] };
    group.files.push({ file, name, scripts: hashesOf(scripts) });
    for (const tag of tags) if (!group.tags.has(tag)) group.tags.add(apart(tag));
    alike.set(key, group);
  }
  return [...alike.values()];
}

/**
 * Writes into each page, instead of the sheets that it links to, the rules of them that it or another page with the same
 * sheets can use: inlined, every byte is part of the first round trip; and pages alike share theirs, so that there are
 * few to name. They become one, since the policy would name each. Then writes each page's policy from what it holds, as
 * its first meta element, and the union of those of one place into `_headers`.
 */
export function finishedPages(): AstroIntegration {
  let base = '/';
  return {
    name: 'finished-pages',
    hooks: {
      'astro:config:done': ({ config }) => void (base = config.base),
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const files = new Map<string, string>();
        const linked = (address: string) => {
          const file = path.join(root, path.posix.relative(base, address));
          const css = files.get(file) ?? readFileSync(file, 'utf8').trimEnd();
          files.set(file, css);
          return css;
        };
        const inScripts = await scriptWords(root);
        const empty = () => ({ scripts: new Set<string>(), styles: new Set<string>() });
        const unions = { page: empty(), search: empty(), embed: empty() };
        for (const { sheets, tags, files: pages } of pagesBySheets(root, linked)) {
          const used = new Set([...inScripts, ...tagWords(tags)]);
          const cut = (await Promise.all(sheets.map((css) => usedStyles(css, used)))).join('');
          const styles = [hashOf(cut)];
          for (const { file, name, scripts } of pages) {
            const place = placeOf(name.split(path.sep).join('/'));
            for (const style of styles) unions[place].styles.add(style);
            for (const script of scripts) unions[place].scripts.add(script);
            const meta = `<meta http-equiv="content-security-policy" content="${policy(place, { scripts, styles })}">`;
            const html = readFileSync(file, 'utf8').replace(
              /<meta charset="utf-8">/i,
              (charset) => charset + meta,
            );
            writeFileSync(file, withSheet(html, cut));
          }
        }
        for (const file of files.keys()) rmSync(file);
        const headers = path.join(root, '_headers');
        writeFileSync(headers, withPolicies(readFileSync(headers, 'utf8'), unions));
      },
    },
  };
}
